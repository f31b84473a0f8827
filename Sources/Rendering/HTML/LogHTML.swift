import Articles
import Diffing
public import History

/// The versions of articles as HTML, in the order of a log.
///
/// A log can be long, so that its document is made piece by piece: ``opening``, ``entry(_:)`` for each version,
/// ``closing``.
public struct LogHTML: Sendable {
    private let article: ArticleReference?
    private let addresses: SiteAddresses?
    private let showsPatch: Bool
    private let page: HTMLPage
    private let heading: [Element.Content]

    /// A log of one article, or of many.
    ///
    /// - Parameters:
    ///   - history: all versions of the article, oldest first, for its charts; nil for a log of many articles.
    ///   - showsPatch: whether each version shows what it changed.
    ///   - addresses: where the pages of the site are found that the log is a part of; nil for a document that stands
    ///     alone.
    public init(of history: [HistoryEntry]?, showsPatch: Bool = false, addresses: SiteAddresses? = nil) {
        let last = history?.last
        article = last?.reference
        self.addresses = addresses
        self.showsPatch = showsPatch
        let title = last.map { "History of \($0.version.headline)" } ?? "History"
        page = HTMLPage(title: title)
        heading = Self.heading(history ?? [], showsPatch, addresses)
    }

    /// The document up to the first version.
    public var opening: String { page.opening + heading.html(level: 2) }

    /// What stands in place of versions where there is none.
    public static let nothing = Element(.p) { "No version matches." }

    /// The rest of the document.
    public var closing: String { page.closing }

    /// A version as it stands in the document.
    public func entry(_ entry: HistoryEntry) -> String {
        [Element.Content.element(element(entry))].html(level: 2)
    }

    @ContentBuilder
    private static func heading(
        _ history: [HistoryEntry], _ showsPatch: Bool, _ addresses: SiteAddresses?
    ) -> [Element.Content] {
        Element(.header) {
            if let last = history.last {
                if let line = ArticleHeading(last.reference).line { line }
                Element(.h1, TextLanguage(of: last.article).attributes) { last.version.headline }
                Element(.p, .class("meta")) {
                    EditPhrases.counted(history.count, "version")
                    if let first = history.first, history.count > 1 {
                        ", "
                        Element.time(first.version.captured)
                        " – "
                        Element.time(last.version.captured)
                    }
                }
            } else {
                Element(.h1) { "History" }
            }
        }
        ArticleCharts(history).content
        if !history.isEmpty { Element(.h2) { "Versions" } }
        if showsPatch { ViewSwitch.element }
    }

    /// A version: what it is and, in a few lines, what it changed.
    public func element(_ entry: HistoryEntry) -> Element {
        let version = entry.version
        let id = "c-\(version.shortCommit)"
        let isOne = article != nil
        return Element(.article, .class("entry"), .id(id), .labelledBy("\(id)-title")) {
            Element(.header) {
                if !isOne, let line = ArticleHeading(entry.reference).line { line }
                Element(isOne ? .h3 : .h2, .id("\(id)-title")) {
                    Element(.span, .class("version")) { VersionMark(version, entry.reference, addresses).number }
                    " · "
                    Element.time(version.captured)
                    Element(.span, .class("commit")) { " · \(version.shortCommit)" }
                }
                headline(entry)
            }
            facts(entry)
            if showsPatch, entry.previous != nil {
                patch(entry, level: isOne ? 4 : 3, ids: "\(id)-")
            }
        }
    }

    /// The headline, in the log of one article only where it changed.
    @ContentBuilder
    private func headline(_ entry: HistoryEntry) -> [Element.Content] {
        let language = TextLanguage(of: entry.article)
        let change = entry.previous == nil ? nil : entry.diff.facts.first { $0.field == .headline }
        if let change {
            Element(.p, [.class("headline")] + language.attributes) {
                Element.edited(change.old, change.new, change.text)
            }
        } else if article == nil || entry.previous == nil {
            Element(.p, [.class("headline")] + language.attributes) { entry.version.headline }
        }
    }

    @ContentBuilder
    private func patch(_ entry: HistoryEntry, level: Int, ids: String) -> [Element.Content] {
        EditSummary(entry.diff).list
        DiffSections(
            diff: entry.diff, level: level, ids: ids, tellsAll: false,
            names: (entry.previous?.name ?? "", entry.version.name)
        ).content
    }

    /// What changed in each part; without the parts that the patch below shows.
    private func facts(_ entry: HistoryEntry) -> Element? {
        if showsPatch, entry.previous != nil { return nil }
        let language = TextLanguage(of: entry.article)
        let rows = LogRows(entry, arrow: "→").rows.filter { $0.0 != "credits" }
        let credits = CreditsHTML(changedBy: entry).rows
        if rows.isEmpty, credits.isEmpty { return nil }
        return Element(.dl, .class("facts")) {
            credits
            for (name, lines) in rows {
                Element(.div) {
                    Element(.dt) { name }
                    for line in lines { Element(.dd) { Element(.bdi, .language(language.tag)) { line } } }
                }
            }
        }
    }
}
