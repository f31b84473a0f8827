import Articles
import History
import Testing

extension GuideTests {
    @Test func `the guide to History`() throws {
        let clock = LocalClock(now: Instant(seconds: 1_699_610_400, offsetMinutes: 480))
        let yesterday = ApproximateTime(clock: clock).instant("yesterday 18:00")
        let versions = ["峰会开幕", "峰会闭幕"].enumerated().map { index, headline in
            Version(
                number: index + 1, commit: String(repeating: "\(index)", count: 40),
                captured: Instant(seconds: 1_699_500_000 + Int64(index) * 86_400, offsetMinutes: 480),
                headline: headline)
        }
        let named = try VersionName("~1", clock: clock).resolved(in: versions)
        let range = try VersionRange("v1..", clock: clock).versions(of: versions)
        #expect(yesterday?.gitISO == "2023-11-09 18:00:00 +0800")
        #expect(named.name == "v1")
        #expect(range.map(\.name) == ["v2"])
    }
}
