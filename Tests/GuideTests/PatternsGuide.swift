import Patterns
import Testing

extension GuideTests {
    @Test func `the guide to Patterns`() throws {
        let pattern = try Pattern(#"\d+位"#)
        let ranges = try pattern.ranges(in: "1900位嘉宾和31位记者")  // 0..<7, 16..<21
        let isThere = try pattern.matches("嘉宾")  // false
        #expect(ranges == [0..<7, 16..<21])
        #expect(!isThere)
    }
}
