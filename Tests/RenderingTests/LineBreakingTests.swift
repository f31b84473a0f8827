import Articles
import History
import Rendering
import Testing

@Suite struct LineBreakingTests {
    static let lines: [(text: String, broken: String)] = [
        ("  one two three four", "  one two\n  three four"),
        ("  a-word-that-is-too-long", "  a-word-that\n  -is-too-lon\n  g"),
        ("会议持续三天，地点在乌镇。", "会议持续三\n天，地点在乌\n镇。"),
    ]

    @Test(arguments: lines) func `lines are broken where words end and go on below their first sign`(
        text: String, broken: String
    ) {
        var line = StyledText()
        line.add(text)
        #expect(line.wrapped(to: 13).rendered(.plain) == broken)
    }

    @Test func `lines of a unified diff go on beside their sign`() throws {
        let format = DiffFormat(.unified, width: 16)
        let text = DiffText(try Samples.diff(), theme: .plain, format: format).styled().rendered(.plain)
        #expect(text.contains("\n-共有1800多位嘉\n 宾参会。\n"), "\(text)")
        #expect(text.split(separator: "\n").allSatisfy { $0.first.map("-+ @\\".contains) ?? false }, "\(text)")
    }

    @Test func `a value that is too long begins beside its name`() throws {
        var article = Article(headline: "A", body: [.paragraph("B")])
        article.url = Address("https://a.example/a/path/that/fits/on/no/line")
        let reference = ArticleReference(
            identity: try #require(article.url.map(ArticleIdentity.url)), path: "articles/a.example/0", id: "0")
        var entry = try #require(try Samples.entries([article]).first)
        entry.reference = reference
        let log = LogText(theme: .plain, width: 30).styled(LogRecord(entry)).rendered(.plain)
        #expect(
            log.split(separator: "\n").dropFirst().prefix(2) == [
                "Article:  a.example/a/path/tha", "          t/fits/on/no/line",
            ])
    }
}
