import Archiving
import Articles
import History

extension Archive {
    /// What HTTP said when the page of the last version was fetched, unless the page showed no article then.
    func lastAnswer(of identity: ArticleIdentity) throws(Failure) -> HTTPFacts? {
        let history = try known(identity).history
        guard let last = history.versions.last else { return nil }
        let answer = try attempt { () throws(ArchiveError) in try http(of: history.reference, at: last) }
        return answer.flatMap { $0.status == 200 ? $0 : nil }
    }

    /// That a page says what the last version says.
    func unchanged(_ identity: ArticleIdentity) throws(Failure) -> CommitOutcome {
        let history = try known(identity).history
        guard let last = history.versions.last else { throw Failure("\(identity.display): it has no version") }
        return .unchanged(history.reference, last)
    }
}
