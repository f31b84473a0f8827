import Articles
import Diffing
import Testing

extension GuideTests {
    @Test func `the guide to Diffing`() throws {
        let old = Article(headline: "峰会开幕", body: [.paragraph("共有1800多位嘉宾参会。"), .paragraph("地点在乌镇。")])
        let new = Article(headline: "峰会开幕", body: [.paragraph("地点在乌镇。"), .paragraph("共有1900多位嘉宾参会。")])
        var comparer = try TextComparer()
        let diff = comparer.compare(old, new)
        let edits = diff.body.compactMap(\.text).flatMap(\.edits).filter { $0.op != .equal }
        let kinds = edits.compactMap(\.kind)  // number
        let weight = diff.significance  // major
        #expect(kinds == [.number])
        #expect(weight == .major)
    }
}
