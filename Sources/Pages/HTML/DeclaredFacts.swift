import Articles
import Markup

/// What a page declares of itself for machines: Open Graph, other `meta` elements, JSON-LD, `title`, `link`.
///
/// None of it is taken on trust; what a page prints goes first.
struct DeclaredFacts {
    /// Titles, the most reliable first.
    private(set) var titles: [String] = []
    /// The titles without white space.
    private var titleLetters: [[Unicode.Scalar]] = []
    /// So many titles at most are kept, since each line of the page is compared with each of them.
    private static let mostTitles = 32
    private(set) var published: PrintedTime?
    private(set) var language: String?
    /// The canonical address.
    private(set) var url: Address?
    /// The publication of which the page says that it is the article's source.
    private(set) var source: String?

    /// The facts of a document.
    init(_ document: borrowing HTMLDocument) {
        let root = document.root
        language = root?.attribute("lang").flatMap(Self.language)
        for element in document.node.descendants where element.isElement {
            switch Self.kinds[element] {
            case .meta: readMeta(element)
            case .link where element.attribute("rel")?.lowercased() == "canonical":
                url = url ?? element.attribute("href").flatMap(Address.init)
            case .script where element.attribute("type")?.lowercased() == "application/ld+json":
                readLinkedData(element.textContent)
            case .time: readTime(element)
            case .title where titles.count < Self.mostTitles: titles.append(element.textContent)
            default: break
            }
        }
        if let title = document.title { titles.append(title) }
        titles = titles.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        titleLetters = titles.map(Self.letters)
    }

    /// An element that may declare something.
    private enum Kind { case meta, link, script, time, title }

    private static let kinds: ElementTable<Kind> = ElementTable([
        "meta": .meta, "link": .link, "script": .script, "time": .time, "h1": .title,
    ])

    private mutating func readMeta(_ element: Node) {
        let name = (element.attribute("property") ?? element.attribute("name") ?? element.attribute("itemprop"))?
            .lowercased()
        guard let name, let content = element.attribute("content"), !content.isEmpty, content.utf8.count <= 4000
        else { return }
        switch name {
        case "og:title", "twitter:title", "articletitle", "headline":
            if titles.count < Self.mostTitles { titles.append(content) }
        case "article:published_time", "og:published_time", "og:release_date", "datepublished", "pubdate",
            "publishdate",
            "publish_time", "weibo: article:create_at", "dc.date.issued", "date":
            published = published ?? PrintedTime(content)
        case "og:url": url = url ?? Address(content)
        case "contentsource", "source", "article:source": source = source ?? content
        default: break
        }
    }

    /// The time of publication in microdata, or in HTML's own `time` with `pubdate`.
    private mutating func readTime(_ element: Node) {
        guard let time = element.attribute("datetime").flatMap({ PrintedTime($0) }) else { return }
        let property = element.attribute("itemprop")?.lowercased()
        if property == "datepublished" || element.attribute("pubdate") != nil { published = published ?? time }
    }

    private mutating func readLinkedData(_ text: String) {
        for article in LinkedArticle.all(in: text) {
            if let headline = article.headline, titles.count < Self.mostTitles { titles.insert(headline, at: 0) }
            published = published ?? article.datePublished.flatMap { PrintedTime($0) }
        }
    }

    /// The primary language of a tag: `zh-CN` is `zh`.
    private static func language(_ tag: String) -> String? {
        let primary = tag.prefix { $0.isLetter }.lowercased()
        return (2...3).contains(primary.count) ? primary : nil
    }
}

extension DeclaredFacts {
    /// Whether a line says what the page declares as its title, whole, in the first part, or up to where it was cut.
    func declares(_ line: PageLine) -> Bool {
        guard line.count >= 4, line.count <= 200 else { return false }
        guard titleLetters.contains(where: { $0.first == line.printed.first }) else { return false }
        let wanted = Self.letters(line.text)
        return titleLetters.contains { declared in
            if declared == wanted { return true }
            let isWhole = declared.starts(with: wanted) && wanted.count >= 6 && wanted.count * 4 >= declared.count
            return isWhole || wanted.starts(with: declared) && declared.count >= 8
        }
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.isWhitespace }
    }
}
