import Articles
import Git
public import History

extension Archive {
    /// All articles in short, those that changed last first.
    ///
    /// Linear in the number of articles.
    public func summaries() throws(ArchiveError) -> [ArticleSummary] {
        try index.current().summaries()
    }

    /// What a version of a listing changed.
    public func entry(of listed: ListedVersion) throws(ArchiveError) -> HistoryEntry {
        let forms = try forms(of: listed.reference, at: listed.version)
        let article = try article(from: forms, listed.reference, listed.version)
        var before = Article(headline: "")
        if let previous = listed.previous {
            let earlier = try self.forms(of: listed.reference, at: previous)
            do {
                before = try earlier.article(sharingWith: forms, of: article)
            } catch {
                throw .damaged(
                    path: "\(previous.shortCommit):\(listed.reference.path)", problem: error.description)
            }
        }
        let seconds = listed.previous.map { listed.version.captured.seconds - $0.captured.seconds }
        return HistoryEntry(
            reference: listed.reference, version: listed.version, previous: listed.previous,
            diff: try Self.diff(before, article, seconds: seconds))
    }

    /// The commit that holds a version.
    public func commit(of version: Version) throws(ArchiveError) -> CommitRecord {
        guard let id = ObjectID(hex: version.commit) else {
            throw .damaged(path: "catalog.sqlite", problem: "'\(version.commit)' is no commit")
        }
        let commit = try viaGit { () throws(GitError) in try storage.commit(id) }
        return CommitRecord(
            id: version.commit, tree: commit.tree.hex, parents: commit.parents.map(\.hex),
            author: CommitRecord.Person(commit.author), committer: CommitRecord.Person(commit.committer),
            message: commit.message)
    }
}

extension CommitRecord.Person {
    fileprivate init(_ signature: Signature) {
        self.init(
            name: signature.name, email: signature.email,
            time: Instant(seconds: signature.seconds, offsetMinutes: signature.offsetMinutes))
    }
}
