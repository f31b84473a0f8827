public import Articles

/// A change of one counter.
public struct CounterChange: Hashable, Sendable {
    /// Nil where the counter appeared.
    public var old: Counter?
    /// Nil where the counter is gone.
    public var new: Counter?
    /// Seconds between the two captures; nil where they are not known.
    public var seconds: Int64?

    /// A change from one state of a counter to another.
    public init(old: Counter?, new: Counter?, seconds: Int64?) {
        self.old = old
        self.new = new
        self.seconds = seconds
    }

    /// The counter as the later page has it, or the earlier one where it is gone.
    public var counter: Counter? { new ?? old }

    /// How much the number grew; nil where one of the two is missing, or the difference has no number.
    public var delta: Int? {
        guard let old, let new else { return nil }
        let (delta, overflow) = new.value.subtractingReportingOverflow(old.value)
        return overflow ? nil : delta
    }

    /// How much the number grew in an hour, to one decimal; nil without two times in order.
    public var perHour: Double? {
        guard let delta, let seconds, seconds > 0 else { return nil }
        return (Double(delta) * 36_000 / Double(seconds)).rounded() / 10
    }

    /// Whether the number fell, which a counter does only when it is set anew.
    ///
    /// A floor such as `10万+` may stand for a larger number than it prints, so it is never a fall.
    public var isReset: Bool {
        guard let old, let new else { return false }
        return new.value < old.value && new.bound != .atLeast
    }

    /// The changes between two lists of counters: in the order of the new list, those that are gone last.
    ///
    /// A counter is known by its group and name and, where several share these, by its place among them. A number
    /// that stays the same with the same bound is no change, however it is printed: `10万+` twice says nothing new.
    static func changes(from old: [Counter], to new: [Counter], seconds: Int64?) -> [CounterChange] {
        func change(_ old: Counter, _ new: Counter) -> CounterChange? {
            let isEqual = old.value == new.value && old.bound == new.bound
            return isEqual ? nil : CounterChange(old: old, new: new, seconds: seconds)
        }
        // Mostly a page has the counters that it had.
        let isSame = { old[$0].name == new[$0].name && old[$0].group == new[$0].group }
        if old.count == new.count, old.indices.allSatisfy(isSame) {
            return old.indices.compactMap { change(old[$0], new[$0]) }
        }
        let before = CounterKey.keyed(old)
        let after = CounterKey.keyed(new)
        let earlier = Dictionary(before) { first, _ in first }
        let later = Set(after.map(\.0))
        let changed = after.compactMap { key, counter -> CounterChange? in
            guard let previous = earlier[key] else { return CounterChange(old: nil, new: counter, seconds: seconds) }
            return change(previous, counter)
        }
        let gone = before.filter { !later.contains($0.0) }
        return changed + gone.map { CounterChange(old: $0.1, new: nil, seconds: seconds) }
    }
}

/// What tells a counter from the others on its page.
public struct CounterKey: Hashable, Sendable {
    public var group: String?
    public var name: String
    /// The place among the counters of the same group and name, from 0.
    public var occurrence: Int

    /// The counters of a page, each with its key.
    public static func keyed(_ counters: [Counter]) -> [(CounterKey, Counter)] {
        var seen: [CounterKey: Int] = [:]
        return counters.map { counter in
            var key = CounterKey(group: counter.group, name: counter.name, occurrence: 0)
            let occurrence = seen[key, default: 0]
            seen[key] = occurrence + 1
            key.occurrence = occurrence
            return (key, counter)
        }
    }
}
