import Articles
import Rendering

/// The frame that all pages of the site share: the way through it above, what it is below.
struct SitePage {
    static let addresses = SiteAddresses()

    private var page: HTMLPage

    /// A page by its title.
    ///
    /// - Parameters:
    ///   - search: the text that the search field holds.
    init(title: String, search: String = "") {
        page = HTMLPage(title: title == Self.name ? title : "\(title) – \(Self.name)")
        page.styleSheet = Self.addresses.styleSheet
        page.header = Self.header(search)
        page.footer = Self.footer
    }

    static let name = "Stet"

    /// The whole document as the content of an answer.
    func document(@ContentBuilder _ content: () -> [Element.Content]) -> Content {
        Content(.html, page.text(content()))
    }

    @ContentBuilder
    private static func header(_ search: String) -> [Element.Content] {
        Element(.nav, .class("site"), .label("Site")) {
            Element(.ul) {
                Element(.li) { Element(.a, .class("name"), .href(addresses.home)) { name } }
                Element(.li) { Element(.a, .href(Hyperlink(path: ["changelog"]))) { "Changelog" } }
                Element(.li) { Element(.a, .href(Hyperlink(path: ["search"]))) { "Articles" } }
            }
        }
        Element(.form, .class("search"), .role("search"), .action(Hyperlink(path: ["search"])), .method("get")) {
            Element(.label, .for("q")) { "Search headlines and addresses" }
            " "
            Element(.input, .type("search"), .name("q"), .id("q"), .value(search), .maxLength(200))
            " "
            Element(.button, .type("submit")) { "Search" }
        }
    }

    @ContentBuilder
    private static var footer: [Element.Content] {
        Element(.p) {
            "What pages said and when, kept by Stet. Also as "
            Element(.a, .href(Hyperlink(path: ["api", "openapi.json"]))) { "JSON" }
            "."
        }
    }
}

extension Element {
    /// A moment to the minute, on the clock that told it.
    static func moment(_ instant: Instant) -> Element {
        let text = instant.gitISO
        return Element(.time, .datetime(instant.iso8601)) { "\(text.prefix(16)) \(text.suffix(5))" }
    }
}
