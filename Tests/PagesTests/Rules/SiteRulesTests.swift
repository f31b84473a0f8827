import Articles
import Pages
import Testing

@Suite struct SiteRulesTests {
    static let names = [
        "news.example.com.txt", "www.example.com.txt", ".example.com.txt", ".deep.example.com.txt", "例え.jp.txt",
        "localhost.txt",
    ]

    struct Case: Sendable, CustomTestStringConvertible {
        let host: String
        let expected: String?
        var testDescription: String { String(host.prefix(40)) }
    }

    static let cases = [
        Case(host: "news.example.com", expected: "news.example.com.txt"),
        Case(host: "NEWS.example.com", expected: "news.example.com.txt"),
        Case(host: "www.news.example.com", expected: "news.example.com.txt"),
        Case(host: "example.com", expected: "www.example.com.txt"),
        Case(host: "www.example.com", expected: "www.example.com.txt"),
        Case(host: "sport.example.com", expected: ".example.com.txt"),
        Case(host: "a.b.example.com", expected: ".example.com.txt"),
        Case(host: "a.deep.example.com", expected: ".deep.example.com.txt"),
        Case(host: "deep.example.com", expected: ".example.com.txt"),
        Case(host: "badexample.com", expected: nil),
        Case(host: "example.com.evil", expected: nil),
        Case(host: "localhost", expected: "localhost.txt"),
        Case(host: "", expected: nil),
        Case(host: ".", expected: nil),
        Case(host: String(repeating: "a.", count: 5000), expected: nil),
    ]

    @Test(arguments: cases)
    func `finds the closest file`(_ test: Case) throws {
        let rules = try SiteRules(Self.names.map { .init(name: $0, content: []) })
        #expect(rules.file(for: test.host)?.name == test.expected)
    }

    @Test(arguments: [".txt", "..txt", "a..b.txt", "a b.txt", "a.conf", "../a.txt", "a/b.txt", ".a..txt"])
    func `names that are no hosts`(_ name: String) {
        #expect(!SiteRules.isFileName(name))
        let error = #expect(throws: SiteRuleError.self) { try SiteRules([.init(name: name, content: [])]) }
        #expect(
            error?.description
                == "the site rule \(name): the name is no host; name the file after the site, as in news.example.com.txt"
        )
    }

    @Test func `two files for one host`() {
        let error = #expect(throws: SiteRuleError.self) {
            try SiteRules(["a.example.txt", "www.a.example.txt"].map { .init(name: $0, content: []) })
        }
        #expect(
            error?.description
                == "the site rule www.a.example.txt: a.example.txt is for the same host; keep one of them")
    }

    @Test func `the first place with any rule for a host wins`() throws {
        func rules(_ name: String, _ text: String) throws -> SiteRules {
            try SiteRules([.init(name: name, content: Array(text.utf8))])
        }
        let first = try rules(".a.example.txt", "first")
        let all = try first.followed(by: rules("x.a.example.txt", "second")).followed(
            by: rules("b.example.txt", "third"))
        #expect(all.file(for: "x.a.example")?.content == Array("first".utf8))
        #expect(all.file(for: "b.example")?.content == Array("third".utf8))
        #expect(all.file(for: "c.example") == nil)
    }

    @Test func `a faulty file harms no other site`() throws {
        let rules = try SiteRules([
            .init(name: "a.example.txt", content: Array("title: [".utf8)),
            .init(name: "b.example.txt", content: Array("title: //h1".utf8)),
        ])
        let bad = try #require(Address("https://a.example/"))
        let good = try #require(Address("https://b.example/"))
        #expect(throws: SiteRuleError.self) { try rules.rule(for: bad) }
        #expect(try rules.rule(for: good)?.file == "b.example.txt")
    }
}
