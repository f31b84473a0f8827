import Foundation
import Programs
import Testing

/// In which order a commit reaches the disk, as the system's calls show it.
@Suite struct DurabilityTests {
    /// What a process does to the files of an archive, in order: `write`, `fsync` and `rename` with their paths.
    private struct Step: CustomStringConvertible {
        var call: String
        var path: String
        var description: String { "\(call) \(path)" }
    }

    @Test func `each part of a commit is on the disk before what names it`() throws {
        let session = try Session()
        let page = try session.scratch.write(FailureTests.page, to: "page.txt")
        let trace = session.scratch.path + "/trace"
        let calls = "openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat"
        let output = try session.run(
            ["strace", "-f", "-y", "-o", trace, "-e", "trace=\(calls)", Places.stet, "commit", "--name", "a", page])
        #expect(output.status == 0, "\(output.stderr)")
        #expect(output.stdout.hasPrefix("v1 "))
        let steps = Self.steps(try String(contentsOfFile: trace, encoding: .utf8), in: session.archive)
        func named(_ ending: String) throws -> Int {
            try #require(
                steps.firstIndex {
                    $0.call == "rename" && $0.path.hasPrefix("objects/pack/pack-") && $0.path.hasSuffix(ending)
                })
        }
        let (pack, index) = (try named(".pack"), try named(".idx"))
        let branch = try #require(steps.firstIndex { $0.call == "rename" && $0.path == "refs/heads/main" })
        let synced = steps.indices.filter { steps[$0].call == "fsync" }
        func lastWrite(_ ending: String) throws -> Int {
            try #require(
                steps.lastIndex {
                    $0.call == "write" && $0.path.hasPrefix("objects/pack/tmp_") && $0.path.hasSuffix(ending)
                })
        }
        func isSynced(_ path: String, between first: Int, and last: Int) -> Bool {
            synced.contains { first < $0 && $0 < last && steps[$0].path == path }
        }
        let told = "\(steps.map(\.description).joined(separator: "\n"))"
        // The contents of both files, before they get their names; the index, which makes the pack known, last.
        for (ending, rename) in [(".pack", pack), (".idx", index)] {
            let written = try lastWrite(ending)
            #expect(isSynced(steps[written].path, between: written, and: pack), "\(told)")
            #expect(written < rename)
        }
        #expect(pack < index, "\(told)")
        // The names in the folder, before the branch moves; then the branch's file, before it gets its name.
        #expect(isSynced("objects/pack", between: index, and: branch), "\(told)")
        let lock = try #require(steps.lastIndex { $0.call == "write" && $0.path == "refs/heads/main.lock" })
        #expect(index < lock && isSynced("refs/heads/main.lock", between: lock, and: branch), "\(told)")
        // Its name is on the disk before the version is acknowledged.
        let answer = try #require(steps.firstIndex { $0.call == "write" && $0.path == "output" })
        #expect(isSynced("refs/heads", between: branch, and: answer), "\(told)")
    }

    /// Reads what `strace -y` prints; paths are those within the archive, and `output` is standard output.
    private static func steps(_ trace: String, in archive: String) -> [Step] {
        let archive = URL(fileURLWithPath: archive).resolvingSymlinksInPath().path + "/"
        return trace.split(separator: "\n").compactMap { line -> Step? in
            guard let call = line.firstMatch(of: #/^\d+ +(\w+)\(/#)?.1, !line.contains(" = -1 ") else { return nil }
            if call.hasPrefix("rename") || call.hasPrefix("link") {
                guard let path = line.matches(of: #/"([^"]*)"/#).last?.1 else { return nil }
                return Step(call: "rename", path: within(archive, String(path)))
            }
            let descriptor = line.firstMatch(of: #/\((\d+)<([^>]*)>/#)
            guard let descriptor else { return nil }
            if descriptor.1 == "1" { return Step(call: "write", path: "output") }
            let path = within(archive, String(descriptor.2))
            return Step(call: call.contains("sync") ? "fsync" : "write", path: path)
        }
    }

    private static func within(_ archive: String, _ path: String) -> String {
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        return path.hasPrefix(archive) ? String(path.dropFirst(archive.count)) : path
    }
}
