import Articles
import Diffing

/// The links beside an article that came and went.
struct LinksHTML {
    private let changes: [LinkChange]
    private let language: TextLanguage

    init(_ diff: ArticleDiff) {
        changes = diff.links
        language = TextLanguage(of: diff.new)
    }

    /// A list for each group; nothing where no link changed.
    var lists: [Element] {
        var groups: [String?] = []
        for change in changes where !groups.contains(change.link.group) { groups.append(change.link.group) }
        return groups.flatMap { group -> [Element] in
            let name = group.map { name in Element(.p, [.class("group")] + language.attributes) { name } }
            let items = changes.filter { $0.link.group == group }.map(item)
            return [name, Element(.ul, [.class("links")] + language.attributes) { items }].compactMap(\.self)
        }
    }

    private func item(_ change: LinkChange) -> Element {
        Element(.li) {
            Element(change.op == .insert ? .ins : .del) {
                if let address = change.link.url.flatMap({ Address($0) }) {
                    Element.link(to: address) { change.link.text }
                } else {
                    change.link.text
                }
            }
        }
    }
}
