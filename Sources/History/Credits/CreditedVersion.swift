public import Articles

/// A version with whom it credits.
public struct CreditedVersion: Hashable, Sendable {
    public var reference: ArticleReference
    public var captured: Instant
    public var credits: [Credit]

    /// A version by its parts.
    public init(reference: ArticleReference, captured: Instant, credits: [Credit]) {
        self.reference = reference
        self.captured = captured
        self.credits = credits
    }
}
