public import Articles
public import Diffing

/// The values of one counter over the versions of an article.
public struct CounterSeries: Hashable, Sendable {
    public var key: CounterKey
    public var kind: Counter.Kind
    /// One point for each version, oldest first.
    public var points: [Point]

    /// The counter in one version.
    public struct Point: Hashable, Sendable {
        public var version: Version
        /// Nil where the page does not show the counter.
        public var counter: Counter?
        /// The change since the version before; nil where nothing changed.
        public var change: CounterChange?
    }

    /// The series of every counter, in the order in which the counters appeared.
    ///
    /// - Parameter history: the versions of one article, oldest first.
    public static func series(of history: [HistoryEntry]) -> [CounterSeries] {
        var order: [CounterKey] = []
        var kinds: [CounterKey: Counter.Kind] = [:]
        for entry in history {
            for (key, counter) in CounterKey.keyed(entry.article.counters) where kinds[key] == nil {
                order.append(key)
                kinds[key] = counter.kind
            }
        }
        return order.map { key in
            CounterSeries(key: key, kind: kinds[key] ?? .other, points: history.map { Point($0, key) })
        }
    }
}

extension CounterSeries.Point {
    fileprivate init(_ entry: HistoryEntry, _ key: CounterKey) {
        let counters = Dictionary(uniqueKeysWithValues: CounterKey.keyed(entry.article.counters))
        let before = Dictionary(uniqueKeysWithValues: CounterKey.keyed(entry.diff.old.counters))
        let (old, new) = (before[key], counters[key])
        let isEqual = old?.value == new?.value && old?.bound == new?.bound
        let seconds = entry.previous.map { entry.version.captured.seconds - $0.captured.seconds }
        self.init(
            version: entry.version, counter: new,
            change: isEqual || entry.previous == nil ? nil : CounterChange(old: old, new: new, seconds: seconds))
    }
}
