import Articles
import Git
import History

extension CatalogIndex {
    /// Brings a catalog up to the tip of the branch.
    ///
    /// Linear in the commits that are new to it; where the history is another one, in all commits.
    ///
    /// - Parameter anew: whether to take nothing of what it holds for right.
    func catchUp(_ catalog: any Catalog, anew: Bool = false) throws(ArchiveError) {
        if !anew, try catalog.head() == storage.tip().head { return }
        try catalog.begin()
        do throws(ArchiveError) {
            try catchUpInside(catalog, anew: anew)
            try catalog.commit()
        } catch {
            catalog.rollBack()
            throw error
        }
    }

    /// Brings a catalog up to the tip of the branch inside an open transaction.
    ///
    /// The tip is looked up here: as long as the transaction is open no writer moves the branch. A tip seen before might
    /// be older than the catalog, which would then go back.
    func catchUpInside(_ catalog: any Catalog, anew: Bool = false) throws(ArchiveError) {
        let head = try storage.tip().head
        let known = anew ? nil : try catalog.head()
        if known == head { return }
        let missing = try commits(after: known, to: head)
        if missing.isAll { try catalog.clear() }
        try add(missing.commits, to: catalog)
        try catalog.setHead(head)
    }

    /// The commits that follow one, newest first; all of them where it is not in the history.
    private func commits(
        after known: ObjectID?, to head: ObjectID
    ) throws(ArchiveError) -> (commits: [ObjectID], isAll: Bool) {
        var commits: [ObjectID] = []
        var cursor = storage.history(from: head)
        while let commit = try viaGit({ () throws(GitError) in try cursor.next() }) {
            if commit.id == known { return (commits, false) }
            commits.append(commit.id)
        }
        return (commits, true)
    }

    private func add(_ commits: [ObjectID], to catalog: any Catalog) throws(ArchiveError) {
        for (done, id) in commits.reversed().enumerated() {
            if done % 1000 == 0, commits.count >= 5000 {
                report(ArchiveProgress(task: "versions read", done: done, total: commits.count))
            }
            let commit = try viaGit { () throws(GitError) in try storage.commit(id) }
            guard let message = CommitMessage(commit.message) else { continue }
            let reference = ArticleReference(message.identity)
            let captured = Instant(
                seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
            let version = CatalogVersion(
                version: Version(
                    number: message.number, commit: id.hex, captured: captured, headline: message.headline),
                commit: id, files: try files(of: reference, in: commit.tree), edits: message.edits)
            try catalog.add(version, of: reference, after: catalog.last(of: reference))
        }
        if commits.count >= 5000 {
            report(ArchiveProgress(task: "versions read", done: commits.count, total: commits.count))
        }
    }

    /// The files of a version; zeros where they are not all there, so that whoever reads them finds what is missing.
    private func files(of reference: ArticleReference, in tree: ObjectID) throws(ArchiveError) -> FileIDs {
        let found = try viaGit { () throws(GitError) in
            guard let folder = try storage.entry(at: reference.path, in: tree), folder.mode == .tree else {
                return nil as FileIDs?
            }
            return FileIDs(folder: try storage.tree(folder.id))
        }
        return found ?? FileIDs(forms: SnapshotFiles.names.map { _ in .zero })
    }
}
