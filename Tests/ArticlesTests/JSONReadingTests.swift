import FoundationEssentials
import Generators
import Testing

@testable import Articles

@Suite struct JSONReadingTests {
    static let values: [(text: String, value: JSON)] = [
        ("null", .null),
        (" true ", true),
        ("\t\r\nfalse", false),
        ("\u{FEFF}[]", []),
        ("0", 0),
        ("-0", 0),
        ("-12", -12),
        ("9223372036854775807", .integer(.max)),
        ("9223372036854775808", .decimal(9_223_372_036_854_775_808)),
        ("1.0", .decimal(1)),
        ("-2.5e-1", .decimal(-0.25)),
        ("1E+2", .decimal(100)),
        ("\"\"", ""),
        ("\"光明网 \u{301}👩‍👩‍👧\"", "光明网 \u{301}👩‍👩‍👧"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u5149\u660E\u660e""#, "光明明"),
        (#""a\ud83d\ude00b""#, "a😀b"),
        (#""\u0000""#, "\0"),
        ("[1, [ ], {}]", [1, [], [:]]),
        (#"{"b": 1, "a": {"b": [null]}}"#, ["b": 1, "a": ["b": [.null]]]),
    ]

    @Test(arguments: values.indices) func `a text is read as the value that it says`(index: Int) throws {
        let (text, value) = Self.values[index]
        #expect(try Self.read(Array(text.utf8)) == value, "\(text)")
    }

    /// Texts that are refused, some of them by other readers accepted.
    static let refused: [String] = [
        "", " ", "{", "[", "]", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a: 1}", "{1: 1}",
        "'a'", "\"", "\"a", "\"\\\"", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud83d\"", "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"", "\"\\ude00\"", "\"\n\"", "\"\u{1}\"", "nul", "True", "NaN", "Infinity", "-", "+1", "01",
        "-01", ".5", "1.", "1.e1", "1e", "1e+", "0x10", "1e999", "1 1", "[] []", "// a\n1", "\u{FEFF}\u{FEFF}1",
        String(repeating: "[", count: 100_000),
        String(repeating: "[", count: 600) + String(repeating: "]", count: 600),
        String(repeating: "{\"a\":", count: 100_000),
    ]

    @Test(arguments: refused.indices) func `what is no JSON is refused`(index: Int) {
        let text = Self.refused[index]
        #expect(throws: FormatError("this is not JSON"), "\(text.prefix(40))") { try Self.read(Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        for bytes in [[0xFF], [0xC3], [0xE5, 0x85], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x80]] as [[UInt8]] {
            #expect(throws: FormatError("this is not JSON"), "\(bytes)") {
                try Self.read([0x22] + bytes + [0x22])
            }
        }
    }

    @Test func `a text that is cut short is refused`() throws {
        let text = Array(#"{"a": [1.5e3, "\ud83d\ude00é", true, {"b": null}]}"#.utf8)
        #expect(throws: Never.self) { try Self.read(text) }
        for count in text.indices {
            #expect(throws: FormatError("this is not JSON"), "\(count)") { try Self.read(Array(text[..<count])) }
        }
    }

    /// Values that are decoded, and what an error says of them.
    static let decoded: [(text: String, error: String?)] = [
        (#"{"name": "a", "value": 3}"#, nil),
        (#"{"name": "a", "value": 3, "value": 4, "more": [{}]}"#, nil),
        (#"{"name": "a", "value": 3.0, "group": null}"#, nil),
        (#"{"name": "a", "value": 3e0}"#, nil),
        (#"{"value": 3}"#, "the member 'name' is missing"),
        (#"{"name": null, "value": 3}"#, "name: the value is null"),
        (#"{"name": 1, "value": 3}"#, "name: the value has another type than it should"),
        (#"{"name": "a", "value": 3.5}"#, "value: the number is too large, or not whole"),
        (#"{"name": "a", "value": 1e30}"#, "value: the number is too large, or not whole"),
        (#"{"name": "a", "value": "3"}"#, "value: the value has another type than it should"),
        (#"{"name": "a", "value": 3, "printed": {}}"#, "printed: the value has another type than it should"),
        ("null", "the value is null"),
        ("[]", "the value has another type than it should"),
    ]

    @Test(arguments: decoded.indices) func `a value of the wrong form is named by its place`(index: Int) throws {
        let (text, error) = Self.decoded[index]
        if let error {
            #expect(throws: FormatError(error), "\(text)") { try readJSON(Counter.self, from: text.utf8) }
        } else {
            #expect(try readJSON(Counter.self, from: text.utf8).name == "a", "\(text)")
        }
        let place = error.map { $0.contains(": ") ? "[1].\($0)" : "[1]: \($0)" }
        let list = #"[{"name": "b", "value": 0}, \#(text)]"#
        if let place {
            #expect(throws: FormatError(place), "\(list)") { try readJSON([Counter].self, from: list.utf8) }
        } else {
            #expect(try readJSON([Counter].self, from: list.utf8).count == 2, "\(list)")
        }
    }

    @Test func `of members with one name the last counts`() throws {
        let text = #"{"name": "a", "value": 3, "value": 4}"#
        #expect(try readJSON(Counter.self, from: text.utf8).value == 4)
    }

    /// Articles with one thing wrong deep inside, and what is said of it.
    static let places: [(text: String, error: String)] = [
        (#"{"schema": "stet.article/2", "headline": 1}"#, "schema: this is 'stet.article/2', not 'stet.article/1'"),
        (#"{"headline": "a", "url": "ftp://a/"}"#, "url: it is no http or https address"),
        (#"{"headline": "a", "source": {}}"#, "source: the member 'name' is missing"),
        (#"{"headline": "a", "section": ["b", null]}"#, "section[1]: the value is null"),
        (#"{"headline": "a", "body": {}}"#, "body: the value has another type than it should"),
        (#"{"headline": "a", "body": [{}, []]}"#, "body[1]: the value has another type than it should"),
        (
            #"{"headline": "a", "body": [{"kind": "heading", "level": 1.5}]}"#,
            "body[0].level: the number is too large, or not whole"
        ),
        (
            #"{"headline": "a", "body": [{"kind": "table", "rows": [[], ["b", 1]]}]}"#,
            "body[0].rows[1][1]: the value has another type than it should"
        ),
        (
            #"{"links": [{"text": {"a": [1]}}], "headline": "a"}"#,
            "links[0].text: the value has another type than it should"
        ),
        (#"{"headline": "a", "links": [{"published": "soon"}]}"#, "links[0].published: 'soon' is no time in ISO 8601"),
        (#"{"headline": "a", "status": {"code": "b"}}"#, "status.code: the value has another type than it should"),
    ]

    @Test(arguments: places.indices) func `what is wrong in an article is named by its place`(index: Int) {
        let (text, error) = Self.places[index]
        #expect(throws: FormatError(error), "\(text)") { try readJSON(Article.self, from: text.utf8) }
        let nested = #"{"list": [\#(text)]}"#
        #expect(throws: FormatError("list[0].\(error)"), "\(nested)") {
            try readJSON([String: [Article]].self, from: nested.utf8)
        }
    }

    @Test func `an article is read by other decoders as well`() throws {
        for seed in 0..<12 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let article = generator.article()
            let read = try JSONDecoder().decode(Article.self, from: Data(article.json.text.utf8))
            #expect(read.json.text.utf8.elementsEqual(article.json.text.utf8), "seed \(seed)")
        }
        let facts = HTTPFacts(status: 200, address: "https://a.example/", fetched: Instant(seconds: 0))
        #expect(try JSONDecoder().decode(HTTPFacts.self, from: Data(facts.json.text.utf8)) == facts)
    }

    private static func read(_ bytes: [UInt8]) throws -> JSON {
        try readJSON(JSON.self, from: bytes)
    }
}
