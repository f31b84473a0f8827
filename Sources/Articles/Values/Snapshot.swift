/// One article as captured at one time.
public struct Snapshot: Hashable, Sendable {
    public var article: Article
    public var captured: Instant
    /// The page the article was read from, where it is kept.
    public var page: Page?
    /// What HTTP said, where the page was fetched.
    public var http: HTTPFacts?

    /// A snapshot taken at the given time.
    public init(article: Article, captured: Instant, page: Page? = nil, http: HTTPFacts? = nil) {
        self.article = article
        self.captured = captured
        self.page = page
        self.http = http
    }
}
