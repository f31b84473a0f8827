import Foundation
import Programs
import Testing

/// A writer that is killed at any moment.
@Suite struct KillTests {
    @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7]) func `what was committed is there after a kill`(round: Int) throws {
        let session = try Session()
        try session.scratch.write(ImportCommandTests.lines(0..<240, articles: 40), to: "lines.jsonl")
        // Each line of output is a version that was acknowledged.
        let pauses = ["0.01", "0.03", "0.06", "0.09", "0.13", "0.18", "0.25", "0.40"]
        let script = """
            cd '\(session.scratch.path)'
            (while read -r line; do printf '%s' "$line" | stet commit --from json - || exit; done <lines.jsonl) >done.txt &
            sleep \(pauses[round]); pkill -9 -P $! ; kill -9 $!; wait
            cut -d' ' -f2 done.txt
            """
        let output = try session.shell(script)
        let acknowledged = output.stdout.split(separator: "\n").map(String.init).filter { $0.count == 8 }
        let known = try run("git", "-C", session.archive, "rev-list", "main").stdout.split(separator: "\n")
        #expect(Set(known.map { String($0.prefix(8)) }).isSuperset(of: acknowledged))
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").status == 0)
        let again = try session.stet("import", "lines.jsonl")
        #expect(again.stdout.contains("from 240 snapshots"))
        #expect(try run("git", "-C", session.archive, "rev-list", "--count", "main").stdout == "241\n")
        let left = try FileManager.default.contentsOfDirectory(atPath: session.archive + "/objects/pack")
        #expect(left.allSatisfy { !$0.hasPrefix("tmp_stet_") })
    }
}
