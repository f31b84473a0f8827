/// A time at the precision a page prints it: a year, a month, a day, a minute or a second, with or without an offset.
///
/// Its text is ISO 8601 cut at that precision: `2023-11`, `2023-11-10T17:13+08:00`.
public struct PrintedTime: Hashable, Sendable {
    public let year: Int
    public let month: Int?
    public let day: Int?
    public let hour: Int?
    public let minute: Int?
    public let second: Int?
    /// Minutes east of UTC, where known.
    public let offsetMinutes: Int?

    /// A time from its parts, or nil where the calendar or the clock has no such time.
    ///
    /// Parts are given from the year downwards without a gap; an offset needs an hour. Hour 24 and second 60 are not
    /// accepted.
    public init?(
        year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
        offsetMinutes: Int? = nil
    ) {
        guard CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil,
            day == nil || month != nil, hour == nil || day != nil, (hour == nil) == (minute == nil),
            second == nil || minute != nil, offsetMinutes == nil || hour != nil,
            (0...23).contains(hour ?? 0), (0...59).contains(minute ?? 0), (0...59).contains(second ?? 0),
            (-1439...1439).contains(offsetMinutes ?? 0)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.offsetMinutes = offsetMinutes
    }

    /// The day, or the first day of what is printed.
    public var firstDay: CivilDate {
        CivilDate(year: year, month: month ?? 1, day: day ?? 1) ?? CivilDate(daysSince1970: 0)
    }

    /// The time in ISO 8601 at its precision.
    public var iso8601: String {
        var text = year.padded(to: 4)
        for part in [month, day] {
            if let part { text += "-" + part.padded(to: 2) }
        }
        guard let hour, let minute else { return text }
        text += "T\(hour.padded(to: 2)):\(minute.padded(to: 2))"
        if let second { text += ":" + second.padded(to: 2) }
        if let offsetMinutes { text += Instant.offset(offsetMinutes, separator: ":") }
        return text
    }

    /// The same time with an offset, where it prints an hour and no offset.
    public func assuming(offsetMinutes: Int?) -> PrintedTime {
        guard hour != nil, self.offsetMinutes == nil else { return self }
        return PrintedTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second,
            offsetMinutes: offsetMinutes) ?? self
    }
}
