import Testing

@testable import Capturing

@Suite struct WebAddressTests {
    static let written: [(text: String, read: String)] = [
        ("https://news.example/a", "https://news.example/a"),
        ("HTTP://News.Example:80", "http://news.example/"),
        ("http://news.example/新闻?q=新#top", "http://news.example/%e6%96%b0%e9%97%bb?q=%e6%96%b0"),
        ("http://ada:secret@news.example/a", "http://news.example/a"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
    ]

    @Test(arguments: written) func `an address is read, and its credentials are not shown`(
        text: String, read: String
    ) throws {
        #expect(try WebAddress(text).description == read)
    }

    static let refused: [(text: String, message: String)] = [
        ("file:///etc/passwd", "'file:///etc/passwd' is no http or https address; 'file' is not fetched"),
        ("gopher://a.example/", "'gopher://a.example/' is no http or https address; 'gopher' is not fetched"),
        ("ftp://ada:secret@a.example/", "'ftp://a.example/' is no http or https address; 'ftp' is not fetched"),
        ("http://ada:secret@/", "'http:///' is no address of a page: no host part in the url"),
    ]

    @Test(arguments: refused) func `other schemes are refused, and the message holds no credentials`(
        text: String, message: String
    ) {
        #expect { try WebAddress(text) } throws: { "\($0)" == message }
    }

    static let references: [(reference: String, resolved: String)] = [
        ("b", "https://news.example/2026/b"), ("/b", "https://news.example/b"),
        ("?p=2", "https://news.example/2026/a?p=2"),
        ("//other.example/c", "https://other.example/c"), ("http://other.example", "http://other.example/"),
        ("../c d", "https://news.example/c%20d"),
    ]

    @Test(arguments: references) func `a reference is resolved`(reference: String, resolved: String) throws {
        #expect(try WebAddress("https://news.example/2026/a").resolved(reference).text == resolved)
    }

    @Test func `credentials go on to the same origin alone`() throws {
        let address = try WebAddress("https://ada:secret@news.example/a")
        #expect(try address.resolved("/b").user == "ada")
        for reference in ["http://news.example/b", "https://news.example:444/b", "https://other.example/b"] {
            #expect(try address.resolved(reference).user == nil)
        }
    }
}
