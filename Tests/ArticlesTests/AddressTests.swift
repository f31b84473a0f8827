import Articles
import Generators
import Testing

@Suite struct AddressTests {
    static let canonical: [(written: String, canonical: String)] = [
        ("https://news.gmw.cn/2023-11/10/content_36957000.htm", "https://news.gmw.cn/2023-11/10/content_36957000.htm"),
        ("HTTP://News.GMW.cn:80", "http://news.gmw.cn/"),
        ("https://a.example:8443/x", "https://a.example:8443/x"),
        ("https://a.example:443/x#comments", "https://a.example/x"),
        ("https://user:secret@a.example/", "https://a.example/"),
        ("https://a.example/a/./b/../c", "https://a.example/a/c"),
        ("https://a.example/../../x", "https://a.example/x"),
        ("https://a.example/%7euser/%e4%b8%ad", "https://a.example/~user/%E4%B8%AD"),
        ("https://a.example/中文 x", "https://a.example/%E4%B8%AD%E6%96%87%20x"),
        ("https://a.example/?utm_source=x&id=7&fbclid=y", "https://a.example/?id=7"),
        ("https://a.example/x?utm_source=x", "https://a.example/x"),
        ("https://a.example?id=1", "https://a.example/?id=1"),
        ("  https://a.example/x\n", "https://a.example/x"),
        ("https://a.example./x", "https://a.example/x"),
        ("https://[::1]:8080/x", "https://[::1]:8080/x"),
    ]

    @Test(arguments: canonical) func `equal pages share one address`(written: String, canonical: String) throws {
        let address = try #require(Address(written))
        #expect(address.text == canonical)
        #expect(Address(address.text) == address)
    }

    @Test(arguments: [
        "", "news.gmw.cn/x", "ftp://a.example/", "https://", "https:///x", "https://a b/", "javascript:alert(1)",
        "https://a.example:99999/", "https://a\u{1B}.example/", "https://a../", "https://.a.example/", "https://a..b/",
        "https://a:b:80/", "https://a.example:http://b.example/", "https://[::1/", "https://a[::1]/", "https://[]/",
        "https://[::1].example/",
    ]) func `what is no page's address is refused`(written: String) {
        #expect(Address(written) == nil)
    }

    @Test func `what is too long is refused`() {
        for (letter, count) in [("长", 2000), ("x", 9000)] {
            #expect(Address("https://a.example/" + String(repeating: letter, count: count)) == nil, "\(letter)")
        }
    }

    private static let pieces = [
        "a", "B.example", ".", "..", "/", "//", ":", ":80", ":8080", "@", "?", "&", "=", "#", "[", "]", "[::1]", "%41",
        "%", "%2e", " ", "中文", "İ", "\u{301}", "utm_source=x", "id=7", ";", "+", "|", "\"",
    ]

    @Test func `an address reads back to itself`() {
        let addresses = (UInt64(0)..<2000).compactMap { (seed) -> Address? in
            var generator = Generator(seed: seed)
            return Address("https://" + generator.list(1...12) { $0.pick(Self.pieces) }.joined())
        }
        #expect(addresses.count > 200, "few of the texts were addresses")
        for address in addresses { #expect(Address(address.text) == address) }
    }

    static let references: [(reference: String, resolved: String?)] = [
        ("https://b.example/x", "https://b.example/x"),
        ("//b.example/x", "https://b.example/x"),
        ("/x/../y.htm?q#f", "https://a.example:8080/y.htm?q#f"),
        ("c.htm", "https://a.example:8080/a/c.htm"),
        ("../c.htm", "https://a.example:8080/c.htm"),
        ("?page=2", "https://a.example:8080/a/b.htm?page=2"),
        (" c d.htm\n", "https://a.example:8080/a/c%20d.htm"),
        ("mailto:x@y.example", "mailto:x@y.example"),
        ("#top", nil),
        ("", nil),
    ]

    @Test(arguments: references) func `a reference is resolved as a browser does`(
        reference: String, resolved: String?
    ) throws {
        let address = try #require(Address("https://a.example:8080/a/b.htm?q=1"))
        #expect(address.resolved(reference) == resolved)
    }

    @Test func `the parts are those of the canonical form`() throws {
        let address = try #require(Address("https://A.example:8080/b%20c?q=1#f"))
        #expect(address.host == "a.example")
        #expect(address.port == 8080)
        #expect(address.path == "/b%20c")
        #expect(address.query == "q=1")
        #expect(address.display == "a.example:8080/b%20c?q=1")
    }
}
