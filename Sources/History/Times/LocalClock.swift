public import Articles

/// The time now, and how far local clocks stand from UTC at any time.
public struct LocalClock: Sendable {
    public var now: Instant
    /// Minutes east of UTC at a local time, given as seconds since 1970-01-01 00:00:00 on a local clock.
    public var offsetMinutes: @Sendable (Int64) -> Int

    /// A clock that stands at a moment in a zone with changing offsets.
    public init(now: Instant, offsetMinutes: @escaping @Sendable (Int64) -> Int) {
        self.now = now
        self.offsetMinutes = offsetMinutes
    }

    /// A clock that stands at a moment in a zone whose offset never changes.
    public init(now: Instant) {
        self.init(now: now) { _ in now.offsetMinutes }
    }

    /// The instant at a number of seconds since 1970-01-01 00:00:00 UTC.
    ///
    /// In the hour that a clock shows twice, when its offset falls, the offset may be that of the other showing; the
    /// moment is exact.
    public func instant(at seconds: Int64) -> Instant {
        let guess = offsetMinutes(seconds + Int64(now.offsetMinutes * 60))
        return Instant(seconds: seconds, offsetMinutes: offsetMinutes(seconds + Int64(guess * 60)))
    }

    /// The instant at a second of a local day.
    func instant(_ date: CivilDate, secondOfDay: Int) -> Instant {
        let local = Int64(date.daysSince1970 * 86_400 + secondOfDay)
        let offset = offsetMinutes(local)
        return Instant(seconds: local - Int64(offset * 60), offsetMinutes: offset)
    }
}
