import Diffing
import History
import Rendering

/// A version with what it changed, and the way to its neighbours.
struct VersionPage {
    let document: Content

    init(_ version: Version, of history: ArticleHistory, _ view: ArchiveView) throws(Problem) {
        guard let entry = try view.entries([version], of: history).first else {
            throw Problem(.notFound, "\(version.name) is gone from the archive")
        }
        let html = VersionHTML(entry, addresses: SitePage.addresses)
        let navigation = ArticleNavigation(history.reference, version)
        document = SitePage(title: html.title, about: navigation).document {
            html.content
            if let previous = entry.previous { CardLink(from: previous, to: version, of: history.reference).element }
            VersionNeighbours(version, of: history).element
        }
    }
}

/// What changed between any two versions.
struct DiffPage {
    let document: Content

    init(_ diff: ArticleDiff, from old: Version, to new: Version, of history: ArticleHistory) {
        let html = DiffHTML(
            diff, of: history.reference, from: .version(old), to: .version(new), addresses: SitePage.addresses)
        document = SitePage(title: html.title, about: ArticleNavigation(history.reference, new)).document {
            html.content
            CardLink(from: old, to: new, of: history.reference).element
        }
    }
}

/// The way from a version to the ones before and after it.
struct VersionNeighbours {
    private let version: Version
    private let history: ArticleHistory

    init(_ version: Version, of history: ArticleHistory) {
        self.version = version
        self.history = history
    }

    /// Nil where there is no other version.
    var element: Element? {
        guard history.versions.count > 1, let index = history.versions.firstIndex(of: version) else { return nil }
        let (before, after) = (history.versions[..<index].last, history.versions[(index + 1)...].first)
        return Element(.nav, .class("neighbours"), .label("Versions")) {
            Element(.ul) {
                if let before { link(before, "prev", "← \(before.name)") }
                if let after { link(after, "next", "\(after.name) →") }
            }
        }
    }
}

extension VersionNeighbours {
    private func link(_ neighbour: Version, _ relation: String, _ name: String) -> Element {
        Element(.li) {
            let place = SitePage.addresses.version(neighbour, of: history.reference)
            Element(.a, .rel(relation), .href(place)) { name }
        }
    }
}

/// Leads to the picture of an edit.
struct CardLink {
    let element: Element

    init(from old: Version, to new: Version, of reference: ArticleReference) {
        let picture = Hyperlink(path: ["articles", reference.id, "\(old.name)..\(new.name)", "card.png"])
        let (first, second) = (String(old.number), String(new.number))
        element = Element(.p, .class("quiet")) {
            Element(.a, .href(picture)) { "The edit as a picture to share" }
            " · "
            Element(
                .a, .href(Hyperlink(path: ["api", "articles", reference.id, "versions", first, "diff", second]))
            ) { "as JSON" }
        }
    }
}
