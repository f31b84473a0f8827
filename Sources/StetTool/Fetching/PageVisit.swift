import Archiving
import Articles
import Diffing
import History
import Pages

/// What a page that was fetched means for the articles of an archive.
enum PageVisit {
    /// Snapshots to commit: that of the page, and perhaps one that says what became of the address that was asked for.
    case snapshots([(snapshot: Snapshot, identity: ArticleIdentity)])
    /// The server says that the page is the one that the archive has, or it is as gone as it was.
    case unchanged(ArticleIdentity)
    /// There is no article, and why.
    case refused(String)

    /// Judges an answer.
    ///
    /// - Parameters:
    ///   - last: the article that the archive has of an identity; nil where it has none.
    ///   - now: when the page was captured.
    init(
        _ fetched: FetchedPage, now: Instant, sites: SiteRules,
        last: (ArticleIdentity) throws(Failure) -> Article?
    ) throws(Failure) {
        let asked = ArticleIdentity.url(fetched.asked)
        let known = try last(asked)
        switch fetched.http.status {
        case 304: self = .unchanged(asked)
        case 200, 203: self = try Self.found(fetched, now: now, sites: sites, known: known, last: last)
        case 404, 410, 451:
            self = Self.absent(fetched, .gone(fetched.http.status), now: now, known: known)
        case 401, 402, 403:
            self = .refused("the server answers \(fetched.http.status) and does not show the page to everyone")
        case let status: self = .refused("the server answers \(status)" + (status >= 500 ? "; try again later" : ""))
        }
    }

    /// A page that is there: at the address that was asked for, or at another one.
    private static func found(
        _ fetched: FetchedPage, now: Instant, sites: SiteRules, known: Article?,
        last: (ArticleIdentity) throws(Failure) -> Article?
    ) throws(Failure) -> PageVisit {
        let final = fetched.page.url ?? fetched.asked
        let isElsewhere = !final.names(samePageAs: fetched.asked)
        if isElsewhere, final.isFrontPage, !fetched.asked.isFrontPage {
            return absent(fetched, .frontPage, now: now, known: known)
        }
        var snapshots: [(snapshot: Snapshot, identity: ArticleIdentity)] = []
        if isElsewhere, case .snapshots(let moved) = absent(fetched, .moved(final.text), now: now, known: known) {
            snapshots = moved
        }
        let identity = ArticleIdentity.url(known == nil || isElsewhere ? final : fetched.asked)
        do throws(PageError) {
            let before = isElsewhere ? nil : known
            var page = fetched.page
            page.url = identity.url
            var article = try read(page, fetched.mediaType, now: now, sites: sites)
            article.status = status(of: article, after: before, now: now)
            snapshots.append((Snapshot(article: article, captured: now, page: page, http: fetched.http), identity))
        } catch {
            if snapshots.isEmpty { return .refused(error.description) }
        }
        return .snapshots(snapshots)
    }

    private static func read(
        _ page: Page, _ mediaType: String?, now: Instant, sites: SiteRules
    ) throws(PageError) -> Article {
        let types = ["text/html", "application/xhtml+xml", "text/plain"]
        // A page that is HTML is read whatever its label says; servers mislabel.
        let isMarkup = PageReader.format(of: page.bytes) == .html
        if let mediaType, !types.contains(mediaType), !isMarkup { throw .malformed("the server calls it \(mediaType)") }
        return try PageReader.article(from: page, captured: now, sites: sites)
    }

    /// The status of an article that was found: nil unless it is another story than the one before, or that one was.
    private static func status(of article: Article, after before: Article?, now: Instant) -> PageStatus? {
        guard let before else { return nil }
        if StoryComparison(before, article).isAnotherStory { return .replaced(now) }
        if case .replaced(let time)? = before.status { return .replaced(time) }
        return nil
    }

    /// What is to be committed of an address that shows its article no more.
    private static func absent(
        _ fetched: FetchedPage, _ status: PageStatus, now: Instant, known: Article?
    ) -> PageVisit {
        guard var article = known else {
            return .refused(
                status == .frontPage
                    ? "the address leads to the front page of its site" : "the server answers \(fetched.http.status)")
        }
        // An answer of 404 today and of 410 tomorrow says the same.
        if case .gone = status, case .gone? = article.status { return .unchanged(.url(fetched.asked)) }
        article.status = status
        let snapshot = Snapshot(article: article, captured: now, page: nil, http: fetched.http)
        return .snapshots([(snapshot, .url(fetched.asked))])
    }
}

extension Address {
    /// Whether this is the front page of its site.
    var isFrontPage: Bool { path == "/" && query == nil }

    /// Whether another address is, as sites go, one more way to write this one: they differ in the scheme, a leading
    /// `www.`, or a slash at the end alone.
    func names(samePageAs other: Address) -> Bool {
        comparable == other.comparable
    }

    private var comparable: String {
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        return "\(bare):\(port.map(String.init) ?? "")\(path)?\(query ?? "")"
    }
}
