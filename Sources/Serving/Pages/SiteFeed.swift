import History
import Rendering

/// A feed of the site: what it is about, where it is found, and the page about the same.
struct SiteFeed {
    /// What tells it from the others: the id of an article, a host, or nothing for the whole archive.
    let subject: String
    let title: String
    let place: Hyperlink
    let page: Hyperlink

    /// That of all articles.
    static let all = SiteFeed(
        subject: "", title: "Edits of all articles", place: SitePage.addresses.feed, page: SitePage.addresses.home)

    /// That of the articles of a host.
    static func of(host: String) -> SiteFeed {
        SiteFeed(
            subject: host, title: "Edits of \(host)", place: SitePage.addresses.feed(host: host),
            page: SitePage.addresses.host(host))
    }

    /// That of an article.
    static func of(_ article: ArticleReference) -> SiteFeed {
        SiteFeed(
            subject: article.id, title: "Edits of \(article.identity.display)",
            place: SitePage.addresses.article(article, .feed), page: SitePage.addresses.article(article))
    }

    /// The feed as a page offers it.
    var offer: HTMLPage.Feed { HTMLPage.Feed(title: title, place: place) }
}
