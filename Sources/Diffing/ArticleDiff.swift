public import Articles

/// What changed between two states of an article, in every part of it.
public struct ArticleDiff: Hashable, Sendable {
    public var old: Article
    public var new: Article
    public var facts: [FactChange]
    /// One entry for each block or group of blocks, the equal ones included.
    public var body: [BlockChange]
    public var credits: [CreditChange]
    public var counters: [CounterChange]
    public var links: [LinkChange]
    /// The time between the two captures, where it is known.
    public var seconds: Int64?

    /// Whether any part differs; links count.
    public var hasChanges: Bool {
        !(facts.isEmpty && credits.isEmpty && counters.isEmpty && links.isEmpty) || body.contains { $0.op != .equal }
    }
}

extension TextComparer {
    /// What changed between two articles.
    ///
    /// - Parameter seconds: the time between the two captures, for the rates of counters and for how long a page was gone.
    public mutating func compare(_ old: Article, _ new: Article, seconds: Int64? = nil) -> ArticleDiff {
        let names = CreditChange.names(old.credits, new.credits)
        return ArticleDiff(
            old: old, new: new, facts: changedFacts(old, new, names: names),
            body: compare(old.body, new.body, names: names),
            credits: CreditChange.changes(from: old.credits, to: new.credits),
            counters: CounterChange.changes(from: old.counters, to: new.counters, seconds: seconds),
            links: LinkChange.changes(from: old.links, to: new.links), seconds: seconds)
    }

    /// What changed between two snapshots of an article.
    public mutating func compare(_ old: Snapshot, _ new: Snapshot) -> ArticleDiff {
        let (seconds, overflow) = new.captured.seconds.subtractingReportingOverflow(old.captured.seconds)
        return compare(old.article, new.article, seconds: overflow ? nil : seconds)
    }
}
