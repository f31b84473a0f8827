import Archiving
import Articles
import History
import Rendering

/// The history of an article: charts, the choice of two versions to compare, then version by version.
struct ArticleHistoryPage {
    private let entries: [HistoryEntry]
    private let next: VersionPlace?
    private let last: Version

    /// - Parameters:
    ///   - entries: versions of the article, oldest first.
    ///   - next: where those before them begin.
    init(_ entries: [HistoryEntry], next: VersionPlace?, last: Version) {
        self.entries = entries
        self.next = next
        self.last = last
    }

    @ContentBuilder
    var content: [Element.Content] {
        if let newest = entries.last {
            heading(newest)
            if last.number > 1 { comparison(newest.reference) }
            ArticleCharts(entries).content
            Element(.h2) { "Versions" }
            let log = LogHTML(of: entries, addresses: SitePage.addresses)
            for entry in entries.reversed() { log.element(entry) }
            if let next {
                Element(.p, .class("next")) {
                    let older = Hyperlink(path: ["articles", newest.reference.id], query: [("from", next.description)])
                    Element(.a, .rel("next"), .href(older)) { "Older versions" }
                }
            }
        }
    }

    private func heading(_ newest: HistoryEntry) -> Element {
        Element(.header) {
            ArticleHeading(newest.reference).line
            Element(.h1, TextLanguage(of: newest.article).attributes) { last.headline }
            Element(.p, .class("meta")) {
                EditPhrases.counted(last.number, "version")
                ", the last one captured "
                Element.moment(last.captured)
            }
        }
    }

    private func comparison(_ reference: ArticleReference) -> Element {
        let target = Hyperlink(path: ["articles", reference.id, "compare"])
        return Element(.form, .class("compare"), .action(target), .method("get")) {
            Element(.fieldset) {
                Element(.legend) { "Compare two versions" }
                for (name, label, number) in [("old", "From", 1), ("new", "to", last.number)] {
                    Element(.label, .for(name)) { label }
                    " "
                    Element(
                        .input, .type("number"), .name(name), .id(name), .value(String(number)), .min(1),
                        .max(last.number))
                    " "
                }
                Element(.button, .type("submit")) { "Compare" }
            }
        }
    }
}
