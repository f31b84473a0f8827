import Articles
import Testing

extension GuideTests {
    @Test func `the guide to Articles`() throws {
        let article = Article(
            url: Address("https://News.example:443/ferry?utm_source=feed#top"),
            headline: "Night ferry returns",
            body: [.paragraph("The ferry sails at nine."), .quote("At last!")],
            credits: [Credit(role: .editor, name: "Bea Ray")])
        let address = article.url?.text  // https://news.example/ferry
        let json = article.json.text(levels: 2)  // the form stet.article/1
        let markdown = TextForms(article).text  // headline and body, to be read back exactly
        let read = try readJSON(Article.self, from: Array(json.utf8))
        #expect(address == "https://news.example/ferry")
        #expect(json.contains("\"schema\": \"stet.article/1\""))
        #expect(markdown == "# Night ferry returns\n\nThe ferry sails at nine.\n\n> At last!\n")
        #expect(read == article)
    }
}
