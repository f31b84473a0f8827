public import Articles

/// How often a name is credited in a role, and when it was seen first and last.
public struct CreditTally: Hashable, Sendable {
    public var role: Credit.Role
    public var name: String
    /// The organization printed with the name, where these are told apart.
    public var organization: String?
    /// The articles that credit the name in the role in any of their versions, those that did so first in front.
    public var articles: [CreditedArticle]

    /// A tally by its parts; there is at least one article.
    public init(role: Credit.Role, name: String, organization: String? = nil, articles: [CreditedArticle]) {
        self.role = role
        self.name = name
        self.organization = organization
        self.articles = articles
    }

    /// How many versions credit the name in the role.
    public var versions: Int { articles.reduce(0) { $0 + $1.versions } }
    /// When the first of these versions was captured, and when the last one was.
    public var first: Instant { articles.map(\.first).min() ?? Instant(seconds: 0) }
    public var last: Instant { articles.map(\.last).max() ?? Instant(seconds: 0) }

    /// The tallies of some versions: those of most articles first, then of most versions, then by name and role.
    public static func tallies(of versions: some Sequence<CreditedVersion>) -> [CreditTally] {
        var tallies = CreditTallies()
        for version in versions { tallies.add(version) }
        return tallies.all
    }
}

/// An article that credits somebody.
public struct CreditedArticle: Hashable, Sendable {
    public var reference: ArticleReference
    /// How many of its versions do.
    public var versions: Int
    /// When the first of these versions was captured, and when the last one was.
    public var first: Instant
    public var last: Instant

    /// An article by its parts.
    public init(reference: ArticleReference, versions: Int, first: Instant, last: Instant) {
        self.reference = reference
        self.versions = versions
        self.first = first
        self.last = last
    }

    mutating func count(_ captured: Instant) {
        versions += 1
        first = min(first, captured)
        last = max(last, captured)
    }
}
