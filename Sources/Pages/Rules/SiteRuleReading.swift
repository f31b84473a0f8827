public import Articles

/// What reading a page by a rule yields, and how the rule did on it.
public struct SiteRuleReading: Sendable {
    public let article: Article
    /// The keys of the rule that name a part of the article.
    public let keys: [Key]

    /// A key of a rule and whether any of its expressions gave something on the page.
    public struct Key: Hashable, Sendable {
        /// The key as the file has it: `title`, `counter(likes)`.
        public let name: String
        public let isFound: Bool
    }

    /// The texts of a test that stand neither in the headline nor in the body.
    public func missing(from test: SiteRule.Test) -> [String] {
        let texts = ([article.headline] + article.body.map(\.text)).joined(separator: "\n")
        let whole = Self.plain(texts)
        return test.contains.filter { !whole.contains(Self.plain($0)) }
    }

    /// A text without white space, which a rule's author copies in some other way than the page has it.
    private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
