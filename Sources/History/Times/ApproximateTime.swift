public import Articles

/// Reads times as people write them to Git: ISO 8601, `yesterday`, `2 days ago`, `noon`, `last friday`, `Nov 10 2023`,
/// `18:30`.
///
/// The words are those of Git's approxidate, to which `a` and `an`, `sec` and `min` are added. It differs from Git's
/// where that is kinder to a reader of versions, which all lie in the past:
///
/// - A word that means nothing makes the whole unreadable; Git passes over it.
/// - A day without a time begins at midnight; Git gives it the time of day that it is now.
/// - A weekday is the last one before today; Git takes it for the next one unless `last` stands before it.
/// - `yesterday noon` is yesterday's noon; before noon Git goes back one more day.
public struct ApproximateTime: Sendable {
    public let clock: LocalClock

    /// The seconds since 1970 of the years 0 to 9999, the ones that are written with four digits.
    private static let seconds: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    /// A reader for whom `now` and the local zone are those of a clock.
    public init(clock: LocalClock) {
        self.clock = clock
    }

    /// The moment a text means, or nil where it means none or one outside the years 0 to 9999 of its clock.
    public func instant(_ text: String) -> Instant? {
        guard let instant = moment(text), (0...9999).contains(instant.local.date.year) else { return nil }
        return instant
    }

    private func moment(_ text: String) -> Instant? {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        if let exact = PrintedTime(trimmed) { return instant(exact) }
        if trimmed.hasPrefix("@") {
            guard let seconds = Int64(trimmed.dropFirst()), Self.seconds.contains(seconds) else { return nil }
            return clock.instant(at: seconds)
        }
        let words = trimmed.lowercased().split { $0 == " " || $0 == "." || $0 == "," }
        guard !words.isEmpty, words.count <= 12 else { return nil }
        var reading = ApproximateReading(clock: clock)
        var rest = words[...]
        while !rest.isEmpty {
            guard let used = reading.take(rest) else { return nil }
            rest.removeFirst(used)
        }
        return reading.instant
    }

    /// A printed time; a day alone begins at midnight, a time without an offset is local.
    private func instant(_ time: PrintedTime) -> Instant {
        guard time.offsetMinutes == nil else { return Instant(time, offsetMinutes: 0) }
        let second = (time.hour ?? 0) * 3600 + (time.minute ?? 0) * 60 + (time.second ?? 0)
        return clock.instant(time.firstDay, secondOfDay: second)
    }
}
