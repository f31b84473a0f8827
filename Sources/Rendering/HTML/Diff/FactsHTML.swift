import Articles
import Diffing
import History

/// The facts around an article besides its headline, with what changed.
struct FactsHTML {
    private let article: Article
    private let changes: [FactChange]
    private let language: TextLanguage

    /// The facts of the new article with what changed.
    init(_ diff: ArticleDiff) {
        self.init(diff.new, diff.facts)
    }

    /// The facts of an article, with changes that led to them.
    init(_ article: Article, _ changes: [FactChange] = []) {
        self.article = article
        self.changes = changes
        language = TextLanguage(of: article)
    }

    /// The list; nil where there is no fact to tell.
    var list: Element? {
        let rows = FactChange.Field.allCases.compactMap(row)
        return rows.isEmpty ? nil : Element(.dl, .class("facts")) { rows }
    }

    private func row(_ field: FactChange.Field) -> Element? {
        if field == .headline { return nil }
        let change = changes.first { $0.field == field }
        // The address stands at the top of the page, the language and what only machines read matter when they change.
        let isQuiet = field == .url || field == .language || field == .declaredPublished
        guard change != nil || !isQuiet && article.text(of: field) != nil else { return nil }
        return Element(.div) {
            Element(.dt) { EditPhrases.name(of: field) }
            Element(.dd) {
                Element(.bdi, .language(language.tag)) {
                    if let change {
                        Element.edited(change.old, change.new, change.text)
                    } else {
                        article.text(of: field) ?? ""
                    }
                }
            }
        }
    }
}
