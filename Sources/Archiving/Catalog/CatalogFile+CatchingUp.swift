import Articles
import Git
import History
import SQLite

extension CatalogFile {
    /// Brings a catalog up to a commit.
    ///
    /// Linear in the commits that are new to it; where the history is another one, in all commits.
    func catchUp(_ catalog: Catalog, to head: ObjectID, _ repository: borrowing Repository) throws(ArchiveError) {
        if try viaSQLite({ () throws(SQLiteError) in try catalog.head() }) == head { return }
        try viaSQLite { () throws(SQLiteError) in try catalog.begin() }
        do throws(ArchiveError) {
            // Another process may have caught it up meanwhile.
            let known = try viaSQLite { () throws(SQLiteError) in try catalog.head() }
            if known != head {
                let missing = try commits(after: known, to: head, repository)
                if missing.isAll { try viaSQLite { () throws(SQLiteError) in try catalog.clear() } }
                try add(missing.commits, to: catalog, repository)
                try viaSQLite { () throws(SQLiteError) in try catalog.setHead(head) }
            }
            try viaSQLite { () throws(SQLiteError) in try catalog.commit() }
        } catch {
            catalog.rollBack()
            throw error
        }
    }

    /// The commits that follow one, newest first; all of them where it is not in the history.
    private func commits(
        after known: ObjectID?, to head: ObjectID, _ repository: borrowing Repository
    ) throws(ArchiveError) -> (commits: [ObjectID], isAll: Bool) {
        var commits: [ObjectID] = []
        var cursor = repository.history(from: head)
        while let commit = try viaGit({ () throws(GitError) in try cursor.next() }) {
            if commit.id == known { return (commits, false) }
            commits.append(commit.id)
        }
        return (commits, true)
    }

    private func add(
        _ commits: [ObjectID], to catalog: Catalog, _ repository: borrowing Repository
    ) throws(ArchiveError) {
        for (done, id) in commits.reversed().enumerated() {
            if done % 1000 == 0, commits.count >= 5000 {
                report(ArchiveProgress(task: "versions read", done: done, total: commits.count))
            }
            let commit = try viaGit { () throws(GitError) in try repository.commit(id) }
            guard let message = CommitMessage(commit.message) else { continue }
            let reference = ArticleReference(message.identity)
            let captured = Instant(
                seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
            let version = CatalogVersion(
                version: Version(
                    number: message.number, commit: id.hex, captured: captured, headline: message.headline),
                commit: id, files: try files(of: reference, in: commit.tree, repository), edits: message.edits)
            _ = try viaSQLite { () throws(SQLiteError) in
                try catalog.add(version, of: reference, after: catalog.last(of: reference))
            }
        }
        if commits.count >= 5000 {
            report(ArchiveProgress(task: "versions read", done: commits.count, total: commits.count))
        }
    }

    /// The files of a version; zeros where they are not all there, so that whoever reads them finds what is missing.
    private func files(
        of reference: ArticleReference, in tree: ObjectID, _ repository: borrowing Repository
    ) throws(ArchiveError) -> FileIDs {
        let found = try viaGit { () throws(GitError) in
            guard let folder = try repository.entry(at: reference.path, in: tree), folder.mode == .tree else {
                return nil as FileIDs?
            }
            return FileIDs(folder: try repository.tree(folder.id))
        }
        return found ?? FileIDs(forms: SnapshotFiles.names.map { _ in .zero })
    }
}
