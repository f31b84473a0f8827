import Foundation
import Programs
import Testing

/// Archives in surroundings that do not help: folders that may not be written, clocks that jump, what others left behind.
@Suite struct SurroundingsTests {
    /// Whether this user may mount a file system that only the tests see.
    static let mayMount =
        (try? run("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt").status)
        == 0

    /// Runs lines of shell for which `stet` is the tool, with the right to mount.
    private func mounting(_ session: Session, _ script: String) throws -> ProgramOutput {
        let stet = "stet() { '\(Places.stet)' --archive archive \"$@\"; }"
        return try session.run(
            ["unshare", "--user", "--map-root-user", "--mount", "bash", "-c", "set -e; \(stet); \(script)"])
    }

    static let catalogs = ["there", "missing", "behind"]

    @Test(.enabled(if: mayMount, "this user may mount nothing"), arguments: catalogs)
    func `an archive that may not be written is read as well`(catalog: String) throws {
        let session = try Session()
        try session.stet("import", "-", input: ImportCommandTests.lines(0..<12))
        let file = session.archive + "/catalog.sqlite"
        if catalog == "behind" { try FileManager.default.copyItem(atPath: file, toPath: file + ".old") }
        try session.stet("import", "-", input: ImportCommandTests.lines(12..<24))
        if catalog != "there" { try FileManager.default.removeItem(atPath: file) }
        if catalog == "behind" { try FileManager.default.moveItem(atPath: file + ".old", toPath: file) }
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        let reading = [
            "log --oneline", "show a.example/1", "ls", "cat a.example/1@v2", "verify", "counters a.example/1 | cat",
        ]
        let writing = [
            "commit --name a '\(page)'", "import archive", "gc", "reindex", "init archive/new", "rules add \(page)",
        ]
        let ways = ["mount --bind archive archive; mount -o remount,bind,ro archive", "true"]
        let read = try ways.map { way in
            try mounting(session, "\(way); " + reading.map { "stet \($0)" }.joined(separator: "; ")).stdout
        }
        #expect(read[0] == read[1])
        #expect(read[0].contains("whole: 12 versions"))
        for command in writing {
            let output = try mounting(session, "\(ways[0]); stet \(command)")
            #expect(output.status == 128, "\(command)")
            #expect(output.stderr.hasPrefix("stet: "), "\(command): \(output.stderr)")
            #expect(output.stderr.split(separator: "\n").count == 1, "\(command): \(output.stderr)")
        }
    }

    @Test(.enabled(if: mayMount, "this user may mount nothing"), arguments: [300, 500])
    func `a disk that is full is said to be, reads, and goes on when there is room`(size: Int) throws {
        let session = try Session()
        try session.scratch.write(ImportCommandTests.lines(0..<300, articles: 100), to: "lines.jsonl")
        let output = try mounting(
            session,
            """
            mkdir disk; mount -t tmpfs -o size=\(size)k tmpfs disk; rm -r archive; ln -s disk/archive archive
            '\(Places.stet)' init disk/archive
            for line in 1 2 3; do stet import lines.jsonl || true; dd if=/dev/zero of=disk/more bs=4k count=$((line * 60)) 2>/dev/null || true; done
            echo full: $(git -C archive rev-list --count main) $(stet log --oneline | wc -l)
            git -C archive fsck --strict
            rm -f disk/more; mount -o remount,size=50m disk
            stet import lines.jsonl; stet verify; git -C archive fsck --strict
            """)
        #expect(output.status == 0, "\(output.stderr)")
        let full = try #require(output.stdout.firstMatch(of: #/full: (\d+) (\d+)/#))
        // The first commit is no version.
        #expect(Int(full.1) == Int(full.2).map { $0 + 1 })
        #expect(output.stdout.hasSuffix("whole: 300 versions\n"), "\(output.stdout)")
        let messages = output.stderr.split(separator: "\n").filter { !$0.hasPrefix("notice:") }
        #expect(messages.allSatisfy { $0.hasPrefix("stet: ") }, "\(output.stderr)")
    }

