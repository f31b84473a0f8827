public import Articles

/// An article of an archive in short: what a list of articles tells of it.
public struct ArticleSummary: Hashable, Sendable {
    public var reference: ArticleReference
    /// How many versions there are.
    public var versions: Int
    /// When the first version was captured, and when the last one was.
    public var first: Instant
    public var last: Instant
    /// The headline of the last version.
    public var headline: String

    /// A summary by its parts.
    public init(reference: ArticleReference, versions: Int, first: Instant, last: Instant, headline: String) {
        self.reference = reference
        self.versions = versions
        self.first = first
        self.last = last
        self.headline = headline
    }
}
