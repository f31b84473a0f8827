public import Articles
public import History

/// Which article a page is about, above its headline.
public struct ArticleHeading: Sendable {
    private let reference: ArticleReference?
    private let url: Address?

    /// The article in its archive, or else the page that it stands on.
    public init(_ reference: ArticleReference?, _ url: Address? = nil) {
        self.reference = reference
        self.url = reference.map { $0.identity.url } ?? url
    }

    /// The address, a link to the page, or the name; nil where the article has neither.
    public var line: Element? {
        guard url != nil || reference != nil else { return nil }
        return Element(.p, .class("article")) { place }
    }

    /// The address or the name alone.
    @ContentBuilder
    var place: [Element.Content] {
        if let url {
            Element.link(to: url) { url.display }
        } else if let reference {
            Element(.bdi) { reference.identity.display }
        }
    }
}
