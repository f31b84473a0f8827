/// What is known of the visits to one page: all that its next visit depends on.
///
/// Times are seconds since 1970.
public struct VisitHistory: Hashable, Sendable {
    /// When the page was heard of first, or was published, where that is known and earlier.
    public var begun: Int64
    /// When it was visited last; nil before the first visit.
    public var visited: Int64?
    /// When changes were seen last, oldest first; at most ``mostChanges``.
    public var changes: [Int64] = []
    /// How many visits failed since the last one that did not.
    public var failures = 0

    /// So many changes are remembered.
    public static let mostChanges = 8

    /// The history of a page that was not visited yet.
    public init(begun: Int64) {
        self.begun = begun
    }

    /// Notes a visit.
    public mutating func note(_ outcome: Outcome, at time: Int64) {
        visited = time
        switch outcome {
        case .unchanged: failures = 0
        case .changed:
            failures = 0
            changes = (changes + [time]).suffix(Self.mostChanges)
        case .failed: failures = min(failures + 1, 30)
        }
    }

    /// What a visit found.
    public enum Outcome: Hashable, Sendable {
        case unchanged, changed, failed
    }
}
