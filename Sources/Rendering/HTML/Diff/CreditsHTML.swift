import Articles
import Diffing
import History

/// Who is credited, role by role, with what changed.
struct CreditsHTML {
    private var roles: [(role: Credit.Role, names: [[Element.Content]])] = []
    private let language: TextLanguage

    /// The credits of the new article with those that are gone.
    init(_ diff: ArticleDiff) {
        language = TextLanguage(of: diff.new)
        var changes = diff.credits
        for credit in diff.new.credits {
            let change = changes.firstIndex { $0.new == credit }.map { changes.remove(at: $0) }
            add(credit.role, change.map(content) ?? name(credit))
        }
        for change in changes {
            guard let old = change.old else { continue }
            add(old.role, content(change))
        }
    }

    /// The credits of an article as they are.
    init(_ article: Article) {
        language = TextLanguage(of: article)
        for credit in article.credits { add(credit.role, name(credit)) }
    }

    /// The credits that a version changed; all of them in the first one.
    init(changedBy entry: HistoryEntry) {
        guard entry.previous != nil else {
            self.init(entry.article)
            return
        }
        self.init(changesOf: entry.diff)
    }

    /// The credits that changed.
    init(changesOf diff: ArticleDiff) {
        language = TextLanguage(of: diff.new)
        for change in diff.credits { add((change.new ?? change.old)?.role ?? .other, content(change)) }
    }

    /// The list; nil where nobody is credited.
    var list: Element? { roles.isEmpty ? nil : Element(.dl, .class("facts")) { rows } }

    /// One row of a list for each role.
    var rows: [Element] {
        roles.map { role, names in
            Element(.div) {
                Element(.dt) { role.title }
                for name in names { Element(.dd) { name } }
            }
        }
    }

    private mutating func add(_ role: Credit.Role, _ name: [Element.Content]) {
        if let place = roles.firstIndex(where: { $0.role == role }) {
            roles[place].names.append(name)
        } else {
            roles.append((role, [name]))
        }
    }

    @ContentBuilder
    private func name(_ credit: Credit) -> [Element.Content] {
        Element(.bdi, .language(language.tag)) { credit.name }
        if let organization = credit.organization {
            " "
            Element(.bdi, .class("quiet"), .language(language.tag)) { organization }
        }
    }

    @ContentBuilder
    private func content(_ change: CreditChange) -> [Element.Content] {
        if let new = change.new {
            switch change.op {
            case .insert, .delete: Element(.ins, attributes: [], content: name(new))
            case .rename, .spelling:
                if let old = change.old {
                    Element(.del, attributes: [], content: name(old))
                    " → "
                }
                Element(.ins, attributes: [], content: name(new))
            case .order:
                name(new)
                Element(.span, .class("quiet")) { " (in another place)" }
            case .role:
                name(new)
                Element(.span, .class("quiet")) { " (before: \(change.old?.role.title ?? ""))" }
            }
        } else if let old = change.old {
            Element(.del, attributes: [], content: name(old))
        }
    }
}
