import Articles
import Pages
import Testing

@Suite struct PageJoiningTests {
    static let first = Article(
        headline: "长篇报道", source: Source(name: "临江新闻网"), body: [.paragraph("一"), .paragraph("二")],
        credits: [Credit(role: .reporter, name: "苏砚秋")], counters: [Counter(name: "阅读", value: 3)])

    static let cases: [(name: String, pages: [Article], body: [Block])] = [
        ("one page", [first], [.paragraph("一"), .paragraph("二")]),
        (
            "two pages", [first, Article(headline: "长篇报道", body: [.paragraph("三")])],
            [.paragraph("一"), .paragraph("二"), .paragraph("三")]
        ),
        (
            "a repeated headline",
            [first, Article(headline: "", body: [.heading(level: 1, "长篇报道"), .paragraph("三")])],
            [.paragraph("一"), .paragraph("二"), .paragraph("三")]
        ),
        (
            "a repeated paragraph", [first, Article(headline: "", body: [.paragraph("二"), .paragraph("三")])],
            [.paragraph("一"), .paragraph("二"), .paragraph("三")]
        ),
        ("an empty page", [first, Article(headline: "")], [.paragraph("一"), .paragraph("二")]),
    ]

    @Test(arguments: cases) func `bodies follow each other`(name: String, pages: [Article], body: [Block]) {
        #expect(PageReader.joined(pages)?.body == body, "\(name)")
    }

    @Test func `facts come from the first page that tells them, people and counters from all`() {
        let second = Article(
            headline: "长篇报道（2）", source: Source(name: "别处"), published: PrintedTime("2026-03-02"),
            credits: [Credit(role: .reporter, name: "苏砚秋"), Credit(role: .editor, name: "傅听澜")],
            counters: [Counter(name: "阅读", value: 4)])
        let article = PageReader.joined([Self.first, second])
        #expect(article?.headline == "长篇报道")
        #expect(article?.source?.name == "临江新闻网")
        #expect(article?.published?.iso8601 == "2026-03-02")
        #expect(article?.credits.map(\.name) == ["苏砚秋", "傅听澜"])
        #expect(article?.counters.map(\.value) == [3])
        #expect(PageReader.joined([]) == nil)
    }
}
