import Articles
import History
import Rendering
import Testing

@Suite struct ListTextTests {
    static let articles = [
        article("https://news.example/2023-11/10/content_36957000.htm", versions: 12, headline: "2023年峰会今日闭幕"),
        article("https://n.example/1", versions: 3, headline: "Short"),
    ]

    static let cases: [(width: Int?, text: String)] = [
        (
            nil,
            """
            12  2023-11-10 18:00  01234567  news.example/2023-11/10/content_36957000.htm  2023年峰会今日闭幕
             3  2023-11-10 18:00  01234567  n.example/1                                   Short

            """
        ),
        (
            80,
            """
            12  2023-11-10 18:00  01234567  news.exam…ntent_36957000.htm  2023年峰会今日闭幕
             3  2023-11-10 18:00  01234567  n.example/1                   Short

            """
        ),
        (
            66,
            """
            12  2023-11-10 18:00  01234567  news.ex…ent_36957000.htm  2023年…
             3  2023-11-10 18:00  01234567  n.example/1               Short

            """
        ),
        (
            40,
            """
            12  2023-11-10  news.ex…ent_36957000.htm
             3  2023-11-10  n.example/1

            """
        ),
    ]

    @Test(arguments: cases) func `addresses are cut before headlines`(width: Int?, text: String) {
        #expect(ListText(Self.articles).styled(width: width).rendered(.plain) == text)
    }

    @Test func `no row is wider than the terminal`() {
        for width in 40...120 {
            let rows = ListText(Self.articles).styled(width: width).rendered(.plain).split(separator: "\n")
            #expect(rows.allSatisfy { String($0).displayWidth <= width }, "width \(width)")
        }
        #expect(ListText(Self.articles).styled(width: -5).rendered(.plain).split(separator: "\n").count == 2)
        #expect(ListText([]).styled(width: 80).rendered(.plain) == "")
    }

    private static func article(_ url: String, versions: Int, headline: String) -> ArticleSummary {
        let captured = Instant(seconds: 1_699_610_400, offsetMinutes: 480)
        return ArticleSummary(
            reference: ArticleReference(
                identity: Address(url).map(ArticleIdentity.url) ?? .name(url), path: "articles", id: "0123456789abcdef"),
            versions: versions, first: captured, last: captured, headline: headline)
    }
}
