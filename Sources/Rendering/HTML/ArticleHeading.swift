import Articles
import History

/// Which article a page is about, above its headline.
struct ArticleHeading {
    private let reference: ArticleReference?
    private let url: Address?
    private let addresses: SiteAddresses?

    init(_ reference: ArticleReference?, _ url: Address?, _ addresses: SiteAddresses?) {
        self.reference = reference
        self.url = reference.map { $0.identity.url } ?? url
        self.addresses = addresses
    }

    /// The address or the name, with links to the page and to its history; nil where the article has neither.
    var line: Element? {
        guard url != nil || reference != nil else { return nil }
        return Element(.p, .class("article")) {
            if let url {
                Element.link(to: url) { url.display }
            } else if let reference {
                Element(.bdi) { reference.identity.display }
            }
            if let reference, let addresses {
                " · "
                Element.link(to: addresses.article(reference)) { "its history" }
            }
        }
    }
}
