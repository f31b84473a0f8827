/// What is known of a page that is visited again and again.
///
/// Times are seconds since 1970.
public struct WatchRecord: Hashable, Sendable {
    /// The page's address; no two records have the same.
    public var address: String
    public var kind: Kind
    /// Which links of an index page lead to articles.
    public var pattern: String?
    /// The address of the source that named the page; nil where it is on the list itself.
    public var source: String?
    /// When it was heard of first, or published, where that is known.
    public var begun: Int64
    public var visited: Int64?
    /// When changes were seen last, oldest first.
    public var changes: [Int64] = []
    /// How many visits failed since the last one that did not.
    public var failures = 0
    /// The header `ETag` of the last answer.
    public var tag: String?
    /// The header `Last-Modified` of the last answer.
    public var modified: String?

    /// What stands at an address.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case article, feed, sitemap, index
    }

    /// A page that was not visited yet.
    public init(address: String, kind: Kind, pattern: String? = nil, source: String? = nil, begun: Int64) {
        self.address = address
        self.kind = kind
        self.pattern = pattern
        self.source = source
        self.begun = begun
    }

    /// The address on the list that the page is visited for.
    public var root: String { source ?? address }
}
