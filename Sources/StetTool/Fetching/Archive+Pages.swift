import Archiving
import Articles
import History

extension Archive {
    /// The article of the last version; nil where the archive has none.
    func lastArticle(of identity: ArticleIdentity) throws(Failure) -> Article? {
        try recentArticles(of: identity, count: 1).last
    }

    /// The articles of the last versions, oldest first.
    func recentArticles(of identity: ArticleIdentity, count: Int = Alternation.memory) throws(Failure) -> [Article] {
        let history = try known(identity)
        var articles: [Article] = []
        for version in history.versions.suffix(count) {
            articles.append(
                try attempt { () throws(ArchiveError) in try article(of: history.reference, at: version) })
        }
        return articles
    }

    /// What HTTP said when the page of the last version was fetched, unless the page showed no article then.
    func lastAnswer(of identity: ArticleIdentity) throws(Failure) -> HTTPFacts? {
        let history = try known(identity)
        guard let last = history.versions.last else { return nil }
        let answer = try attempt { () throws(ArchiveError) in try http(of: history.reference, at: last) }
        return answer.flatMap { $0.status == 200 ? $0 : nil }
    }

    /// That a page says what the last version says.
    func unchanged(_ identity: ArticleIdentity) throws(Failure) -> CommitOutcome {
        let history = try known(identity)
        guard let last = history.versions.last else { throw Failure("\(identity.display): it has no version") }
        return .unchanged(history.reference, last)
    }

    private func known(_ identity: ArticleIdentity) throws(Failure) -> ArticleHistory {
        try attempt { () throws(ArchiveError) in try history(of: ArticleReference(identity)) }
    }
}
