import History
import Rendering

/// The way through the pages about one article.
struct ArticleNavigation {
    private let reference: ArticleReference
    private let version: Version

    /// - Parameter version: the one whose text the blame and the text are of.
    init(_ reference: ArticleReference, _ version: Version) {
        self.reference = reference
        self.version = version
    }

    var element: Element {
        let addresses = SitePage.addresses
        let places: [(String, Hyperlink)] = [
            ("History", addresses.article(reference)),
            ("Text of \(version.name)", Hyperlink(path: ["articles", reference.id, version.name, "text"])),
            ("Blame", addresses.blame(version, of: reference)),
            ("Changelog", addresses.article(reference, .changelog)),
            ("Counters", addresses.article(reference, .counters)),
            ("Credits", addresses.article(reference, .credits)),
            ("JSON", Hyperlink(path: ["api", "articles", reference.id])),
        ]
        return Element(.nav, .class("site"), .label("Article")) {
            Element(.ul) {
                for (name, place) in places { Element(.li) { Element(.a, .href(place)) { name } } }
            }
        }
    }
}
