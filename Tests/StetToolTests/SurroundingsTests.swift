import Foundation
import Programs
import Testing

/// Archives in surroundings that do not help: clocks that jump, what others left behind, input that takes its time.
@Suite struct SurroundingsTests {
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

    @Test func `a program that is missing is told with where it belongs`() throws {
        let session = try Session()
        let folder = session.scratch.path + "/bin"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: Places.stet, toPath: folder + "/stet")
        let missing = try session.run([folder + "/stet", "serve"])
        #expect(missing.status == 128)
        let places = "'\(folder)' or '\(session.scratch.path)/libexec/stet'"
        #expect(
            missing.stderr
                == "stet: this needs the program stet-serve, which is missing; install it in \(places)\n")
        try session.scratch.write("", to: "bin/stet-serve")
        let refused = try session.run([folder + "/stet", "serve"]).stderr
        #expect(refused == "stet: cannot start '\(folder)/stet-serve', which this needs: Permission denied\n")
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
