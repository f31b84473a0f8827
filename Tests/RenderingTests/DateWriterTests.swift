import Articles
import History
import Programs
import Rendering
import Testing

@Suite struct DateWriterTests {
    static let captured = Instant(seconds: 1_699_614_131, offsetMinutes: 480)

    static let forms: [(form: String, text: String)] = [
        ("iso", "2023-11-10 19:02:11 +0800"), ("iso-strict", "2023-11-10T19:02:11+08:00"), ("short", "2023-11-10"),
        ("rfc", "Fri, 10 Nov 2023 19:02:11 +0800"), ("default", "Fri Nov 10 19:02:11 2023 +0800"),
        ("local", "Fri Nov 10 12:02:11 2023"), ("short-local", "2023-11-10"), ("unix", "1699614131"),
        ("raw", "1699614131 +0800"), ("relative", "5 days ago"), ("human", "Fri Nov 10 19:02"),
        ("format:%Y年%m月%d日", "2023年11月10日"), ("format-local:%H:%M %z", "12:02 +0100"),
        ("format:%", "%"), ("format:%99999999d", ""),
    ]

    @Test(arguments: forms) func `a time has many forms`(form: String, text: String) throws {
        let clock = LocalClock(now: Instant(seconds: 1_700_046_131, offsetMinutes: 60))
        #expect(DateWriter(try #require(DateForm(form)), clock: clock).text(of: Self.captured) == text)
    }

    @Test(arguments: ["", "isoo", "iso-locale", "format", "auto:iso"]) func `other names are none`(form: String) {
        #expect(DateForm(form) == nil)
    }

    /// Seconds between a capture and the moment at which it is looked at.
    static let ages: [Int64] =
        [-5, 0, 1, 59, 89, 90, 91, 3599, 5369, 5370, 5400, 86_400, 127_800, 129_600, 172_800, 400_000]
        + [1_209_599, 1_209_600, 3_000_000, 6_047_999, 6_048_000, 20_000_000, 31_535_999, 31_536_000, 40_000_000]
        + [63_000_000, 94_608_000, 157_680_000, 157_766_399, 200_000_000, 1_000_000_000]

    @Test(arguments: ["relative", "human", "human-local"]) func `how long ago a time was is told as Git tells it`(
        form: String
    ) throws {
        let scratch = try Scratch()
        _ = try run(["git", "init", "-q", "--bare", "-b", "main", scratch.path])
        let now: Int64 = 1_699_614_131
        var commit = ""
        let tree = try run(["git", "-C", scratch.path, "mktree"]).stdout.prefix(40)
        for age in Self.ages.reversed() {
            let date = "\(now - age) +0800"
            let parent = commit.isEmpty ? [] : ["-p", commit]
            let output = try run(
                ["git", "-C", scratch.path, "commit-tree", "-m", "c", String(tree)] + parent,
                environment: [
                    "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_AUTHOR_NAME": "a",
                    "GIT_AUTHOR_EMAIL": "a", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a",
                ])
            commit = String(output.stdout.prefix(40))
        }
        let git = try run(
            ["git", "-C", scratch.path, "log", "--date=\(form)", "--format=%ad", commit],
            environment: ["GIT_TEST_DATE_NOW": String(now), "TZ": "UTC"])
        let writer = DateWriter(try #require(DateForm(form)), clock: LocalClock(now: Instant(seconds: now)))
        let own = Self.ages.map { writer.text(of: Instant(seconds: now - $0, offsetMinutes: 480)) + "\n" }
        #expect(own.joined() == git.stdout)
    }
}
