import Browser
import Foundation
import Programs

extension Session {
    /// How a WARC file is compressed: each record by itself, not at all, or all records together.
    enum WARCForm: String, CaseIterable {
        case gzip, plain, solid
    }

    /// Lets `warcio` write a WARC file in the session's folder; each record is a line of JSON as `write-warc.py` takes it.
    func writeWARC(
        _ name: String, _ records: [[String: any Sendable]], _ form: WARCForm = .gzip, version: String = "1.0"
    ) throws {
        let lines = try records.map { record in
            try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys]) + Data("\n".utf8)
        }
        let script = "\(Places.package)/Tests/StetToolTests/WebArchives/write-warc.py"
        let output = try Python.run(
            [script, "\(scratch.path)/\(name)", form.rawValue, version], input: Data(lines.joined()))
        guard output.status == 0 else { throw ToolError("write-warc.py: \(output.stderr)") }
    }

    /// What every version of every article says, as JSON and as the page it came from.
    func versions() throws -> [String] {
        let log = try stet("log", "--json").stdout.split(separator: "\n")
        let versions = try log.map { line in
            let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            let article = (entry["article"] as? [String: Any])?["url"] as? String ?? ""
            let name = "\(article)@v\(entry["version"] as? Int ?? 0)"
            return try [name, stet("cat", name, "--json").stdout, stet("cat", name, "--page").stdout]
                .joined(separator: "\n")
        }
        return versions.sorted()
    }
}

/// A page with an article, and the records that show it.
enum ArchivedPage {
    static func html(_ headline: String, _ text: [String] = FetchCommandTests.text) -> String {
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(headline)</title></head>
        <body><article><h1>\(headline)</h1>\(text.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></body></html>
        """
    }

    /// A response; `more` goes before what is given.
    static func response(
        _ path: String, _ headline: String, minute: Int, _ more: [String: any Sendable] = [:]
    ) -> [String: any Sendable] {
        let record: [String: any Sendable] = [
            "type": "response", "url": "https://news.example\(path)", "date": date(minute), "text": html(headline),
        ]
        return record.merging(more) { $1 }
    }

    static func date(_ minute: Int) -> String { "2026-03-02T09:\(minute):00Z" }
}
