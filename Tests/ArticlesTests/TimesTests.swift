import Articles
import Testing

@Suite struct TimesTests {
    @Test(arguments: [
        "2023", "2023-11", "2023-11-10", "2023-11-10T17:13", "2023-11-10T17:13:05", "2023-11-10T17:13+08:00",
        "2023-11-10T17:13:05-03:30", "2024-02-29",
    ]) func `a time is written at the precision it was read`(text: String) {
        #expect(PrintedTime(text)?.iso8601 == text)
    }

    static let forms: [(written: String, iso8601: String)] = [
        ("2023-11-10 17:13", "2023-11-10T17:13"),
        ("2023-11-10T17:13:05Z", "2023-11-10T17:13:05+00:00"),
        ("2023-11-10T17:13:05.123456+0800", "2023-11-10T17:13:05+08:00"),
        ("2023-11-10 17:13:05 +09", "2023-11-10T17:13:05+09:00"),
    ]

    @Test(arguments: forms) func `usual forms of ISO 8601 are read`(written: String, iso8601: String) {
        #expect(PrintedTime(written)?.iso8601 == iso8601)
    }

    @Test(arguments: [
        "", "23", "2023-13", "2023-02-29", "2023-11-31", "2023-11-10T24:00", "2023-11-10T1:00", "2023-11-10T17",
        "2023-11-10T17:13:60", "2023-11-10X17:13", "2023-11-10T17:13+8", "2023-11-10T17:13 ", "２０２３",
    ]) func `what is no time is refused`(text: String) {
        #expect(PrintedTime(text) == nil)
    }

    static let instants: [(text: String, seconds: Int64)] = [
        ("1970-01-01T00:00:00+00:00", 0),
        ("2023-11-10T19:02:11+08:00", 1_699_614_131),
        ("1969-12-31T23:59:59+00:00", -1),
        ("2000-02-29T12:00:00-05:00", 951_843_600),
        ("9999-12-31T23:59:59+00:00", 253_402_300_799),
    ]

    @Test(arguments: instants) func `an instant counts seconds as Unix does`(text: String, seconds: Int64) {
        let instant = Instant(text, offsetMinutes: 0)
        #expect(instant?.seconds == seconds)
        #expect(instant?.iso8601 == text)
    }

    @Test func `an instant is ordered by its moment, not by its clock`() throws {
        let beijing = try #require(Instant("2023-11-10T08:00:00", offsetMinutes: 480))
        let london = try #require(Instant("2023-11-10T01:00:00Z", offsetMinutes: 0))
        #expect(beijing < london)
        #expect(beijing.gitISO == "2023-11-10 08:00:00 +0800")
    }

    @Test func `days count on through leap years`() {
        for days in stride(from: -200_000, through: 200_000, by: 97) {
            let date = CivilDate(daysSince1970: days)
            #expect(date.daysSince1970 == days)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
        #expect(CivilDate(daysSince1970: 0).weekday == 4)
        #expect(CivilDate(year: 2026, month: 11, day: 23)?.weekday == 1)
    }
}
