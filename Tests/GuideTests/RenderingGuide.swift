import Articles
import Diffing
import Rendering
import Testing

extension GuideTests {
    @Test func `the guide to Rendering`() throws {
        var comparer = try TextComparer()
        let old = Article(headline: "Ferry", body: [.paragraph("The ferry sails at nine.")])
        let new = Article(headline: "Ferry", body: [.paragraph("The ferry sails at ten.")])
        let diff = comparer.compare(old, new)
        let text = DiffText(diff, theme: .plain).styled().rendered(.plain)
        let json = JSON(diff).text(levels: 2)  // the form stet.diff/1
        #expect(text.contains("The ferry sails at [-nine-]{+ten+}."))
        #expect(json.contains("\"schema\": \"stet.diff/1\""))
    }
}
