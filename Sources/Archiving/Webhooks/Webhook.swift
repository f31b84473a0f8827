public import History

/// A receiver that is told of changes by HTTP.
public struct Webhook: Hashable, Sendable {
    /// Names it, counted from 1, and never names another one; 0 for one that is not kept yet.
    public var number: Int
    /// Where messages go, as it was written, perhaps with a password; no two webhooks have the same.
    public var address: String
    /// The path of the file that holds the secrets, which are kept nowhere else; nil where an environment variable holds them.
    public var secretFile: String?
    /// Which changes it is told of.
    public var filter: ChangeFilter
    public var state: State

    /// Whether it is told of changes.
    public enum State: String, CaseIterable, Hashable, Sendable {
        /// By every watch.
        case kept
        /// By those watches that name it.
        case named
        /// No more: it answered that it is gone.
        case gone
    }

    /// A webhook by its parts.
    public init(
        number: Int = 0, address: String, secretFile: String?, filter: ChangeFilter = ChangeFilter(),
        state: State = .kept
    ) {
        self.number = number
        self.address = address
        self.secretFile = secretFile
        self.filter = filter
        self.state = state
    }
}
