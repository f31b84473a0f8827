import Archiving
import Articles
import Diffing
import History
import Pages

/// What a page that was fetched means for the articles of an archive.
enum PageVisit {
    /// Snapshots to commit: that of the page, and perhaps one that says what became of the address that was asked for.
    case snapshots([(snapshot: Snapshot, identity: ArticleIdentity)])
    /// The page says nothing that the archive does not have: by what the server says, or it is as gone as it was, or it
    /// shows one of two states by turns.
    case unchanged(ArticleIdentity)
    /// There is no article, and why.
    case refused(String)

    /// Judges an answer by what an archive has.
    ///
    /// - Parameter now: when the page was captured.
    init(
        _ fetched: FetchedPage, now: Instant, sites: SiteRules, in archive: borrowing Archive
    ) throws(Failure) {
        if fetched.http.status == 304 {
            self = .unchanged(.url(fetched.asked))
            return
        }
        let known = try archive.known(at: fetched.asked)
        switch fetched.http.status {
        case 200, 203: self = try Self.found(fetched, now: now, sites: sites, known: known, archive)
        case 404, 410, 451:
            self = Self.absent(fetched, .gone(fetched.http.status), now: now, known: known)
        case 401, 402, 403:
            self = .refused("the server answers \(fetched.http.status) and does not show the page to everyone")
        case let status: self = .refused("the server answers \(status)" + (status >= 500 ? "; try again later" : ""))
        }
    }

    /// A page that is there: at the address that was asked for, or at another one.
    private static func found(
        _ fetched: FetchedPage, now: Instant, sites: SiteRules, known: KnownArticle, _ archive: borrowing Archive
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
        let isAsked = known.last != nil && !isElsewhere
        let target = isAsked || final == fetched.asked ? known : try archive.known(at: final)
        var page = fetched.page
        page.url = target.identity.url
        var article: Article
        do throws(PageError) {
            article = try read(page, fetched.mediaType, now: now, sites: sites)
        } catch {
            return snapshots.isEmpty ? .refused(error.description) : .snapshots(snapshots)
        }
        article.status = status(of: article, after: target.last, now: now)
        let snapshot = Snapshot(article: article, captured: now, page: page, http: fetched.http)
        if let snapshot = try Alternation.judged(snapshot, target, archive) {
            snapshots.append((snapshot, target.identity))
        }
        return snapshots.isEmpty ? .unchanged(target.identity) : .snapshots(snapshots)
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
        _ fetched: FetchedPage, _ status: PageStatus, now: Instant, known: KnownArticle
    ) -> PageVisit {
        guard var article = known.last else {
            return .refused(
                status == .frontPage
                    ? "the address leads to the front page of its site" : "the server answers \(fetched.http.status)")
        }
        // An answer of 404 today and of 410 tomorrow says the same.
        if case .gone = status, case .gone? = article.status { return .unchanged(known.identity) }
        article.status = status
        let snapshot = Snapshot(article: article, captured: now, page: nil, http: fetched.http)
        return .snapshots([(snapshot, known.identity)])
    }
}
