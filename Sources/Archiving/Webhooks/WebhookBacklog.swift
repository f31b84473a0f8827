/// What a webhook is still to be told.
public struct WebhookBacklog: Hashable, Sendable {
    /// How many deliveries wait.
    public var waiting = 0
    /// How many are tried no more.
    public var deadLetters = 0
    /// When the next attempt may be made, in seconds since 1970; nil where none waits.
    public var next: Int64?
    /// Why that delivery failed before, where it did.
    public var problem: String?

    /// A backlog of so many deliveries.
    public init(waiting: Int = 0, deadLetters: Int = 0) {
        self.waiting = waiting
        self.deadLetters = deadLetters
    }
}
