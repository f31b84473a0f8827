import Articles
public import History

/// Where in an archive a change is found.
public struct ChangePlace: Hashable, Sendable {
    public var identity: ArticleIdentity
    /// When the version was captured, in seconds since 1970.
    public var captured: Int64
    /// The version's commit, by which the change is named.
    public var commit: String

    /// A place by its parts.
    public init(identity: ArticleIdentity, captured: Int64, commit: String) {
        self.identity = identity
        self.captured = captured
        self.commit = commit
    }

    /// The place of a change.
    public init(_ entry: HistoryEntry) {
        self.init(
            identity: entry.reference.identity, captured: entry.version.captured.seconds, commit: entry.version.commit)
    }
}
