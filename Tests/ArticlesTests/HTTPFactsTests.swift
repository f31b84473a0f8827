import Articles
import Testing

@Suite struct HTTPFactsTests {
    private let http = HTTPFacts(
        status: 200, address: "https://news.example/1",
        redirects: [HTTPFacts.Redirect(status: 301, address: "https://news.example/1")],
        headers: [HTTPFacts.Header("Content-Type", "text/html"), HTTPFacts.Header("ETag", "\"x\"")],
        fetched: Instant(seconds: 1_700_000_000, offsetMinutes: 0))

    static let statuses: [PageStatus?] = [
        nil, .gone(410), .moved("https://news.example/2"), .frontPage, .alternating,
        .replaced(Instant(seconds: 1_700_000_000, offsetMinutes: 480)),
    ]

    @Test(arguments: statuses) func `what HTTP said and what became of the page stand with the facts`(
        status: PageStatus?
    ) throws {
        let article = Article(headline: "A", language: "en", status: status)
        let forms = TextForms(article, http: http)
        #expect(try forms.article() == article)
        #expect(try forms.http() == http)
        #expect(try readJSON(Article.self, from: article.json.text.utf8) == article)
        let plain = TextForms(article)
        #expect(try plain.http() == nil)
        #expect(TextForms.metadataWithoutHTTP(forms.metadata) == plain.metadata)
        #expect(TextForms.metadataWithoutHTTP(plain.metadata) == plain.metadata)
    }

    @Test func `the facts read as a person would write them`() {
        let written = TextForms(Article(headline: "A", status: .gone(410)), http: http).metadata
        let expected = #"""
              "status": {"kind": "gone", "code": 410},
              "http": {"status": 200, "address": "https://news.example/1", "redirects": [{"status": 301, "address": "https://news.example/1"}], "headers": {"Content-Type": "text/html", "ETag": "\"x\""}, "fetched": "2023-11-14T22:13:20+00:00"}
            }

            """#
        #expect(written.hasSuffix(expected))
    }

    @Test func `a status of a kind that is not known is passed over`() throws {
        let json = "{\"headline\": \"A\", \"status\": {\"kind\": \"haunted\"}}"
        #expect(try readJSON(Article.self, from: json.utf8).status == nil)
    }
}
