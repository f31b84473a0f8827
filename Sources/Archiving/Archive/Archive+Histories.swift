import FoundationEssentials
import Git
public import History
import SQLite

extension Archive {
    /// All articles with all their versions; those changed last come first.
    ///
    /// Linear in the number of versions.
    public func histories() throws(ArchiveError) -> [ArticleHistory] {
        let catalog = try index.current(repository)
        let found = try viaSQLite { () throws(SQLiteError) in try catalog.histories() }
        return found.sorted { ($1.versions.last?.row ?? 0) < ($0.versions.last?.row ?? 0) }.map { article, versions in
            ArticleHistory(reference: article, versions: versions.map(\.version))
        }
    }

    /// All versions of an article; none where the archive does not have it.
    public func history(of reference: ArticleReference) throws(ArchiveError) -> ArticleHistory {
        let catalog = try index.current(repository)
        let versions = try viaSQLite { () throws(SQLiteError) in try catalog.versions(of: reference.key) }
        index.remember(versions)
        return ArticleHistory(reference: reference, versions: versions.map(\.version))
    }

    /// Makes the catalog anew from the commits.
    ///
    /// - Returns: how many versions it holds.
    @discardableResult
    public func reindex() throws(ArchiveError) -> Int {
        let path = path
        return try WriterLock.held(folder: path) { () throws(ArchiveError) in
            let catalog = try index.rebuild(repository)
            return try viaSQLite { () throws(SQLiteError) in try catalog.count() }
        }
    }

    /// The commit at the tip of the branch, and its tree.
    func tip() throws(ArchiveError) -> (head: ObjectID, tree: ObjectID) {
        try Self.tip(of: repository, path: path)
    }

    static func tip(
        of repository: borrowing Repository, path: String
    ) throws(ArchiveError) -> (head: ObjectID, tree: ObjectID) {
        let head = try viaGit { () throws(GitError) in try repository.reference(named: branch) }
        guard let head else { throw .notArchive(path: path) }
        return (head, try viaGit { () throws(GitError) in try repository.commit(head).tree })
    }

    /// Removes the lock that a process left on the branch when it died; to be called under the writer's lock only.
    static func removeStaleReferenceLock(in path: String) {
        try? FileManager.default.removeItem(atPath: "\(path)/\(branch).lock")
    }
}
