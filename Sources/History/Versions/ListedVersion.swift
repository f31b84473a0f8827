public import Articles
public import Diffing

/// A version with the article it belongs to and the version before it, before anything of it is read.
public struct ListedVersion: Hashable, Sendable {
    public var reference: ArticleReference
    public var version: Version
    /// The version before; nil for the first one.
    public var previous: Version?
    /// The parts whose files are not those of the version before; nothing else can have changed.
    public var changedParts: Set<ArticlePart>
    /// How many edits of each sort the version made to the one before; those of a first version are all it has.
    public var summary: DiffSummary

    /// A version by its parts.
    public init(
        reference: ArticleReference, version: Version, previous: Version?, changedParts: Set<ArticlePart>,
        summary: DiffSummary
    ) {
        self.reference = reference
        self.version = version
        self.previous = previous
        self.changedParts = changedParts
        self.summary = summary
    }
}
