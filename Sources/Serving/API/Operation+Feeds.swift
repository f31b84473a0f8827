import Archiving
import History
import Rendering

/// The Atom feeds of the whole archive, of a host and of an article.
extension Operation {
    static let feed = Operation(
        feed: "/feed.atom", "getFeed", "The last edits of all articles as an Atom feed"
    ) { _, view throws(Problem) in
        answer(.all, since: try view.newest(), view) { () throws(Problem) in
            try view.entries(of: view.latestVersions(from: nil, limit: mostEntries).versions)
        }
    }

    static let feedOfHost = Operation(
        feed: "/hosts/{host}/feed.atom", "getFeedOfHost", "The last edits of the articles of a host as an Atom feed"
    ) { match, view throws(Problem) in
        let host = match["host"]
        return answer(.of(host: host), since: try view.newest(ofHost: host), view) { () throws(Problem) in
            try view.entries(of: view.latestVersions(from: nil, ofHost: host, limit: mostEntries).versions)
        }
    }

    static let feedOfArticle = Operation(
        feed: "/articles/{id}/feed.atom", "getFeedOfArticle", "The last edits of an article as an Atom feed"
    ) { match, view throws(Problem) in
        let (reference, last) = try view.last(match["id"])
        return answer(.of(reference), since: last, view) { () throws(Problem) in
            try view.entries(of: reference, from: nil, limit: mostEntries).entries
        }
    }

    /// So many versions are told of in a feed.
    private static let mostEntries = 50

    /// A feed that is as it is since the newest of its versions.
    private static func answer(
        _ feed: SiteFeed, since newest: Version?, _ view: ArchiveView,
        _ entries: @escaping () throws(Problem) -> [HistoryEntry]
    ) -> Answer {
        .page(Validator(newest)) { () throws(Problem) in
            let changelog = Changelog(of: try entries())
            let atom = AtomFeed(
                changelog.subject, id: AtomFeed.id(of: feed.subject, since: try view.firstCommit()),
                title: feed.title, addresses: SitePage.addresses, place: feed.place, page: feed.page)
            return Content(.atom, atom.text(of: changelog))
        }
    }
}
