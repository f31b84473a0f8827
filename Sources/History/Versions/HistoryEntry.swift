public import Articles
public import Diffing

/// One version of an article with what it changed.
public struct HistoryEntry: Hashable, Sendable {
    public var reference: ArticleReference
    public var version: Version
    /// The version before; nil for the first one, which is then compared with an article without content.
    public var previous: Version?
    public var diff: ArticleDiff

    /// An entry by its parts.
    public init(reference: ArticleReference, version: Version, previous: Version?, diff: ArticleDiff) {
        self.reference = reference
        self.version = version
        self.previous = previous
        self.diff = diff
    }

    /// The article as this version has it.
    public var article: Article { diff.new }
}
