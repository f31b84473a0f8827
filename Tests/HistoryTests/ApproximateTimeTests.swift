import Articles
import History
import Testing

@Suite struct ApproximateTimeTests {
    /// Wednesday, 15 November 2023, 19:20:30 in Beijing.
    static let evening = LocalClock(now: Instant(seconds: 1_700_047_230, offsetMinutes: 480))
    /// The same day at 07:20:30, before noon.
    static let morning = LocalClock(now: Instant(seconds: 1_700_004_030, offsetMinutes: 480))

    static let readable: [(text: String, time: String)] = [
        ("now", "2023-11-15 19:20:30 +0800"),
        ("Today", "2023-11-15 19:20:30 +0800"),
        ("yesterday", "2023-11-14 19:20:30 +0800"),
        ("  yesterday   noon ", "2023-11-14 12:00:00 +0800"),
        ("noon yesterday", "2023-11-14 12:00:00 +0800"),
        ("midnight", "2023-11-15 00:00:00 +0800"),
        ("tea", "2023-11-15 17:00:00 +0800"),
        ("18:30", "2023-11-15 18:30:00 +0800"),
        ("9:05:07", "2023-11-15 09:05:07 +0800"),
        ("6am", "2023-11-15 06:00:00 +0800"),
        ("12am", "2023-11-15 00:00:00 +0800"),
        ("6pm yesterday", "2023-11-14 18:00:00 +0800"),
        ("last friday", "2023-11-10 19:20:30 +0800"),
        ("fri", "2023-11-10 19:20:30 +0800"),
        ("wednesday", "2023-11-08 19:20:30 +0800"),
        ("last friday 18:00", "2023-11-10 18:00:00 +0800"),
        ("last week", "2023-11-08 19:20:30 +0800"),
        ("last month", "2023-10-15 19:20:30 +0800"),
        ("2 days ago", "2023-11-13 19:20:30 +0800"),
        ("2.days.ago", "2023-11-13 19:20:30 +0800"),
        ("2 days", "2023-11-13 19:20:30 +0800"),
        ("an hour ago", "2023-11-15 18:20:30 +0800"),
        ("30 seconds ago", "2023-11-15 19:20:00 +0800"),
        ("5 min ago", "2023-11-15 19:15:30 +0800"),
        ("20 hours ago", "2023-11-14 23:20:30 +0800"),
        ("ten weeks ago", "2023-09-06 19:20:30 +0800"),
        ("2.years.3.months.ago", "2021-08-15 19:20:30 +0800"),
        ("2024-03-31 1 month ago", "2024-03-02 00:00:00 +0800"),
        ("2023", "2023-01-01 00:00:00 +0800"),
        ("2023-11-10", "2023-11-10 00:00:00 +0800"),
        ("2023-11-10 18:00", "2023-11-10 18:00:00 +0800"),
        ("2023-11-10 noon", "2023-11-10 12:00:00 +0800"),
        ("2023-11-10T18:00:05+01:00", "2023-11-10 18:00:05 +0100"),
        ("2023-11-10T18:00:05Z", "2023-11-10 18:00:05 +0000"),
        ("@1699614131", "2023-11-10 19:02:11 +0800"),
        ("@0", "1970-01-01 08:00:00 +0800"),
        ("0000-01-01", "0000-01-01 00:00:00 +0800"),
        ("9999-12-31 23:59:59", "9999-12-31 23:59:59 +0800"),
    ]

    @Test(arguments: readable) func `a time is read as Git reads it`(text: String, time: String) {
        #expect(ApproximateTime(clock: Self.evening).instant(text)?.gitISO ?? "unreadable" == time)
    }

    static let beforeNoon: [(text: String, time: String)] = [
        ("noon", "2023-11-14 12:00:00 +0800"),
        ("noon today", "2023-11-14 12:00:00 +0800"),
        ("tea", "2023-11-14 17:00:00 +0800"),
        ("yesterday noon", "2023-11-14 12:00:00 +0800"),
        ("noon yesterday", "2023-11-14 12:00:00 +0800"),
        ("last friday noon", "2023-11-10 12:00:00 +0800"),
        ("18:30", "2023-11-15 18:30:00 +0800"),
    ]

    @Test(arguments: beforeNoon) func `a noon still to come is that of the day before`(text: String, time: String) {
        #expect(ApproximateTime(clock: Self.morning).instant(text)?.gitISO ?? "unreadable" == time)
    }

    static let unreadable = [
        "", " ", ".", "nonsense", "yesterday nonsense", "tomorrow", "ago", "last", "last last", "3", "3 ago",
        "3 fish ago", "-3 days ago", "1.5 days ago", "100001 days ago", "9999999999999999999999 days ago",
        "3000 years ago", "100000 months ago", "30000 weeks 30000 weeks 30000 weeks 30000 weeks", "2023-02-30",
        "2023-13-01", "24:00", "18:60", "0am", "13pm", "am", ":", "1:2", "@", "@x", "@253402300800",
        "@-62167219201", "@9223372036854775807", "@-9223372036854775808", "@99999999999999999999", "yesterday\n",
        "\u{1B}[31m", "昨天", "yesterday\u{301}", "day day day day day day day day day day day day day",
    ]

    @Test(arguments: unreadable) func `nonsense and years beyond four digits are refused`(text: String) {
        #expect(ApproximateTime(clock: Self.evening).instant(text)?.gitISO == nil)
    }

    @Test func `the year that counts is that of the clock`() {
        #expect(ApproximateTime(clock: Self.evening).instant("@253402300799") == nil)
        let last = ApproximateTime(clock: Self.evening).instant("9999-12-31T23:59:59-01:00")
        #expect(last?.gitISO == "9999-12-31 23:59:59 -0100")
    }

    /// Berlin in 2023: clocks go from 03:00 back to 02:00 on 29 October.
    static let berlin = LocalClock(now: Instant(seconds: 1_698_577_200, offsetMinutes: 60)) { local in
        (1_679_796_000..<1_698_548_400).contains(local) ? 120 : 60
    }

    static let acrossChange: [(text: String, time: String)] = [
        ("now", "2023-10-29 12:00:00 +0100"),
        ("9 hours ago", "2023-10-29 03:00:00 +0100"),
        ("11 hours ago", "2023-10-29 02:00:00 +0200"),
        ("12 hours ago", "2023-10-29 01:00:00 +0200"),
        ("yesterday", "2023-10-28 12:00:00 +0200"),
        ("yesterday 2 hours ago", "2023-10-28 10:00:00 +0200"),
        ("midnight", "2023-10-29 00:00:00 +0200"),
        ("2 weeks ago", "2023-10-15 12:00:00 +0200"),
        ("1 year ago", "2022-10-29 12:00:00 +0100"),
        ("2023-07-01 18:00", "2023-07-01 18:00:00 +0200"),
        ("@1698534000", "2023-10-29 01:00:00 +0200"),
        ("@1698577200", "2023-10-29 12:00:00 +0100"),
    ]

    @Test(arguments: acrossChange) func `hours are time that passed, days keep the time of day`(
        text: String, time: String
    ) {
        #expect(ApproximateTime(clock: Self.berlin).instant(text)?.gitISO ?? "unreadable" == time)
    }
}
