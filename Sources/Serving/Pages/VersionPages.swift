import Diffing
import History
import Rendering

/// A version with what it changed, and the way to its neighbours.
struct VersionPage {
    let document: Content

    /// - Parameter next: the version that follows; nil for the last one.
    init(_ entry: HistoryEntry, next: Version?) {
        let html = VersionHTML(entry, addresses: SitePage.addresses)
        let (reference, version) = (entry.reference, entry.version)
        document = SitePage(title: html.title, about: ArticleNavigation(reference, version)).document {
            html.content
            if let previous = entry.previous { CardLink(from: previous, to: version, of: reference).element }
            Self.neighbours(entry.previous, next, of: reference)
        }
    }

    /// The way to the versions before and after it; nil where there is none.
    private static func neighbours(_ before: Version?, _ after: Version?, of reference: ArticleReference) -> Element? {
        if before == nil, after == nil { return nil }
        func link(_ version: Version, _ relation: String, _ name: String) -> Element {
            Element(.li) {
                Element(.a, .rel(relation), .href(SitePage.addresses.version(version, of: reference))) { name }
            }
        }
        return Element(.nav, .class("neighbours"), .label("Versions")) {
            Element(.ul) {
                if let before { link(before, "prev", "← \(before.name)") }
                if let after { link(after, "next", "\(after.name) →") }
            }
        }
    }
}

/// What changed between any two versions.
struct DiffPage {
    let document: Content

    init(_ diff: ArticleDiff, from old: ListedVersion, to new: ListedVersion) {
        let (reference, versions) = (new.reference, (old: old.version, new: new.version))
        let html = DiffHTML(
            diff, of: reference, from: .version(versions.old), to: .version(versions.new),
            addresses: SitePage.addresses)
        document = SitePage(title: html.title, about: ArticleNavigation(reference, versions.new)).document {
            html.content
            CardLink(from: versions.old, to: versions.new, of: reference).element
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
