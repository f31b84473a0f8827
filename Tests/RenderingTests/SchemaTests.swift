import Articles
import Diffing
import Foundation
import Generators
import History
import Programs
import Rendering
import Testing

/// The JSON forms are what their schemas say, with no field that these do not describe.
@Suite struct SchemaTests {
    @Test func `documents of any articles are valid`() throws {
        var documents: [JSON] = []
        for seed in 0..<40 as Range<UInt64> {
            var generator = Generator(seed: seed)
            documents += try Self.documents(of: generator.articleRevision(), &generator)
            let pieces = generator.list(2...2) { $0.prose(sentences: 3...5) }
            let parts = Article(headline: "", body: pieces.map(Block.paragraph))
            let whole = Article(headline: "", body: [.paragraph(pieces.joined())])
            documents += try Self.documents(of: generator.oneIn(2) ? (whole, parts) : (parts, whole), &generator)
        }
        let forms = Set(documents.map { $0["schema"].string })
        #expect(forms.count == 9)
        let diffs = documents.filter { $0["schema"].string == "stet.diff/1" }
        let ops = diffs.flatMap { $0["body"].elements }.map { $0["op"].string }
        #expect(Set(ops) == Set(BlockChange.Op.allCases.map(\.rawValue)))
        #expect(try Schemas.mistakes(in: documents.map(\.text)) == "")
    }

    @Test func `an article may leave out all but its headline, also have more`() throws {
        let schema = try Self.schema("article-1.schema.json")
        #expect(schema["required"] as? [String] == ["headline"])
        #expect(schema["additionalProperties"] == nil)
    }

