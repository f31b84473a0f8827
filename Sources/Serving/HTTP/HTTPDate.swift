import Articles

/// Times as HTTP writes them (RFC 9110, section 5.6.7): `Fri, 10 Nov 2023 11:02:11 GMT`.
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The text of a moment.
    static func text(_ instant: Instant) -> String {
        let utc = Instant(seconds: instant.seconds)
        let (date, second) = utc.local
        let weekday = (date.daysSince1970 % 7 + 7) % 7
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0) }.joined(separator: ":")
        let year = String(date.year)
        let zeros = String(repeating: "0", count: max(0, 4 - year.count))
        return "\(days[weekday]), \(padded(date.day)) \(months[date.month - 1]) \(zeros)\(year) \(clock) GMT"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The seconds since 1970 that a text of the preferred form names; nil for any other text.
    static func seconds(_ text: String) -> Int64? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
            let month = months.firstIndex(of: String(words[2])),
            let date = CivilDate(year: year, month: month + 1, day: day)
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return nil }
        return Int64(date.daysSince1970) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + clock[2])
    }
}
