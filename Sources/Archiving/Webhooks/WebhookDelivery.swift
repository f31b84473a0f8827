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
