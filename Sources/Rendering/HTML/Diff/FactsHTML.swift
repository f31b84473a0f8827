import Articles
import Diffing
import History

/// The facts around an article besides its headline, with what changed.
struct FactsHTML {
    private let article: Article
    private let changes: [FactChange]
    private let language: TextLanguage

    private let tellsAll: Bool

    /// The facts of the new article with what changed.
    ///
    /// - Parameter tellsAll: whether facts that stayed are told, too.
    init(_ diff: ArticleDiff, tellsAll: Bool) {
        self.init(diff.new, diff.facts, tellsAll: tellsAll)
    }

    /// The facts of an article as they are.
    init(_ article: Article) {
        self.init(article, [], tellsAll: true)
    }

    private init(_ article: Article, _ changes: [FactChange], tellsAll: Bool) {
        self.article = article
        self.changes = changes
        self.tellsAll = tellsAll
        language = TextLanguage(of: article)
    }

    /// The list; nil where there is no fact to tell.
    var list: Element? {
        let rows = FactChange.Field.allCases.compactMap(row)
        return rows.isEmpty ? nil : Element(.dl, .class("facts")) { rows }
    }

    /// Whether a fact is a time, which is read as a whole.
    private func isTime(_ field: FactChange.Field) -> Bool {
        field == .published || field == .modified || field == .declaredPublished
    }

    private func row(_ field: FactChange.Field) -> Element? {
        if field == .headline { return nil }
        let change = changes.first { $0.field == field }
        // The address stands at the top of the page, the language and what only machines read matter when they change.
        let isQuiet = !tellsAll || field == .url || field == .language || field == .declaredPublished
        guard change != nil || !isQuiet && article.text(of: field) != nil else { return nil }
        return Element(.div) {
            Element(.dt) { EditPhrases.name(of: field) }
            Element(.dd) {
                Element(.bdi, .language(language.tag)) {
                    if let change {
                        Element.edited(change.old, change.new, isTime(field) ? nil : change.text)
                    } else {
                        article.text(of: field) ?? ""
                    }
                }
            }
        }
    }
}
