public import Patterns

/// Chooses texts, such as the messages of commits or the names of credits, by patterns.
public struct TextFilter: Sendable {
    public var patterns: [Pattern]
    /// Whether all patterns must match and not just one of them.
    public var needsAll = false
    /// Whether the texts are chosen that do not match.
    public var isInverted = false

    /// A filter by some patterns; without any it chooses everything.
    public init(_ patterns: [Pattern]) {
        self.patterns = patterns
    }

    /// Whether some texts, looked at together, are chosen.
    public func accepts(_ texts: [String]) throws(PatternError) -> Bool {
        if patterns.isEmpty { return true }
        var matched = 0
        for pattern in patterns {
            for text in texts where try pattern.matches(text) {
                matched += 1
                break
            }
        }
        return (needsAll ? matched == patterns.count : matched > 0) != isInverted
    }
}
