import Archiving
import Articles
import History
import Rendering

extension Routes {
    /// The pages about the archive as a whole.
    static let pages = [
        Route("/", parameters: ["from"], answer: front),
        Route("/search", parameters: ["q", "from"], answer: search),
        Route("/hosts/{host}", parameters: ["from"], answer: host),
        Route("/changelog", parameters: ["from"], answer: changelog),
        Route("/style.css") { _, _ throws(Problem) in
            .page(.constant) { () throws(Problem) in Content(.css, StyleSheet.site.text) }
        },
        Route("/favicon.ico") { _, _ throws(Problem) in
            .page(.constant) { () throws(Problem) in Content(.svg, SiteIcon.svg) }
        },
        Route("/robots.txt") { _, _ throws(Problem) in
            .page(.constant) { () throws(Problem) in Content(.text, "User-agent: *\nDisallow: /\n") }
        },
    ]

    /// The commit that tells whether anything in the archive changed.
    private static func newest(_ view: ArchiveView) throws(Problem) -> Validator {
        Validator(try view.newest())
    }

    @Sendable
    private static func front(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let place = try match.place()
        return .page(try newest(view)) { () throws(Problem) in
            let found = try view.latestVersions(from: place, limit: 30)
            return SitePage(title: SitePage.name, current: .latest).document {
                Element(.header) { Element(.h1) { "Latest edits" } }
                VersionList(found) { Hyperlink(path: [], query: [("from", $0)]) }.content
            }
        }
    }

    @Sendable
    private static func search(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let (text, place) = (try match.searchText(), try match.place())
        return .page(try newest(view)) { () throws(Problem) in
            let found = try view.articles(matching: text, from: place, limit: 50)
            let title = text.isEmpty ? "Articles" : "Search"
            return SitePage(title: title, current: text.isEmpty ? .articles : nil, search: text).document {
                Element(.header) {
                    Element(.h1) {
                        if text.isEmpty {
                            "Articles"
                        } else {
                            "Articles with “"
                            Element(.bdi) { text }
                            "”"
                        }
                    }
                }
                VersionList(found) { Hyperlink(path: ["search"], query: [("q", text), ("from", $0)]) }.content
            }
        }
    }

    @Sendable
    private static func host(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let (host, place) = (match["host"], try match.place())
        let newest = try view.newest(ofHost: host)
        return .page(Validator(newest)) { () throws(Problem) in
            let found = try view.latestVersions(from: place, ofHost: host, limit: 30)
            let feed = SiteFeed.of(host: host)
            return SitePage(title: host, feed: feed).document {
                Element(.header) {
                    Element(.h1) { host }
                    Element(.p, .class("meta")) {
                        "Edits of its articles, also as "
                        Element(.a, .href(feed.place)) { "Atom feed" }
                    }
                }
                VersionList(found) { Hyperlink(path: ["hosts", host], query: [("from", $0)]) }.content
            }
        }
    }

    @Sendable
    private static func changelog(_ match: Route.Match, _ view: ArchiveView) throws(Problem) -> Answer {
        let place = try match.place()
        return .page(try newest(view)) { () throws(Problem) in
            let found = try view.latestVersions(from: place, limit: 30)
            let changelog = Changelog(of: try view.entries(of: found.versions))
            return SitePage(title: "Changelog", current: .changelog).document {
                Element(.header) { Element(.h1) { "Changelog" } }
                ChangelogHTML(changelog.subject, addresses: SitePage.addresses).days(changelog)
                if let next = found.next {
                    Element(.p, .class("next")) {
                        Element(
                            .a, .rel("next"), .href(Hyperlink(path: ["changelog"], query: [("from", next.description)]))
                        ) { "Older" }
                    }
                }
            }
        }
    }
}
