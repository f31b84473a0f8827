import Articles
import Diffing
import Drawing
import Testing

extension GuideTests {
    @Test func `the guide to Drawing`() throws {
        var comparer = try TextComparer()
        let old = Article(headline: "Ferry", body: [.paragraph("The ferry sails at nine.")])
        let new = Article(headline: "Ferry", body: [.paragraph("The ferry sails at ten.")])
        let card = try Card(comparer.compare(old, new))
        let picture = try card.png()
        #expect(card.text.contains("After: The ferry sails at ten."))
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
}
