import Articles
public import History

/// A change that a webhook is to be told of.
public struct WebhookDelivery: Hashable, Sendable {
    /// Orders the deliveries, so that the changes of an article come in that of its versions; 0 for one that is not kept yet.
    public var number: Int64 = 0
    /// The number of the webhook.
    public var webhook: Int
    public var change: ChangePlace
    /// How many attempts have failed.
    public var attempts = 0
    /// When the next attempt may be made, in seconds since 1970; nil for a dead letter, which is tried no more.
    public var due: Int64?
    /// Why the last attempt failed.
    public var problem: String?

    /// A delivery that is due at a time.
    public init(webhook: Int, change: ChangePlace, due: Int64) {
        self.webhook = webhook
        self.change = change
        self.due = due
    }
}

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