    static let wrong: [(name: String, document: String, mistake: String)] = [
        ("another form", #"{"schema": "stet.article/9"}"#, "line 1: no schema describes 'stet.article/9'\n"),
        ("a field is missing", document { $0["credits"] = nil }, "'credits' is a required property"),
        ("a field is not described", document { $0["colour"] = "red" }, "'colour' was unexpected"),
        (
            "a role is none", document(credit: "boss"),
            "stet.version/1 at $.credits[0].new: "
        ),
        ("a count is no number", document { $0["version"] = "3" }, "at $.version: '3' is not of type 'integer'"),
        ("a time is none", document { $0["captured"] = "now" }, "at $.captured: 'now' does not match"),
        ("a commit's id is cut", document { $0["commit"] = "3f2c9e1d" }, "at $.commit: '3f2c9e1d' does not match"),
    ]

    @Test(arguments: wrong)
    func `a wrong document is not valid`(name: String, document: String, mistake: String) throws {
        let mistakes = try Schemas.mistakes(in: [document])
        #expect(mistakes.contains(mistake), "\(name)")
        #expect(mistakes.split(separator: "\n").count == 1, "\(name)")
    }

    static let choices: [(file: String, path: [String], cases: [String])] = [
        ("article-1", ["$defs", "role"], Credit.Role.allCases.map(\.rawValue)),
        ("article-1", ["$defs", "counterKind"], Counter.Kind.allCases.map(\.rawValue)),
        ("article-1", ["$defs", "bound"], Counter.Bound.allCases.map(\.rawValue)),
        ("diff-1", ["properties", "significance"], Significance.allCases.map(\.rawValue)),
        ("diff-1", ["$defs", "editKind"], EditKind.allCases.map(\.rawValue)),
        ("diff-1", ["$defs", "textEdit", "properties", "op"], TextEdit.Op.allCases.map(\.rawValue)),
        ("diff-1", ["$defs", "factChange", "properties", "field"], FactChange.Field.allCases.map(\.rawValue)),
        ("diff-1", ["$defs", "blockChange", "properties", "op"], BlockChange.Op.allCases.map(\.rawValue)),
        ("diff-1", ["$defs", "creditChange", "properties", "op"], CreditChange.Op.allCases.map(\.rawValue)),
        ("diff-1", ["$defs", "linkChange", "properties", "op"], LinkChange.Op.allCases.map(\.rawValue)),
        ("edits-1", ["$defs", "record", "properties", "op"], PlainTextEdit.Op.allCases.map(\.rawValue)),
        ("blame-1", ["properties", "unit"], Attribution.Unit.allCases.map(\.rawValue)),
        ("changelog-1", ["properties", "language"], ReaderLanguage.allCases.map(\.rawValue)),
        ("changelog-1", ["$defs", "change", "properties", "category"], ReaderChange.Category.allCases.map(\.rawValue)),
        ("changelog-1", ["$defs", "change", "properties", "part"], ReaderChange.Part.allCases.map(\.rawValue)),
    ]

    @Test(arguments: choices)
    func `a schema names the choices that there are`(file: String, path: [String], cases: [String]) throws {
        var schema = try Self.schema("\(file).schema.json")
        for name in path { schema = try #require(schema[name] as? [String: Any], "\(path)") }
        #expect((schema["enum"] as? [String])?.sorted() == cases.sorted(), "\(path)")
    }

    @Test func `the counts of a summary are those there are`() throws {
        let definitions = try #require(try Self.schema("diff-1.schema.json")["$defs"] as? [String: Any])
        let summary = try #require(definitions["summary"] as? [String: Any])
        #expect(summary["required"] as? [String] == DiffSummary.fields.map(\.name))
    }

    @Test func `every field is explained`() throws {
        for file in try Schemas.names {
            #expect(Self.unexplained(try Self.schema(file), path: file) == [])
        }
    }
}

extension SchemaTests {
    /// A document of every form that is made of an article and another version of it.
    private static func documents(
        of articles: (old: Article, new: Article), _ generator: inout Generator
    ) throws -> [JSON] {
        let entries = try Samples.entries([articles.old, articles.new, articles.old])
        let diff = try Samples.diff(articles.old, articles.new)
        let unit = generator.pick(Attribution.Unit.allCases)
        let blame = try #require(
            Attribution(entries, by: unit) { text, _ in Array(Set([0, text.utf8.count])).sorted() })
        let language = generator.pick(ReaderLanguage.allCases)
        let changelog = Changelog(entries.compactMap { Changelog.Release($0, in: language) }, in: language)
        let credited = entries.map {
            CreditedVersion(reference: $0.reference, captured: $0.version.captured, credits: $0.article.credits)
        }
        var comparer = try TextComparer()
        let lines = comparer.compareLines(
            generator.list(0...9) { $0.text() + "\n" }.joined(), generator.list(0...9) { $0.text() + "\n" }.joined())
        return [
            articles.old.json, articles.new.json(captured: Instant(seconds: 1_699_610_400, offsetMinutes: -210)),
            JSON(entries[1]), JSON(shown: entries[2]), JSON(diff), JSON(diff, changesOnly: true), JSON(blame),
            JSON(changelog), JSON(CreditTally.tallies(of: credited)),
            JSON(CounterSeries.series(of: entries), of: Samples.reference), JSON(lines, seconds: 0.25),
            JSON(event: entries[0]), JSON(event: entries[2]), JSON(testEventAt: entries[1].version.captured),
        ]
    }

    /// A version, with one of its fields made wrong.
    private static func document(
        credit role: String? = nil, _ spoil: (inout [String: Any]) -> Void = { _ in }
    ) -> String {
        let text = (try? JSON(Samples.entries([Samples.old, Samples.new])[1]).text) ?? ""
        let read = try? JSONSerialization.jsonObject(with: Data(text.utf8))
        var document = read as? [String: Any] ?? [:]
        if let role, var credits = document["credits"] as? [[String: Any]] {
            credits[0]["new"] = ["role": role, "name": "李伯玺", "organization": NSNull()]
            document["credits"] = credits
        }
        spoil(&document)
        let spoiled = try? JSONSerialization.data(withJSONObject: document)
        return String(decoding: spoiled ?? Data(), as: UTF8.self)
    }

    private static func schema(_ file: String) throws -> [String: Any] {
        let text = try Places.read(Schemas.folder + "/" + file)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The fields in a schema without a description of their own or behind a reference.
    private static func unexplained(_ schema: Any, path: String) -> [String] {
        if let list = schema as? [Any] { return list.flatMap { unexplained($0, path: path) } }
        guard let schema = schema as? [String: Any] else { return [] }
        let fields = schema["type"] as? String == "object" ? schema["properties"] as? [String: Any] ?? [:] : [:]
        let bare = fields.filter { _, field in
            let field = field as? [String: Any] ?? [:]
            return field["description"] == nil && field["$ref"] == nil && field["oneOf"] == nil
        }
        return bare.keys.map { "\(path) \($0)" } + schema.flatMap { unexplained($1, path: "\(path) \($0)") }
    }
}
