/// The canonical text forms of an article: one file for each part, as an archive keeps them.
///
/// Equal articles have equal forms, byte for byte, and every form reads back to what was written.
public struct TextForms: Hashable, Sendable {
    /// Headline and body in a subset of Markdown.
    public var text: String
    /// The facts, one a line.
    public var metadata: String
    /// The credits, one a line.
    public var credits: String
    /// The counters, one a line.
    public var counters: String
    /// The links, one a line.
    public var links: String

    /// Forms as read from files.
    public init(text: String, metadata: String, credits: String, counters: String, links: String) {
        self.text = text
        self.metadata = metadata
        self.credits = credits
        self.counters = counters
        self.links = links
    }

    /// The forms of an article.
    ///
    /// - Parameters:
    ///   - name: the name the article was given, where that is its identity; it stands with the facts.
    ///   - http: what HTTP said of the page, where it was fetched; it stands with the facts, too.
    public init(_ article: Article, name: String? = nil, http: HTTPFacts? = nil) {
        text = MarkdownWriter.document(headline: article.headline, body: article.body)
        metadata = article.metadataJSON(name: name, http: http).text(levels: 1) + "\n"
        credits = JSON(article.credits, \.json).text(levels: 1) + "\n"
        counters = JSON(article.counters, \.json).text(levels: 1) + "\n"
        links = JSON(article.links, \.json).text(levels: 1) + "\n"
    }

    /// The article the forms describe.
    public func article() throws(FormatError) -> Article {
        var article = try part("metadata.json", readJSON(metadata, as: Metadata.init)).article
        (article.headline, article.body) = try part("article.md", MarkdownReader.document(text))
        article.credits = try part("credits.json", readJSON(credits, listOf: Credit.init))
        article.counters = try part("counters.json", readJSON(counters, listOf: Counter.init))
        article.links = try part("links.json", readJSON(links, listOf: Link.init))
        return article
    }

    /// The article the forms describe, read only where they differ from other forms of which the article is known.
    ///
    /// - Parameters:
    ///   - others: the forms of another article.
    ///   - known: that article.
    public func article(sharingWith others: TextForms, of known: Article) throws(FormatError) -> Article {
        var article = known
        if !metadata.hasSameBytes(as: others.metadata) {
            article = try part("metadata.json", readJSON(metadata, as: Metadata.init)).article
            (article.headline, article.body) = (known.headline, known.body)
            (article.credits, article.counters, article.links) = (known.credits, known.counters, known.links)
        }
        if !text.hasSameBytes(as: others.text) {
            (article.headline, article.body) = try part("article.md", MarkdownReader.document(text))
        }
        if !credits.hasSameBytes(as: others.credits) {
            article.credits = try part("credits.json", readJSON(credits, listOf: Credit.init))
        }
        if !counters.hasSameBytes(as: others.counters) {
            article.counters = try part("counters.json", readJSON(counters, listOf: Counter.init))
        }
        if !links.hasSameBytes(as: others.links) {
            article.links = try part("links.json", readJSON(links, listOf: Link.init))
        }
        return article
    }

    /// The headline and the blocks that ``text`` describes, where nothing else of the article is wanted.
    public static func headlineAndBody(of text: String) throws(FormatError) -> (headline: String, body: [Block]) {
        try MarkdownReader.document(text)
    }

    /// The name given to the article in its facts, where that is its identity.
    public func givenName() throws(FormatError) -> String? {
        try part("metadata.json", readJSON(metadata, as: Metadata.init)).name
    }

    /// What HTTP said of the page, as it stands with the facts; nil where the page was not fetched.
    public func http() throws(FormatError) -> HTTPFacts? {
        try part("metadata.json", readJSON(metadata, as: Metadata.init)).http
    }

    /// Facts without what HTTP said, as they would have been written without it.
    public static func metadataWithoutHTTP(_ metadata: String) -> String {
        // Each member has a line of its own, and what HTTP said is the last.
        guard let start = metadata.range(of: ",\n  \"\(Metadata.http)\": {") else { return metadata }
        return String(metadata[..<start.lowerBound]) + "\n}\n"
    }

    /// What reading one file yields, with the file's name in front of an error.
    private func part<Value>(
        _ file: String, _ value: @autoclosure () throws(FormatError) -> Value
    )
        throws(FormatError) -> Value
    {
        do { return try value() } catch { throw FormatError("\(file): \(error.description)") }
    }
}
