public import Articles

/// One version of an article: its number, the commit that holds it, and when it was captured.
public struct Version: Hashable, Sendable {
    /// The number, counted from 1 for each article.
    public var number: Int
    /// The commit's id in 40 hexadecimal digits.
    public var commit: String
    public var captured: Instant
    /// The headline at the time.
    public var headline: String

    /// A version by its parts.
    public init(number: Int, commit: String, captured: Instant, headline: String) {
        self.number = number
        self.commit = commit
        self.captured = captured
        self.headline = headline
    }

    /// The number as it is written: `v3`.
    public var name: String { "v\(number)" }

    /// The first eight digits of the commit's id.
    public var shortCommit: String { String(commit.prefix(8)) }
}
