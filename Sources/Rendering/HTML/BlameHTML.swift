import Articles
public import History

/// The passages of an article's text as HTML, each beside the version that brought it.
public struct BlameHTML: Sendable {
    private let attribution: Attribution
    private let addresses: SiteAddresses?
    private let language: TextLanguage

    /// The HTML of an attribution of an article's text.
    ///
    /// - Parameter addresses: where the pages of the site are found that it is a part of; nil for a document that stands
    ///   alone.
    public init(_ attribution: Attribution, addresses: SiteAddresses? = nil) {
        self.attribution = attribution
        self.addresses = addresses
        let headline = attribution.version.headline
        language = TextLanguage(
            of: Article(headline: headline, body: attribution.passages.map { .paragraph($0.text) }))
    }

    /// The title of a document about the attribution.
    public var title: String { "Since when it says so: \(attribution.version.headline)" }

    /// The document that stands alone.
    public var document: String { HTMLPage(title: title).text(content) }

    /// The content of a page about the attribution.
    @ContentBuilder
    public var content: [Element.Content] {
        Element(.header) {
            if let line = ArticleHeading(attribution.reference).line { line }
            Element(.h1, language.attributes) { attribution.version.headline }
            Element(.p, .class("meta")) {
                "Since when each passage stands, as of "
                VersionMark(attribution.version, attribution.reference, addresses).content
            }
        }
        Element(.table, .class("blame")) {
            Element(.thead) {
                Element(.tr) {
                    for name in ["Version", "Credited then", "Text"] { Element(.th, .scope("col")) { name } }
                }
            }
            for rows in blocks {
                Element(.tbody) { rows.map(element) }
            }
        }
    }

    /// Passages beside each other that one version brought, by block.
    private var blocks: [[Row]] {
        attribution.passages.reduce(into: []) { blocks, passage in
            let row = Row(
                origin: passage.origin, names: passage.writersAndEditors, block: passage.block, text: passage.text)
            guard let last = blocks.last?.last, last.block == passage.block else {
                blocks.append([row])
                return
            }
            let (block, place) = (blocks.count - 1, blocks[blocks.count - 1].count - 1)
            if last.origin == row.origin, last.names == row.names {
                blocks[block][place].text += row.text
            } else {
                blocks[block].append(row)
            }
        }
    }

    private struct Row {
        var origin: Version
        var names: [String]
        var block: Int?
        var text: String
    }

    private func element(_ row: Row) -> Element {
        Element(.tr, .class("age-\(age(row.origin))")) {
            Element(.th, .scope("row")) {
                Element(.span, .class("version")) {
                    VersionMark(row.origin, attribution.reference, addresses).number
                }
                " "
                Element.time(row.origin.captured)
            }
            Element(.td, .class("names"), .language(language.tag)) {
                for (place, name) in row.names.enumerated() {
                    if place > 0 { ", " }
                    Element(.bdi) { name }
                }
            }
            Element(.td, [.class(row.block == nil ? "text headline" : "text")] + language.attributes) { row.text }
        }
    }

    /// How recent a version is, from 0 for the first to 4 for the last.
    private func age(_ version: Version) -> Int {
        let last = attribution.version.number
        return last > 1 ? (version.number - 1) * 4 / (last - 1) : 4
    }
}
