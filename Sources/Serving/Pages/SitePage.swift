import Articles
import Rendering

/// The frame that all pages of the site share: the way through it above, what it is below.
struct SitePage {
    static let addresses = SiteAddresses()
    static let name = "Stet"

    private var page: HTMLPage

    /// A page by its title.
    ///
    /// - Parameters:
    ///   - current: the page among those of the site, where it is one of them.
    ///   - search: the text that the search field holds.
    ///   - feed: that of what the page is about; every page has that of the whole archive.
    init(title: String, current: Current? = nil, search: String = "", feed: SiteFeed? = nil) {
        page = HTMLPage(title: title == Self.name ? title : "\(title) – \(Self.name)")
        page.styleSheet = Self.addresses.styleSheet
        page.feeds = (feed.map { [$0.offer] } ?? []) + [SiteFeed.all.offer]
        page.header = Self.header(current, search)
        page.footer = Self.footer
    }

    /// A page about one article, with the way to the others about it.
    init(title: String, about navigation: ArticleNavigation) {
        self.init(title: title, feed: navigation.feed)
        page.header.append(.element(navigation.element))
    }

    /// The pages that lead to everything else.
    enum Current: String, CaseIterable {
        case latest = "Latest"
        case changelog = "Changelog"
        case articles = "Articles"

        var place: Hyperlink {
            switch self {
            case .latest: addresses.home
            case .changelog: Hyperlink(path: ["changelog"])
            case .articles: Hyperlink(path: ["search"])
            }
        }
    }

    /// The whole document as the content of an answer.
    func document(@ContentBuilder _ content: () -> [Element.Content]) -> Content {
        Content(.html, page.text(content()))
    }

    @ContentBuilder
    private static func header(_ current: Current?, _ search: String) -> [Element.Content] {
        Element(.div, .class("bar")) {
            Element(.a, .class("name"), .href(addresses.home)) { name }
            Element(.nav, .class("tabs"), .label("Site")) {
                Element(.ul) {
                    for page in Current.allCases {
                        Element(.li) { Element.tab(page.rawValue, page.place, isCurrent: page == current) }
                    }
                }
            }
            Element(.form, .class("search"), .role("search"), .action(Hyperlink(path: ["search"])), .method("get")) {
                Element(.label, .class("unseen"), .for("q")) { "Search headlines and addresses" }
                Element(
                    .input, .type("search"), .name("q"), .id("q"), .value(search), .maxLength(200),
                    .placeholder("Headline or address"))
                " "
                Element(.button, .type("submit")) { "Search" }
            }
        }
    }

    @ContentBuilder
    private static var footer: [Element.Content] {
        Element(.p) {
            "What pages said and when, kept by Stet. Also as "
            Element(.a, .href(addresses.feed)) { "Atom feed" }
            " and "
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

    /// The time of day of a moment, to the minute, on the clock that told it.
    static func clock(_ instant: Instant) -> Element {
        let text = instant.gitISO
        return Element(.time, .datetime(instant.iso8601)) { "\(text.prefix(16).suffix(5)) \(text.suffix(5))" }
    }

    /// The day of a moment, on the clock that told it.
    static func day(_ instant: Instant) -> Element {
        Element(.time, .datetime(instant.iso8601), .title(instant.gitISO)) { instant.local.date.iso8601 }
    }

    /// A link in a row of links to pages that stand beside each other.
    static func tab(_ name: String, _ place: Hyperlink, isCurrent: Bool) -> Element {
        Element(.a, isCurrent ? .currentPage : nil, .href(place)) { name }
    }
}
