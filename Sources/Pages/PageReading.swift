public import Articles

/// An article with where on its page each part of it was found.
public struct PageReading: Hashable, Sendable {
    public var article: Article
    /// The places in the order of the article's parts.
    public var origins: [Origin]

    /// Where one part of an article was found.
    public struct Origin: Hashable, Sendable {
        /// The part: `headline`, `source`, `credit editor`.
        public var part: String
        /// What was found, shortened.
        public var value: String
        /// The line of the page, or what the page declares to machines.
        public var place: String
    }
}
