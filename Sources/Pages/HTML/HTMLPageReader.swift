import Articles
import Markup

/// Reads an article out of an HTML page: sets its lines as a browser does, reads these like the text of a page, and fills
/// in what only the markup tells.
struct HTMLPageReader {
    private let lines: [PageLine]
    private let facts: DeclaredFacts
    private let url: Address?
    private let language: String?
    private let captured: Instant?

    init(_ bytes: [UInt8], url: Address?, captured: Instant?) throws(PageError) {
        let document: HTMLDocument
        do {
            document = try HTMLDocument(decoding: bytes)
        } catch {
            throw .unreadableMarkup("\(error)")
        }
        let facts = DeclaredFacts(document)
        let raw = HTMLLines.lines(of: document.node)
        let text = raw.lazy.prefix(4000).map { String(String.UnicodeScalarView($0.scalars)) }.joined(separator: "\n")
        let language = Language.detected(in: text) ?? facts.language
        let address = url ?? facts.url
        self.facts = facts
        self.url = address
        self.language = language
        self.captured = captured
        lines = LineReader(url: address, language: language, captured: captured).lines(raw).map { line in
            var line = line
            let isDeclared = facts.declares(line)
            line.markup?.isDeclaredTitle = isDeclared
            return line
        }
    }

    /// The article of the page.
    func article() throws(PageError) -> Article {
        var article = try ArticleReader(lines, url: url, language: language).article()
        let offset = TimeZones.offsetMinutes(url: url, language: language)
        article.published = article.published ?? facts.published?.assuming(offsetMinutes: offset)
        if article.source == nil, let source = facts.source { article.source = Source(name: source) }
        return article
    }
}