    @Test func `a clock that jumped back gets one clear error, and nothing is lost`() throws {
        let session = try Session()
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        let other = try session.scratch.write(FailureTests.page + "\n  另有一段。\n", to: "other.txt")
        // As a clock does that was years ahead.
        try session.stet("commit", "--name", "a", "--at", "2200-01-01T00:00:00Z", page)
        let head = try session.head()
        let output = try session.stet("commit", "--name", "a", other)
        #expect(output.status == 128)
        #expect(
            output.stderr.contains(
                #/^stet: by this machine's clock it is \d{4}-.*, but the last version of a was captured 2200-01-01 00:00:00 \+0000; set the clock, or say with --at when the page was captured\n$/#
            ),
            "\(output.stderr)")
        #expect(try session.head() == head)
        // Other articles do not mind, and the time can be given.
        #expect(try session.stet("commit", "--name", "b", other).stdout.hasPrefix("v1 "))
        #expect(
            try session.stet("commit", "--name", "a", "--at", "2200-01-01T00:00:01Z", other).stdout.hasPrefix("v2 "))
        #expect(try session.stet("verify").stdout == "whole: 3 versions\n")
    }

    @Test func `what dead writers left is cleared away, what the living have is not`() throws {
        let session = try Session()
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        let packs = session.archive + "/objects/pack/"
        let living = "tmp_stet_\(ProcessInfo.processInfo.processIdentifier)_1.pack"
        // No process has this number: it is above the highest that Linux gives.
        for name in ["tmp_stet_4999999_1.pack", "tmp_stet_4999999_pack-00.idx", "pack-00.pack", living] {
            try session.scratch.write("PACK", to: "archive/objects/pack/\(name)")
        }
        for lock in ["refs/heads/main.lock", "stet.lock", "stet.turn"] {
            try session.scratch.write("", to: "archive/\(lock)")
        }
        #expect(try session.stet("commit", "--name", "a", page).stdout.hasPrefix("v1 "))
        let left = try FileManager.default.contentsOfDirectory(atPath: packs)
        #expect(left.filter { !$0.hasPrefix("pack-") || $0 == "pack-00.pack" } == [living])
    }

    @Test func `an import that waits for input keeps nobody waiting`() throws {
        let session = try Session()
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        try session.scratch.write(ImportCommandTests.lines(0..<3), to: "some.jsonl")
        try session.scratch.write(ImportCommandTests.lines(3..<9), to: "more.jsonl")
        let output = try session.shell(
            """
            mkfifo pipe; stet import pipe & exec 3>pipe; cat some.jsonl >&3
            until stet log >/dev/null; do sleep 0.05; done
            stet commit --wait 1 --name a '\(page)'
            cat more.jsonl >&3; exec 3>&-; wait
            """)
        #expect(output.stderr == "")
        #expect(
            output.stdout.contains(
                #/^v1 [0-9a-f]{8} a: first version\nimported 6 versions from 9 snapshots, 3 unchanged\n$/#))
    }

    @Test func `a writer that dies gives its lock back`() throws {
        let session = try Session()
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        try session.scratch.write(ImportCommandTests.lines(0..<3000, articles: 3000), to: "lines.jsonl")
        let output = try session.shell(
            """
            stet import lines.jsonl & until [ -n "$(ls archive/objects/pack/tmp_* 2>/dev/null)" ]; do sleep 0.01; done
            pkill -STOP -P $!
            stet commit --wait 1 --name a '\(page)'; echo $?
            pkill -KILL -P $!; wait
            stet commit --wait 1 --name a '\(page)'
            """)
        #expect(output.stderr.contains("stet: another process is writing to "))
        #expect(output.stdout.contains(#/^128\nv1 /#), "\(output.stdout)")
        #expect(try session.stet("verify").stdout.hasPrefix("whole: "))
    }
}
