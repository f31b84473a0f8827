public import Articles
public import History
public import Patterns

/// Which versions of an archive are asked for; all conditions must hold.
public struct VersionSelection: Sendable {
    public var scope: Scope
    /// The times between which a version was captured, both included; nil where there is no such end.
    public var since: Instant?
    public var until: Instant?
    /// Parts of which at least one has another file than in the version before; nil where that does not matter.
    public var changedParts: Set<ArticlePart>?
    /// What must not be as in the version before; nil where that does not matter.
    public var search: Search?

    /// Something about the occurrences of a pattern in headline, body and credited names.
    public enum Search: Sendable {
        /// How often it occurs.
        case count(Pattern)
        /// The paragraphs and names in which it occurs, wherever they stand.
        case texts(Pattern)

        var pattern: Pattern {
            switch self {
            case .count(let pattern), .texts(let pattern): pattern
            }
        }
    }

    /// Whose versions.
    public enum Scope: Hashable, Sendable {
        case all
        /// Those of the articles of a host.
        case host(String)
        case articles(Set<ArticleReference>)
        /// Those of one article whose numbers lie in a range.
        case article(ArticleReference, numbers: ClosedRange<Int>)
    }

    /// A selection of all versions in a scope.
    public init(_ scope: Scope = .all) {
        self.scope = scope
    }
}
