import History
import Rendering

/// The way through the pages about one article.
struct ArticleNavigation {
    private let reference: ArticleReference
    private let version: Version
    private let current: Page?

    /// The pages about an article, in the order in which they are offered.
    enum Page: String, CaseIterable {
        case history = "History"
        case text = "Text"
        case blame = "Blame"
        case changelog = "Changelog"
        case counters = "Counters"
        case credits = "Credits"
        case feed = "Feed"
        case json = "JSON"
    }

    /// - Parameters:
    ///   - version: the one whose text the blame and the text are of.
    ///   - current: the page on which it stands; nil for one that is not among those offered.
    init(_ reference: ArticleReference, _ version: Version, at current: Page? = nil) {
        self.reference = reference
        self.version = version
        self.current = current
    }

    /// The feed of the article.
    var feed: SiteFeed { .of(reference) }

    var element: Element {
        Element(.nav, .class("tabs"), .label("Article")) {
            Element(.ul) {
                for page in Page.allCases {
                    Element(.li) { Element.tab(name(of: page), place(of: page), isCurrent: page == current) }
                }
            }
        }
    }

    private func name(of page: Page) -> String {
        page == .text ? "Text of \(version.name)" : page.rawValue
    }

    private func place(of page: Page) -> Hyperlink {
        let addresses = SitePage.addresses
        return switch page {
        case .history: addresses.article(reference)
        case .text: Hyperlink(path: ["articles", reference.id, version.name, "text"])
        case .blame: addresses.blame(version, of: reference)
        case .changelog: addresses.article(reference, .changelog)
        case .counters: addresses.article(reference, .counters)
        case .credits: addresses.article(reference, .credits)
        case .feed: addresses.article(reference, .feed)
        case .json: Hyperlink(path: ["api", "articles", reference.id])
        }
    }
}
