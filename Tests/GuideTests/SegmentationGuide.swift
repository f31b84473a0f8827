import Segmentation
import Testing

extension GuideTests {
    @Test func `the guide to Segmentation`() throws {
        var segmenter = try Segmenter(.sentence, locale: "zh")
        let text = "峰会今日闭幕。共有1800多位嘉宾参会。"
        let ends = segmenter.boundaries(in: text)  // 0, 21, 52
        #expect(ends == [0, 21, 52])
    }
}
