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
        var series: [CounterSeries] = []
        var places: [CounterKey: Int] = [:]
        for entry in history {
            for (key, counter) in CounterKey.keyed(entry.article.counters) where places[key] == nil {
                places[key] = series.count
                series.append(CounterSeries(key: key, kind: counter.kind, points: []))
            }
        }
        for entry in history {
            let before = Dictionary(uniqueKeysWithValues: CounterKey.keyed(entry.diff.old.counters))
            let after = Dictionary(uniqueKeysWithValues: CounterKey.keyed(entry.article.counters))
            for index in series.indices {
                let key = series[index].key
                series[index].points.append(Point(entry, old: before[key], new: after[key]))
            }
        }
        return series
    }
}

extension CounterSeries.Point {
    fileprivate init(_ entry: HistoryEntry, old: Counter?, new: Counter?) {
        self.init(version: entry.version, counter: new, change: nil)
        let isEqual = old?.value == new?.value && old?.bound == new?.bound
        guard let previous = entry.previous, !isEqual else { return }
        let (seconds, overflow) = entry.version.captured.seconds.subtractingReportingOverflow(previous.captured.seconds)
        change = CounterChange(old: old, new: new, seconds: overflow ? nil : seconds)
    }
}
