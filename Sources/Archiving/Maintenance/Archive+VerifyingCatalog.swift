import Articles
import Git
import History

extension Archive {
    private static let remedy = "'stet reindex' makes it anew"

    /// Whether the catalog finds the versions of an article by its name.
    func checkChain(
        _ history: (article: ArticleReference, versions: [CatalogVersion]), _ verification: inout Verification
    ) {
        let found = try? index.open().versions(of: history.article.key)
        if found != history.versions {
            let name = history.article.identity.display
            verification.problems.append("\(name): the catalog does not find all of its versions; \(Self.remedy)")
        }
    }

    /// Whether the catalog says of a version what its commit says.
    func checkRow(_ known: CatalogVersion, of reference: ArticleReference, _ verification: inout Verification) {
        guard let commit = try? storage.commit(known.commit), let message = CommitMessage(commit.message),
            let entry = try? storage.entry(at: reference.path, in: commit.tree),
            let folder = try? storage.tree(entry.id)
        else { return }
        let captured = Instant(seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
        let isSame =
            known.version.headline == message.headline && known.edits == message.edits
            && known.version.captured == captured && (FileIDs(folder: folder).map { $0 == known.files } ?? true)
        if !isSame {
            let name = "\(reference.identity.display)@\(known.version.name)"
            verification.problems.append("\(name): the catalog says something else than the commit; \(Self.remedy)")
        }
    }

    /// Whether the catalog has the versions that the history has.
    func checkCatalog(
        _ histories: [(article: ArticleReference, versions: [CatalogVersion])], _ verification: inout Verification
    ) {
        let known = Set(histories.flatMap { $0.versions.map(\.commit) })
        var (versions, unknown) = (0, 0)
        do throws(ArchiveError) {
            var cursor = storage.history(from: try storage.tip().head)
            while let commit = try viaGit({ () throws(GitError) in try cursor.next() }) {
                guard CommitMessage(commit.message) != nil else { continue }
                versions += 1
                if !known.contains(commit.id) { unknown += 1 }
            }
        } catch {
            verification.problems.append("the history cannot be read whole: \(error.description)")
            return
        }
        if unknown > 0 || versions != known.count {
            verification.problems.append(
                "the catalog has \(known.count) versions and the history \(versions), of which it lacks \(unknown); "
                    + Self.remedy)
        }
    }
}
