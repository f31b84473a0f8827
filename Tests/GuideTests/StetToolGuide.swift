import StetTool
import Testing

extension GuideTests {
    @Test func `the guide to StetTool`() throws {
        let status = StetTool.main(["version"])
        #expect(status == 0)
    }
}
