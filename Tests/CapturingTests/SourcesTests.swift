import Foundation
import Programs
import Testing

@testable import Capturing

@Suite struct SourcesTests {
    static let base = "https://news.example/feeds/all"

    private func base() throws -> WebAddress { try WebAddress(Self.base) }

    private func listed(_ content: SourceContent) -> String {
        content.entries.map { [$0.address.text, $0.title, $0.time].compactMap(\.self).joined(separator: " | ") }
            .joined(separator: "\n")
    }

    static let feeds: [(name: String, text: String, entries: String)] = [
        (
            "RSS 2.0",
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
            <title>News</title><link>https://news.example/</link>
            <item><title><![CDATA[今日 <b>闭幕</b>]]></title><link> https://news.example/1.htm </link>
              <media:group><link>https://cdn.example/x</link></media:group>
              <pubDate>Fri, 10 Nov 2023 17:13:00 +0800</pubDate></item>
            <item><title>Two &amp; more</title><guid>https://news.example/2.htm</guid></item>
            <item><guid isPermaLink="false">https://news.example/not-a-link</guid></item>
            </channel></rss>
            """,
            """
            https://news.example/1.htm | 今日 <b>闭幕</b> | Fri, 10 Nov 2023 17:13:00 +0800
            https://news.example/2.htm | Two & more
            """
        ),
        (
            "Atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/>
            <entry><title>One</title><link rel="self" href="/api/1"/><link href="/1"/><updated>2026-01-01T00:00:00Z</updated>
            </entry><entry><title>Two</title><link rel="alternate" href="../2"/></entry></feed>
            """,
            "https://news.example/1 | One | 2026-01-01T00:00:00Z\nhttps://news.example/2 | Two"
        ),
        (
            "RSS 1.0",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <item><title>一</title><link>https://news.example/1</link><dc:date>2026-01-01</dc:date></item></rdf:RDF>
            """,
            "https://news.example/1 | 一 | 2026-01-01"
        ),
        (
            "JSON Feed",
            """
            {"version": "https://jsonfeed.org/version/1.1", "items": [
              {"id": "1", "url": "https://news.example/1", "title": "One", "date_published": "2026-01-01T00:00:00Z"},
              {"id": "2", "external_url": "https://other.example/2"}, {"id": "3"}]}
            """,
            "https://news.example/1 | One | 2026-01-01T00:00:00Z\nhttps://other.example/2"
        ),
        (
            "a feed that breaks off, with an entity that it does not declare",
            "<rss><channel><item><title>A&nbsp;B</title><link>https://news.example/1</link></item><item><li",
            "https://news.example/1 | AB"
        ),
        (
            "links of other schemes are left out",
            "<rss><channel><item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item>"
                + "</channel></rss>", ""
        ),
    ]

    @Test(arguments: feeds) func `the articles of a feed`(name: String, text: String, entries: String) throws {
        #expect(listed(try FeedReader.content(of: Array(text.utf8), base: base())) == entries)
    }

    @Test(arguments: ["", "<html><body>no feed</body></html>", "{\"items\": []}", "nothing"])
    func `what is no feed is told`(text: String) throws {
        let base = try base()
        #expect { try FeedReader.content(of: Array(text.utf8), base: base) } throws: {
            ($0 as? SourceError) == .notFeed
        }
    }

    @Test func `entities make no text larger, and load nothing`() throws {
        let scratch = try Scratch()
        let secret = try scratch.write("secret", to: "secret.txt")
        var text = "<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\"><!ENTITY file SYSTEM \"file://\(secret)\">"
        for level in 1...30 { text += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        text +=
            "]><rss><channel><item><title>&a30;&file;</title><link>https://a.example/1</link></item></channel></rss>"
        let content = try FeedReader.content(of: Array(text.utf8), base: base())
        #expect(content.entries.map(\.title) == [""] || content.entries.map(\.title) == [nil])
    }

    @Test func `the articles of a sitemap, compressed or not`() throws {
        let text = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://news.example/1</loc><news:news><news:publication><news:name>N</news:name></news:publication>
              <news:publication_date>2026-01-01</news:publication_date><news:title>One</news:title></news:news></url>
            <url><loc>https://news.example/2?a=1&amp;b=2</loc><lastmod>2026-01-02</lastmod></url></urlset>
            """
        let entries = "https://news.example/1 | One | 2026-01-01\nhttps://news.example/2?a=1&b=2 | 2026-01-02"
        #expect(listed(try SitemapReader.content(of: Array(text.utf8), base: base())) == entries)
        let compressed = try run(["gzip", "-c"], input: Data(text.utf8)).bytes
        #expect(listed(try SitemapReader.content(of: Array(compressed), base: base())) == entries)
        let members = Array(compressed) + Array(try run(["gzip", "-c"], input: Data("\n".utf8)).bytes)
        #expect(listed(try SitemapReader.content(of: members, base: base())) == entries)
        let lines = "https://news.example/1\nhttps://news.example/2\n"
        #expect(try SitemapReader.content(of: Array(lines.utf8), base: base()).entries.count == 2)
    }

    @Test func `the sitemaps of an index`() throws {
        let text =
            "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>b.xml.gz</loc></sitemap></sitemapindex>"
        let content = try SitemapReader.content(of: Array(text.utf8), base: base())
        #expect(content.nested.map(\.text) == ["https://news.example/a.xml", "https://news.example/feeds/b.xml.gz"])
    }

    @Test func `a sitemap that is damaged or a bomb is told`() throws {
        let base = try base()
        let bomb = Array(try run(["bash", "-c", "head -c 60000000 /dev/zero | gzip -c"]).bytes)
        for (bytes, problem) in [
            (bomb, SourceError.tooLarge(limit: 52_428_800)), (Array(bomb.prefix(1000)), .damagedCompression),
            (Array("<rss></rss>".utf8), .notSitemap), (Array("not an address".utf8), .notSitemap),
        ] {
            #expect { try SitemapReader.content(of: bytes, base: base) } throws: { ($0 as? SourceError) == problem }
        }
    }

    @Test func `the links of an index page that fit a pattern`() throws {
        let text = """
            <base href="https://news.example/2026/"><a href="content_1.htm">一</a> <a href=" /2026/content_2.htm#c ">二</a>
            <a href="content_1.htm">again</a> <a href="/about.htm">About</a> <a href="https://other.example/content_3.htm">3</a>
            """
        let content = try IndexPage.content(
            of: Array(text.utf8), charset: "utf-8", base: base(),
            fitting: LinkPattern("https://news.example/*/content_*.htm"))
        #expect(
            listed(content)
                == "https://news.example/2026/content_1.htm | 一\nhttps://news.example/2026/content_2.htm | 二")
    }

