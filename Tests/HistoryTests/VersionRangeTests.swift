import History
import Testing

@Suite struct VersionRangeTests {
    static let cases: [(range: String, ends: String, versions: String)] = [
        ("v2", "v2 v5", "v1 v2"),
        ("@v2", "v2 v5", "v1 v2"),
        ("@~1", "v4 v5", "v1 v2 v3 v4"),
        ("v2..v4", "v2 v4", "v3 v4"),
        ("@v2..@v4", "v2 v4", "v3 v4"),
        ("v2..", "v2 v5", "v3 v4 v5"),
        ("..v2", "v1 v2", "v1 v2"),
        ("..@~1", "v1 v4", "v1 v2 v3 v4"),
        ("..", "v1 v5", "v1 v2 v3 v4 v5"),
        ("first..last", "v1 v5", "v2 v3 v4 v5"),
        ("v4..v2", "v4 v2", ""),
        ("v3..v3", "v3 v3", ""),
        ("aaaa2..cccc", "v2 v3", "v3"),
        ("@{2.days.ago}..@{yesterday}", "v3 v4", "v4"),
        ("{2023-11-11 18:00}..", "v2 v5", "v3 v4 v5"),
    ]

    @Test(arguments: cases) func `a range has two ends and spans versions`(range: String, ends: String, all: String) {
        #expect(
            told { () throws(VersionError) in
                let (old, new) = try VersionRange(range, clock: clock).ends(in: versions)
                return "\(old.name) \(new.name)"
            } == ends)
        #expect(
            told { () throws(VersionError) in
                try VersionRange(range, clock: clock).versions(of: versions).map(\.name).joined(separator: " ")
            } == all)
    }

    static let refused: [(range: String, message: String)] = [
        ("", "''"), ("@", "'@'"), ("@@", "'@'"), ("@..v2", "'@'"), ("v1...v3", "'.v3'"), ("v1..v2..v3", "'v2..v3'"),
        ("v1..nonsense", "'nonsense'"), ("}..{", "'}..{'"), ("{{..", "'{{..'"),
    ]

    @Test(arguments: refused) func `an end that names no version is told`(range: String, quoted: String) {
        let message = told { () throws(VersionError) in
            try VersionRange(range, clock: clock).versions(of: versions).map(\.name).joined(separator: " ")
        }
        #expect(
            message == quoted + " names no version; write v3, @~1, @{yesterday}, first, last or a commit's id")
    }

    @Test func `a version that is missing is told of both ends`() {
        for range in ["v9", "v9..", "..v9", "v9..v10"] {
            let message = told { () throws(VersionError) in
                try VersionRange(range, clock: clock).ends(in: versions).old.name
            }
            #expect(message == "there is no version v9; the last one is v5")
        }
    }
}
