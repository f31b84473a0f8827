/// A moment to the second, with the offset from UTC of the clock that told it; what Git keeps of a time.
///
/// Two instants are equal when both parts are; they are ordered by the moment alone.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00:00 UTC.
    public var seconds: Int64
    /// Minutes east of UTC.
    public var offsetMinutes: Int

    /// A moment from its parts.
    public init(seconds: Int64, offsetMinutes: Int = 0) {
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }

    /// The moment of a printed time; parts that are not printed count as zero.
    ///
    /// - Parameter offsetMinutes: the offset that holds where the text prints none.
    public init(_ time: PrintedTime, offsetMinutes: Int) {
        let offset = time.offsetMinutes ?? offsetMinutes
        let minutes = (time.hour ?? 0) * 60 + (time.minute ?? 0) - offset
        let seconds = time.firstDay.daysSince1970 * 86_400 + minutes * 60 + (time.second ?? 0)
        self.init(seconds: Int64(seconds), offsetMinutes: offset)
    }

    /// Reads ISO 8601: `2023-11-10T19:02:11+08:00`; a space may stand for the `T`.
    ///
    /// - Parameter offsetMinutes: the offset that holds where the text prints none.
    public init?(_ text: String, offsetMinutes: Int) {
        guard let time = PrintedTime(text) else { return nil }
        self.init(time, offsetMinutes: offsetMinutes)
    }

    /// The day and the seconds since midnight on the clock that told the time.
    public var local: (date: CivilDate, secondOfDay: Int) {
        let local = Int(seconds) + offsetMinutes * 60
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        return (CivilDate(daysSince1970: days), local - days * 86_400)
    }

    /// The instant in ISO 8601: `2023-11-10T19:02:11+08:00`.
    public var iso8601: String {
        let (date, second) = local
        return "\(date.iso8601)T\(Self.clock(second))\(Self.offset(offsetMinutes, separator: ":"))"
    }

    /// The instant as Git's `iso` date: `2023-11-10 19:02:11 +0800`.
    public var gitISO: String {
        let (date, second) = local
        return "\(date.iso8601) \(Self.clock(second)) \(Self.offset(offsetMinutes, separator: ""))"
    }

    private static func clock(_ second: Int) -> String {
        [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
    }

    static func offset(_ minutes: Int, separator: String) -> String {
        let size = abs(minutes)
        return "\(minutes < 0 ? "-" : "+")\((size / 60).padded(to: 2))\(separator)\((size % 60).padded(to: 2))"
    }
}

extension Instant: Comparable {
    /// Whether the moment lies before another one, whatever their offsets.
    public static func < (left: Instant, right: Instant) -> Bool {
        (left.seconds, left.offsetMinutes) < (right.seconds, right.offsetMinutes)
    }
}
