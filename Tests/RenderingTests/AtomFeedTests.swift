import Articles
import Foundation
import History
import Programs
import Rendering
import Testing

@Suite struct AtomFeedTests {
    @Test func `a feed has an entry for each version, the newest first`() throws {
        let entries = try Samples.entries([Article(headline: "峰会开幕"), Article(headline: "峰会<b>今日</b>开幕")])
        let changelog = Self.changelog(entries, .chinese)
        let feed = AtomFeed(changelog.subject, id: "urn:uuid:0")
        #expect(
            feed.text(of: changelog) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">
                  <id>urn:uuid:0</id>
                  <title>更新记录：峰会&lt;b&gt;今日&lt;/b&gt;开幕</title>
                  <updated>2023-11-10T20:00:00+08:00</updated>
                  <author>
                    <name>Stet</name>
                  </author>
                  <generator>Stet</generator>
                  <link rel="alternate" type="text/html" href="https://news.example/summit"/>
                  <entry>
                    <id>swh:1:rev:\(entries[1].version.commit)</id>
                    <title xml:lang="zh">峰会&lt;b&gt;今日&lt;/b&gt;开幕 (v2)</title>
                    <updated>2023-11-10T20:00:00+08:00</updated>
                    <link rel="alternate" type="text/html" href="https://news.example/summit"/>
                    <category term="changed" label="变更"/>
                    <content type="html">&lt;h3 class=&quot;category changed&quot;&gt;变更&lt;/h3&gt;
                &lt;ul class=&quot;told&quot;&gt;
                  &lt;li&gt;标题：峰会开幕 → 峰会&amp;lt;b&amp;gt;今日&amp;lt;/b&amp;gt;开幕&lt;/li&gt;
                &lt;/ul&gt;
                </content>
                  </entry>
                  <entry>
                    <id>swh:1:rev:\(entries[0].version.commit)</id>
                    <title xml:lang="zh">峰会开幕 (v1)</title>
                    <updated>2023-11-10T18:00:00+08:00</updated>
                    <link rel="alternate" type="text/html" href="https://news.example/summit"/>
                    <category term="added" label="新增"/>
                    <content type="html">&lt;h3 class=&quot;category added&quot;&gt;新增&lt;/h3&gt;
                &lt;ul class=&quot;told&quot;&gt;
                  &lt;li&gt;首次收录，共0段&lt;/li&gt;
                &lt;/ul&gt;
                </content>
                  </entry>
                </feed>

                """)
    }

    @Test func `in a site, links lead to its pages`() throws {
        let changelog = Self.changelog(try Samples.entries([Samples.old]), .english)
        let feed = AtomFeed(
            changelog.subject, id: "urn:uuid:0", addresses: SiteAddresses(),
            place: SiteAddresses().article(Samples.reference, .feed))
        let lines = feed.text(of: changelog).split(separator: "\n")
        let links = lines.filter { $0.contains("<link") }.map { $0.drop { $0 == " " } }
        #expect(
            links.joined(separator: "\n") == """
                <link rel="self" type="application/atom+xml" href="/articles/0123456789abcdef/feed.atom"/>
                <link rel="alternate" type="text/html" href="/articles/0123456789abcdef"/>
                <link rel="alternate" type="text/html" href="/articles/0123456789abcdef/v1"/>
                """)
    }

    @Test func `feeds are valid by the schema of RFC 4287`() throws {
        let hostile = Article(
            headline: "]]><script>&amp;\u{0}\u{1B}\u{FFFF}\u{202E}", body: [.paragraph("\u{FFFE}<!-- --!>\r\n\u{85}")])
        let entries = try Samples.entries([Samples.old, Samples.new, hostile, Article(headline: "")])
        var named = entries
        for index in named.indices {
            named[index].reference = ArticleReference(
                identity: .name("a & b"), path: "articles/a", id: "0123456789abcdee")
        }
        let changelogs = [[], entries, entries + named].map { Self.changelog($0, .english) }
        let scratch = try Scratch()
        let files = try changelogs.enumerated().flatMap { index, changelog in
            try [nil, SiteAddresses()].map { addresses in
                let id = AtomFeed.id(of: "news.example", since: entries[0].version.commit)
                let feed = AtomFeed(changelog.subject, id: id, addresses: addresses, place: addresses?.feed)
                let name = "\(index)\(addresses == nil ? "" : "-site").atom"
                return try scratch.write(feed.text(of: changelog), to: name)
            }
        }
        let schema = Places.package + "/Tests/RenderingTests/Atom/atom.rng"
        let output = try run(["xmllint", "--noout", "--relaxng", schema] + files)
        #expect(output.status == 0, "\(output.stderr)")
    }

    @Test func `the schema refuses what is no feed`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(#"<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id></feed>"#, to: "a.atom")
        let schema = Places.package + "/Tests/RenderingTests/Atom/atom.rng"
        #expect(try run(["xmllint", "--noout", "--relaxng", schema, file]).status != 0)
    }

    @Test func `the id of a feed depends on what it is about and on where it begins`() {
        let commit = "3f2c9e1d3f2c9e1d3f2c9e1d3f2c9e1d3f2c9e1d"
        #expect(AtomFeed.id(of: "", since: commit) == "urn:uuid:cbf29ce4-8422-8232-83f2-c9e1d3f2c9e1")
        let others = [("news.example", commit), ("", "4" + commit.dropFirst())].map { AtomFeed.id(of: $0, since: $1) }
        #expect(Set(others + [AtomFeed.id(of: "", since: commit)]).count == 3)
        #expect(
            AtomFeed.id(of: "a", since: "").wholeMatch(of: #/urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#)
                != nil)
    }

    private static func changelog(_ entries: [HistoryEntry], _ language: ReaderLanguage) -> Changelog {
        Changelog(entries.compactMap { Changelog.Release($0, in: language) }, in: language)
    }
}
