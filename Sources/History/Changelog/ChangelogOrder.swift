import Articles

/// Brings versions that come by the moments of their captures, the newest first, into the order of a changelog: by the days
/// of the clocks that told the times.
///
/// Where all clocks agree, that is the same order. Memory holds the versions of the days that are not over.
public struct ChangelogOrder: Sendable {
    private let widestOffset: Int?
    private var waiting: [ListedVersion] = []

    /// An order without versions.
    ///
    /// - Parameter widestOffset: the minutes east of UTC that no clock exceeds; nil where that is not known and all versions
    ///   have to be waited for.
    public init(widestOffset: Int?) {
        self.widestOffset = widestOffset
    }

    /// Adds versions that were captured when the last one was, or earlier; returns those that no later one can precede.
    public mutating func add(_ versions: [ListedVersion]) -> [ListedVersion] {
        waiting += versions
        guard let widestOffset, var last = versions.last?.version.captured else { return [] }
        last.offsetMinutes = widestOffset
        // A later one is of this day at most, and not newer than the last.
        let day = last.local.date.daysSince1970
        let isReady = { (version: ListedVersion) in
            version.version.captured.seconds > last.seconds
                && version.version.captured.local.date.daysSince1970 >= day
        }
        let ready = waiting.filter(isReady)
        waiting.removeAll(where: isReady)
        return Self.sorted(ready)
    }

    /// The versions that are left when there are no more.
    public mutating func finish() -> [ListedVersion] {
        defer { waiting = [] }
        return Self.sorted(waiting)
    }

    private static func sorted(_ versions: [ListedVersion]) -> [ListedVersion] {
        versions.map { (place: ChangelogPlace($0), version: $0) }.sorted { $0.place < $1.place }.map(\.version)
    }
}
