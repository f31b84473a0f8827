import Articles
import Pages
import Testing

extension GuideTests {
    @Test func `the guide to Pages`() throws {
        let html = """
            <html lang="en"><title>Harbour Post</title>
            <h1>Night ferry returns</h1><p>By Ann Ray</p><p>2026-04-14 07:30</p>
            <p>The night ferry will return to the harbour after nine years.</p>
            """
        let page = Page(bytes: Array(html.utf8), format: .html, url: Address("https://news.example/ferry"))
        let captured = Instant("2026-04-14T08:15+01:00", offsetMinutes: 0)
        let article = try PageReader.article(from: page, captured: captured)
        #expect(article.headline == "Night ferry returns")
        #expect(article.credits.map(\.name) == ["Ann Ray"])
    }
}
