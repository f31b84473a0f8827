/// All versions of one article.
public struct ArticleHistory: Hashable, Sendable {
    public var reference: ArticleReference
    /// The versions, oldest first.
    public var versions: [Version]

    /// A history by its parts.
    public init(reference: ArticleReference, versions: [Version]) {
        self.reference = reference
        self.versions = versions
    }

    /// The headline of the last version.
    public var headline: String { versions.last?.headline ?? "" }
}
