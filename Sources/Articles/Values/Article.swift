/// What reading a page yields: headline, body, credits, counters, links and the facts printed around them.
///
/// Equality of texts is Swift's, that is Unicode canonical equivalence. Whoever must tell two encodings of the same
/// text apart compares the canonical text forms, which keep every byte.
public struct Article: Hashable, Sendable {
    /// The address the page itself or its reader gives; nil where the article is known by a given name only.
    public var url: Address?
    public var headline: String
    public var subheadline: String?
    /// The breadcrumb, from the outermost section inwards.
    public var section: [String]
    public var source: Source?
    /// The time of publication as printed.
    public var published: PrintedTime?
    /// The time of the last change as printed.
    public var modified: PrintedTime?
    /// The time of publication that the page declares to machines, where it is not the one it prints.
    public var declaredPublished: PrintedTime?
    /// A BCP 47 language tag, such as `zh` or `en`.
    public var language: String?
    public var body: [Block]
    public var credits: [Credit]
    public var counters: [Counter]
    public var links: [Link]
    /// What became of the page; nil where it simply shows the article.
    public var status: PageStatus?

    /// An article with the given headline; every other part may be left out.
    public init(
        url: Address? = nil, headline: String, subheadline: String? = nil, section: [String] = [],
        source: Source? = nil, published: PrintedTime? = nil, modified: PrintedTime? = nil,
        declaredPublished: PrintedTime? = nil, language: String? = nil,
        body: [Block] = [], credits: [Credit] = [], counters: [Counter] = [], links: [Link] = [],
        status: PageStatus? = nil
    ) {
        self.url = url
        self.headline = headline
        self.subheadline = subheadline
        self.section = section
        self.source = source
        self.published = published
        self.modified = modified
        self.declaredPublished = declaredPublished
        self.language = language
        self.body = body
        self.credits = credits
        self.counters = counters
        self.links = links
        self.status = status
    }
}

/// The publication an article names as its origin.
public struct Source: Hashable, Sendable {
    public var name: String
    public var url: String?

    /// A source by its printed name and, where the page links to it, its address.
    public init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }
}
