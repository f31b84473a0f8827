import Foundation
import Programs
import Testing

/// What the commands print with `--json` is in the form that it names.
@Suite struct JSONFormsTests {
    static let commands: [(form: String, arguments: [String])] = [
        ("stet.article/1", ["extract", "--json", "\(Places.package)/Samples/linjiang-museum/v1.html"]),
        ("stet.article/1", ["cat", "content_70215@v2", "--json"]),
        ("stet.version/1", ["log", "--json"]),
        ("stet.version/1", ["show", "content_70215@v1", "--json"]),
        ("stet.version/1", ["show", "content_70215@v4", "--json"]),
        ("stet.version/1", ["show", "statement", "--json"]),
        ("stet.version/1", ["commit", "--name", "other", "--json", "page.html"]),
        ("stet.unchanged/1", ["commit", "--name", "other", "--json", "page.html"]),
        ("stet.import/1", ["import", "--json", "snapshots.jsonl"]),
        ("stet.list/1", ["ls", "--json"]),
        ("stet.list/1", ["ls", "--json", "*linjiang*"]),
        ("stet.verification/1", ["verify", "--json"]),
        ("stet.verification/1", ["verify", "--json", "--quick"]),
        ("stet.diff/1", ["diff", "content_70215", "v1..v6", "--json"]),
        ("stet.diff/1", ["diff", "content_70215", "v3..v5", "--json", "--changes-only"]),
        ("stet.diff/1", ["diff", "--no-index", "--json", "page.html", "page.html"]),
        ("stet.edits/1", ["diff", "--no-index", "--json", "old.txt", "new.txt"]),
        ("stet.edits/1", ["diff", "--no-index", "--json", "empty.txt", "empty.txt"]),
        ("stet.blame/1", ["blame", "content_70215", "--json"]),
        ("stet.blame/1", ["blame", "content_70215@v3", "--json", "--by=word"]),
        ("stet.changelog/1", ["changelog", "--json"]),
        ("stet.changelog/1", ["changelog", "--json", "--lang=zh", "content_70215"]),
        ("stet.changelog/1", ["changelog", "--json", "--since=2099-01-01"]),
        ("stet.credits/1", ["credits", "--json", "-ne"]),
        ("stet.credits/1", ["credits", "--json", "--summary"]),
        ("stet.counters/1", ["counters", "content_70215", "--json"]),
        ("stet.rule/1", ["rules", "add", "--json", "news.linjiang.example.txt"]),
        ("stet.rule/1", ["rules", "list", "--json"]),
        ("stet.rule/1", ["rules", "show", "--json", "news.linjiang.example"]),
        ("stet.rule-test/1", ["rules", "test", "--json", "news.linjiang.example.txt", "broken.example.txt"]),
    ]

    /// The forms that the tests of webhooks hold against their schemas.
    static let others: Set = ["stet.delivery/1", "stet.event/1", "stet.webhook/1"]

    @Test func `all output is valid by the schemas`() throws {
        let session = try Session()
        try session.commitSample("linjiang-museum")
        try session.scratch.write("The ferry sails at nine.\nTickets on board.\n", to: "old.txt")
        try session.scratch.write("Tickets on board.\nThe ferry sails at ten.\n", to: "new.txt")
        try session.scratch.write("", to: "empty.txt")
        let page = try Places.read("Samples/linjiang-museum/v1.html")
        try session.scratch.write(page, to: "page.html")
        try session.scratch.write(
            "title: //h1\nbody: //nothing\nodd: 1\ntest_page: page.html\n", to: "broken.example.txt")
        try session.scratch.write(
            "title: //h1\ntest_page: page.html\ntest_contains: 航运\ntest_url: https://news.linjiang.example/1\n",
            to: "news.linjiang.example.txt")
        let article = #"{"headline": "A statement", "body": [{"kind": "paragraph", "text": "All is well."}]}"#
        try session.stet("commit", "--name", "statement", "--at", "2026-03-01", input: article)
        try session.scratch.write(
            #"{"headline": "A", "url": "https://a.example/1", "captured": "2026-03-01T08:00:00Z"}"# + "\n{}\n",
            to: "snapshots.jsonl")
        var documents: [String] = []
        for (form, arguments) in Self.commands {
            let output = try session.stet(arguments, input: Data())
            let values = try Self.values(in: output.bytes)
            #expect(!values.isEmpty, "\(arguments): \(output.stderr)")
            #expect(values.allSatisfy { $0["schema"] as? String == form }, "\(arguments)")
            documents += try values.map {
                String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
            }
        }
        #expect(try Schemas.mistakes(in: documents) == "")
        #expect(Set(Self.commands.map(\.form)).union(Self.others) == Set(try Schemas.names.map(Self.form)))
    }

    /// The values that stand in a text: one, or one on each line.
    private static func values(in text: Data) throws -> [[String: Any]] {
        if let value = try? JSONSerialization.jsonObject(with: text) as? [String: Any] { return [value] }
        return try text.split(separator: UInt8(ascii: "\n")).compactMap {
            try JSONSerialization.jsonObject(with: $0) as? [String: Any]
        }
    }

    /// The form that a schema describes: `stet.diff/1` for `diff-1.schema.json`.
    private static func form(_ file: String) -> String {
        "stet.\(file.split(separator: ".")[0])".replacing("-1", with: "/1")
    }
}
