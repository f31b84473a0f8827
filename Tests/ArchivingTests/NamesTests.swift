import Archiving
import Articles
import History
import Testing

@Suite struct NamesTests {
    static let locations: [(identity: String, path: String)] = [
        ("https://news.gmw.cn/2023-11/10/content_36957000.htm", "articles/news.gmw.cn/0/2/b/content_36957000-"),
        ("https://a.example/", "articles/a.example/b/e/f/index-"),
        ("https://a.example:8080/x/", "articles/a.example_8080/b/0/9/x-"),
        ("https://a.example/%E4%B8%AD.html", "articles/a.example/d/b/b/中-"),
        ("https://a.example/b.%2Fy", "articles/a.example/c/1/0/y-"),
        ("https://a.example/b/", "articles/a.example/3/a/f/b-"),
        ("https://a.example/?id=3", "articles/a.example/d/b/1/index-"),
        ("https://a.example/a__b.c.htm", "articles/a.example/c/3/d/a_b.c-"),
        ("https://a.example/_a-.B_.htm", "articles/a.example/1/d/4/_a-.B-"),
        (
            "https://a.example/" + String(repeating: "n", count: 70),
            "articles/a.example/6/4/4/" + String(repeating: "n", count: 60) + "-"
        ),
        ("https://a.example/..a.htm", "articles/a.example/d/4/5/_.a-"),
        ("https://a.example/a..htm", "articles/a.example/8/6/2/a-"),
        ("https://[::1]/x", "articles/_1/"),
        ("乌镇峰会 声明", "articles/_/"),
        ("../../etc/passwd", "articles/_/"),
        (".git", "articles/_/"),
    ]

    @Test(arguments: locations) func `the folder follows from the identity alone`(text: String, path: String) throws {
        let identity = try Address(text).map(ArticleIdentity.url) ?? .named(text)
        let reference = ArticleReference(identity)
        #expect(reference.path.hasPrefix(path), "\(reference.path)")
        #expect(reference.path.hasSuffix("-" + reference.id))
        #expect(reference.id.count == 16)
        #expect(!reference.path.split(separator: "/").contains { $0.hasPrefix(".") })
    }

    static let names: [(name: String, found: String?)] = [
        ("https://news.gmw.cn/2023-11/10/content_36957000.htm", "content_36957000"),
        ("https://news.gmw.cn/2023-11/10/content_36957000.htm?utm_source=x#top", "content_36957000"),
        ("news.gmw.cn/2023-11/10/content_36957000.htm", "content_36957000"),
        ("10/content_36957000.htm", "content_36957000"),
        ("content_36957000.htm", "content_36957000"),
        ("content_36957000", "content_36957000"),
        ("02b984e386dc8057", "content_36957000"),
        ("02b9", "content_36957000"),
        ("articles/news.gmw.cn/0/2/b/content_36957000-02b984e386dc8057", "content_36957000"),
        ("0/2/b/content_36957000-02b984e386dc8057/", "content_36957000"),
        ("statement", "statement"),
        ("index.html", nil),
        ("6957000.htm", nil),
        ("", nil),
    ]

    @Test(arguments: names) func `an article is found by any of its names`(name: String, found: String?) throws {
        let archive = try Self.archive()
        let history = try? archive.open().history(named: name)
        #expect(history.map { $0.reference.path.contains(found ?? "?") } ?? (found == nil))
    }

    @Test func `a name that fits more than one lists them, one that fits none lists what is near`() throws {
        let archive = try Self.archive()
        let ambiguous = #expect(throws: ArchiveError.self) { try archive.open().history(named: "index.html") }
        #expect(
            ambiguous?.description
                == "'index.html' fits 2 articles, write more of the name: b.example/index.html, a.example/index.html")
        let missing = #expect(throws: ArchiveError.self) { try archive.open().history(named: "B.EXAMPLE") }
        #expect(missing?.description == "no article is named 'B.EXAMPLE'; near it: b.example/index.html")
        let none = #expect(throws: ArchiveError.self) { try archive.open().history(named: "zzz") }
        #expect(none?.description == "no article is named 'zzz'; 'stet ls' lists them")
    }

    static let refused: [(name: String, error: ArchiveError)] = [
        ("", .emptyName),
        (" \u{3000}", .emptyName),
        ("a\nb", .nameHasControlCharacters),
        ("https://a.example/", .nameIsAddress("https://a.example/")),
    ]

    @Test(arguments: refused) func `what cannot be a name is refused`(name: String, error: ArchiveError) {
        #expect(throws: error) { try ArticleIdentity.named(name) }
    }

    private static func archive() throws -> TestArchive {
        let archive = try TestArchive()
        try archive.commit(TestArchive.article())
        for host in ["a", "b"] {
            var article = TestArchive.article("首页")
            article.url = Address("https://\(host).example/index.html")
            try archive.commit(article)
        }
        var named = TestArchive.article("声明")
        named.url = nil
        try archive.commit(named, name: "statement")
        return archive
    }
}
