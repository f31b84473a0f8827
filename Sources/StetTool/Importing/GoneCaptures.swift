import Archiving
import Articles
import History

/// Makes snapshots of captures that tell that a page is gone: they hold the article that the archive has from before.
struct GoneCaptures {
    private let archive: OpenArchive

    init(_ archive: OpenArchive) {
        self.archive = archive
    }

    /// Items that are ready to be written, of ones that tell that pages are gone; what came before them is in the archive.
    func settled(_ items: some Sequence<ImportItem>) throws(Failure) -> [ImportItem] {
        var articles: [ArticleIdentity: Article] = [:]
        var settled: [ImportItem] = []
        for case .capture(let captures, let number, let facts) in items {
            let capture: WebCapture
            do {
                capture = try captures.capture(number)
            } catch {
                settled.append(.problem(error.message, label: facts.label))
                continue
            }
            let identity = try capture.identity()
            var known = articles[identity]
            if known == nil { known = try article(of: identity, at: capture.captured) }
            guard case .gone(let status) = capture.content, var article = known else {
                settled.append(.noArticle(label: facts.label))
                continue
            }
            // An answer of 404 today and of 410 tomorrow says the same.
            if case .gone? = article.status {} else { article.status = .gone(status) }
            articles[identity] = article
            let snapshot = Snapshot(article: article, captured: capture.captured, page: nil, http: capture.http)
            settled.append(.version(snapshot, identity))
        }
        return settled
    }

    /// The article as it was at a time; nil where there was none.
    private func article(of identity: ArticleIdentity, at time: Instant) throws(Failure) -> Article? {
        try attempt { () throws(ArchiveError) in
            let history = try archive.archive.history(of: ArticleReference(identity))
            guard let version = history.versions.last(where: { $0.captured.seconds <= time.seconds }) else {
                return nil
            }
            return try archive.archive.article(of: history.reference, at: version)
        }
    }
}

extension ImportItem {
    /// Whether this is a capture that tells that a page is gone.
    var tellsThatPageIsGone: Bool {
        if case .capture(_, _, let facts) = self { facts.isGone } else { false }
    }

    /// Whether this is a capture that has one of a page before it.
    var followsPage: Bool {
        if case .capture(_, _, let facts) = self { facts.followsPage } else { false }
    }
}
