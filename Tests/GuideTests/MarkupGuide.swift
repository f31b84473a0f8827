import Markup
import Testing

extension GuideTests {
    @Test func `the guide to Markup`() throws {
        let bytes = Array("<title>Harbour Post</title><p class='lead'>The ferry is <b>back</b>.".utf8)
        let document = try HTMLDocument(decoding: bytes)
        let title = document.title
        let lead = try document.first("//p[@class='lead']")?.textContent
        #expect(title == "Harbour Post")
        #expect(lead == "The ferry is back.")
    }
}
