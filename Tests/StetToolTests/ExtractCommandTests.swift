import Foundation
import Programs
import Testing

@Suite struct ExtractCommandTests {
    /// The pages and their labels lie outside the repository; the scorer prints a figure for each field.
    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["STET_CORPUS"] != nil,
            "STET_CORPUS is not set: no real pages to read"),
        arguments: [
            (
                "HTML", [],
                [
                    "title": 97.0, "published": 94, "source": 90, "credits F1": 90, "body ok": 94, "body F1": 97,
                    "counters rec.": 85, "counters prec.": 90,
                ]
            ),
            (
                "copied text", ["--pasted"],
                ["title": 97.0, "published": 94, "source": 90, "credits F1": 90, "body ok": 94]
            ),
        ] as [(String, [String], [String: Double])])
    func `real pages are read at least as well as promised`(
        name: String, options: [String], least: [String: Double]
    ) throws {
        let scorer = try #require(ProcessInfo.processInfo.environment["STET_CORPUS"]) + "/evaluate.py"
        let scratch = try Scratch()
        let command = "'\(Places.stet)' extract --json {page}"
        let table = try run(
            ["python3", scorer, "--command", command, "--out", scratch.path + "/predictions.jsonl"] + options
        ).stdout
        for (field, figure) in least {
            let line = try #require(table.split(separator: "\n").first { $0.hasPrefix(field + " ") }, "\(table)")
            let score = try #require(line.split(separator: " ").last.flatMap { Double($0) })
            #expect(score >= figure, "\(name): \(field)")
        }
    }
}
