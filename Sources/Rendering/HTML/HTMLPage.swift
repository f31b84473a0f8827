/// The frame of an HTML document: what is around the content of its `main` element.
public struct HTMLPage: Hashable, Sendable {
    public var title: String
    /// The language of what Stet says itself.
    public var language = "en"
    /// Where the style sheet is found; nil where the document carries it along and loads nothing.
    public var styleSheet: Hyperlink?
    /// The feeds that the document offers.
    public var feeds: [Feed] = []
    /// What stands above the content, such as the way through a site.
    public var header: [Element.Content] = []
    /// What stands below it.
    public var footer: [Element.Content] = []

    /// A feed by its title and where it is found.
    public struct Feed: Hashable, Sendable {
        public var title: String
        public var place: Hyperlink

        /// A feed by its parts.
        public init(title: String, place: Hyperlink) {
            self.title = title
            self.place = place
        }
    }

    /// A document that stands alone: one file, no script, nothing loaded.
    public init(title: String) {
        self.title = title
    }

    /// The whole document.
    public func text(_ content: [Element.Content]) -> String {
        opening + content.html(level: 2) + closing
    }

    /// The document up to its content, for one whose content is written piece by piece.
    public var opening: String {
        "<!DOCTYPE html>\n<html lang=\"\(MarkupEscaping.escaped(language))\">\n" + head.html + "<body>\n"
            + body.html(level: 1) + "  <main id=\"main\">\n"
    }

    /// What follows the content.
    public var closing: String {
        let below: [Element.Content] = footer.isEmpty ? [] : [.element(Element(.footer) { footer })]
        return "  </main>\n" + below.html(level: 1) + "</body>\n</html>\n"
    }

    private var head: Element {
        Element(.head) {
            Element(.meta, .charset("utf-8"))
            Element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            Element(.meta, .name("color-scheme"), .content("light dark"))
            Element(.title) { title }
            for feed in feeds {
                Element(
                    .link, .rel("alternate"), .type("application/atom+xml"), .title(feed.title), .href(feed.place))
            }
            if let styleSheet {
                Element(.link, .rel("stylesheet"), .href(styleSheet))
            } else {
                Element(
                    .meta, .httpEquiv("Content-Security-Policy"),
                    .content("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
                Element(.style) { StyleSheet.document }
            }
        }
    }

    @ContentBuilder
    private var body: [Element.Content] {
        Element(.a, .class("skip"), .href(Hyperlink(fragment: "main"))) { "Skip to the content" }
        if !header.isEmpty { Element(.header) { header } }
    }
}
