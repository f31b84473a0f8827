/// When a page is visited next; a pure function of its history.
///
/// Most edits follow soon after publication or after another edit, and the longer nothing happens the less likely it
/// becomes. So the pause is a share of the time since the last event: a page that was quiet for an hour is visited every few
/// minutes, one that was quiet for a month every few days. A page that is edited at a steady pace is visited at twice that
/// pace for as long as it keeps it.
public struct Schedule: Hashable, Sendable {
    /// The shortest pause in seconds.
    public var shortest: Int64 = 5 * 60
    /// The longest pause in seconds.
    public var longest: Int64 = 30 * 86_400
    /// A page that was begun or changed less long ago than this, in seconds, is fresh.
    public var fresh: Int64 = 2 * 3600
    /// The longest pause of a fresh page, in seconds.
    public var longestWhileFresh: Int64 = 12 * 60

    /// The share of the time since the last event that a pause takes, as its inverse.
    private static let share: Int64 = 8

    /// The usual schedule.
    public init() {}

    /// The seconds from the last visit to the next.
    ///
    /// An edit that happens after the last visit is seen within this time, which is what the schedule promises.
    public func pause(after history: VisitHistory) -> Int64 {
        guard let visited = history.visited else { return 0 }
        let event = max(history.begun, history.changes.last ?? history.begun)
        let quiet = max(0, visited - event)
        var pause = quiet / Self.share
        if quiet < fresh { pause = min(pause, longestWhileFresh) }
        if let pace = Self.pace(history.changes), quiet < 3 * pace { pause = min(pause, pace / 2) }
        // A page that cannot be had is left alone ever longer.
        pause = max(pause, shortest) << min(12, history.failures)
        return min(pause, longest)
    }

    /// The time of the next visit; at once where there was none.
    public func next(after history: VisitHistory) -> Int64 {
        guard let visited = history.visited else { return history.begun }
        return visited + pause(after: history)
    }

    /// The median of the times between the last changes; nil where there are fewer than three.
    private static func pace(_ changes: [Int64]) -> Int64? {
        guard changes.count >= 3 else { return nil }
        let gaps = zip(changes.dropFirst(), changes).map { $0 - $1 }.sorted()
        return gaps[gaps.count / 2]
    }
}