    static let patterns: [(pattern: String, address: String, fits: Bool)] = [
        ("a*", "abc", true), ("*c", "abc", true), ("a*c", "abc", true), ("a*b*c", "aXbYc", true), ("abc", "abc", true),
        ("abc", "abcd", false), ("a*bc*c", "abc", false), ("*", "", true), ("a*a", "a", false), ("a**b", "ab", true),
    ]

    @Test(arguments: patterns) func `a pattern fits whole addresses`(pattern: String, address: String, fits: Bool) {
        #expect(LinkPattern(pattern).fits(address) == fits)
    }

    @Test func `the feeds of an OPML file`() throws {
        let text = """
            <opml version="2.0"><body><outline text="News"><outline type="rss" text="One" xmlUrl="https://a.example/f"/>
            <outline text="Two" title="二" xmlUrl="https://b.example/f"/></outline>
            <outline text="One again" xmlUrl="https://a.example/f"/><outline xmlUrl="feed://c.example/f"/>
            <outline xmlUrl="feed:https://d.example/f"/><outline text="A folder" xmlUrl=" "/></body></opml>
            """
        let feeds = try OPMLReader.feeds(in: Array(text.utf8))
        #expect(
            feeds.map(\.address)
                == ["https://a.example/f", "https://b.example/f", "http://c.example/f", "https://d.example/f"])
        #expect(feeds.map(\.title) == ["One", "二", nil, nil])
        #expect { try OPMLReader.feeds(in: Array("<rss/>".utf8)) } throws: { ($0 as? SourceError) == .notOPML }
    }
}
