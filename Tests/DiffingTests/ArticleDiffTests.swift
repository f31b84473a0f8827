import Articles
import Diffing
import Testing

@Suite struct ArticleDiffTests {
    @Test func `facts that differ are told with their texts`() throws {
        var comparer = try TextComparer()
        let old = Article(headline: "峰会闭幕", section: ["要闻"], source: Source(name: "光明网"))
        let new = Article(
            headline: "峰会今日闭幕", section: ["要闻", "网安"], published: PrintedTime("2023-11-10T17:13+08:00"))
        let lines = comparer.compare(old, new).facts.map { fact in
            "\(fact.field.rawValue): " + (fact.text.map(marked) ?? "\(fact.old ?? "nil") -> \(fact.new ?? "nil")")
        }
        #expect(
            lines == [
                "headline: 峰会{+今日+}<addition>闭幕", "section: 要闻{+ > 网安+}<addition>", "source: 光明网 -> nil",
                "published: nil -> 2023-11-10T17:13+08:00",
            ])
    }

    @Test func `links come and go, whatever their order`() throws {
        var comparer = try TextComparer()
        let (a, b, c) = (Link(text: "a"), Link(text: "b"), Link(text: "c"))
        let diff = comparer.compare(
            Article(headline: "", links: [a, b, b]), Article(headline: "", links: [b, c, a]))
        #expect(diff.links.map { "\($0.op.rawValue) \($0.link.text)" } == ["insert c", "delete b"])
    }

    @Test func `the summary counts entries and characters`() throws {
        var comparer = try TextComparer()
        let body = BodyComparisonTests.chinese
        let new =
            [body[0], body[4], body[1], .paragraph("新的一段。")]
            + BodyComparisonTests.splitting(body, 3, after: "一新。")[3...4]
        let summary = comparer.compare(Article(headline: "", body: body), Article(headline: "", body: new)).summary
        let counts = DiffSummary.fields.filter { summary[keyPath: $0.value] != 0 }
            .map { "\($0.name) \(summary[keyPath: $0.value])" }
        #expect(
            counts == ["inserted 1", "deleted 2", "moved 1", "split 1", "charactersInserted 5", "charactersDeleted 56"])
    }

    @Test func `an article has no changes against itself`() throws {
        var comparer = try TextComparer()
        let article = Article(headline: "峰会", body: BodyComparisonTests.japanese, links: [Link(text: "a")])
        let diff = comparer.compare(article, article)
        #expect(!diff.hasChanges)
        #expect(diff.summary == DiffSummary())
    }
}
