import FoundationEssentials
import Articles
import Git
public import History

extension Archive {
    /// All articles with all their versions; those changed last come first.
    ///
    /// Linear in the number of commits.
    public func histories() throws(ArchiveError) -> [ArticleHistory] {
        var order: [String] = []
        var histories: [String: ArticleHistory] = [:]
        try forEachVersion { identity, version in
            if histories[identity.text] == nil {
                order.append(identity.text)
                histories[identity.text] = ArticleHistory(reference: ArticleReference(identity), versions: [])
            }
            histories[identity.text]?.versions.append(version)
            return true
        }
        return order.compactMap { histories[$0] }.map { history in
            ArticleHistory(reference: history.reference, versions: history.versions.reversed())
        }
    }

    /// The last version of an article; nil where it has none.
    func lastVersion(of reference: ArticleReference) throws(ArchiveError) -> Version? {
        let tree = try tip().tree
        let folder = try viaGit { () throws(GitError) in try repository.entry(at: reference.path, in: tree) }
        guard folder != nil else { return nil }
        var last: Version?
        try forEachVersion { identity, version in
            if ArticleReference(identity).id == reference.id { last = version }
            return last == nil
        }
        return last
    }

    /// The commit at the tip of the branch, and its tree.
    func tip() throws(ArchiveError) -> (head: ObjectID, tree: ObjectID) {
        let head = try viaGit { () throws(GitError) in try repository.reference(named: Self.branch) }
        guard let head else { throw .notArchive(path: path) }
        return (head, try viaGit { () throws(GitError) in try repository.commit(head).tree })
    }

    /// Calls a function with every version in the archive, newest first, until it returns false.
    private func forEachVersion(_ visit: (ArticleIdentity, Version) -> Bool) throws(ArchiveError) {
        var cursor = repository.history(from: try tip().head)
        while let commit = try viaGit({ () throws(GitError) in try cursor.next() }) {
            guard let message = CommitMessage(commit.message) else { continue }
            let captured = Instant(
                seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
            let version = Version(
                number: message.number, commit: commit.id.hex, captured: captured, headline: message.headline)
            guard visit(message.identity, version) else { return }
        }
    }

    /// Removes the lock that a process left on the branch when it died; to be called under the writer's lock only.
    func removeStaleReferenceLock() {
        try? FileManager.default.removeItem(atPath: "\(path)/\(Self.branch).lock")
    }
}
