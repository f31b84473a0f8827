public import Articles
import Diffing
import Git
public import History

/// What became of a snapshot.
public enum CommitOutcome: Hashable, Sendable {
    /// It was committed as a version, with what that changed.
    case committed(HistoryEntry)
    /// It says what the last version says; nothing was written.
    case unchanged(ArticleReference, Version)
}

extension Archive {
    /// Commits a snapshot as the next version of its article, unless it is equal to the last one.
    ///
    /// Nothing is written but whole: the branch moves last, by compare-and-swap, under the archive's lock.
    ///
    /// - Parameters:
    ///   - person: the committer; by default the user of the Git configuration.
    ///   - isDryRun: whether to write nothing and say what would become of it; the commit's id is then all zeros.
    public func commit(
        _ snapshot: Snapshot, as identity: ArticleIdentity, operator person: ArchiveOperator? = nil,
        isDryRun: Bool = false
    ) throws(ArchiveError) -> CommitOutcome {
        let captured = snapshot.captured
        guard (0..<253_402_300_800).contains(captured.seconds) else { throw .captureBefore1970(captured) }
        let reference = ArticleReference(identity)
        if isDryRun { return try prepared(snapshot, reference).outcome }
        return try WriterLock.held(folder: path) { () throws(ArchiveError) in
            removeStaleReferenceLock()
            let prepared = try self.prepared(snapshot, reference)
            guard case .committed(var entry) = prepared.outcome else { return prepared.outcome }
            let id = try viaGit { () throws(GitError) in try write(snapshot, entry, after: prepared, person) }
            entry.version.commit = id.hex
            return .committed(entry)
        }
    }

    /// What a commit builds on, and what it would be.
    private struct Prepared {
        var head: ObjectID
        var tree: ObjectID
        var outcome: CommitOutcome
    }

    private func prepared(_ snapshot: Snapshot, _ reference: ArticleReference) throws(ArchiveError) -> Prepared {
        let (head, tree) = try tip()
        let last = try lastVersion(of: reference)
        if let last, snapshot.captured.seconds < last.captured.seconds {
            throw .outOfOrder(
                article: reference.identity.display, captured: snapshot.captured, last: last.captured)
        }
        let files = SnapshotFiles(snapshot, identity: reference.identity, settings: settings)
        var before = Article(headline: "")
        if let last {
            let forms = try forms(of: reference, at: last)
            if files.makesNoVersion(after: forms, settings: settings) {
                return Prepared(head: head, tree: tree, outcome: .unchanged(reference, last))
            }
            before = try article(from: forms, reference, last)
        }
        let version = Version(
            number: (last?.number ?? 0) + 1, commit: String(repeating: "0", count: 40), captured: snapshot.captured,
            headline: CommitMessage.oneLine(snapshot.article.headline))
        let seconds = last.map { snapshot.captured.seconds - $0.captured.seconds }
        let diff = try Self.diff(before, snapshot.article, seconds: seconds)
        let entry = HistoryEntry(reference: reference, version: version, previous: last, diff: diff)
        return Prepared(head: head, tree: tree, outcome: .committed(entry))
    }

    private func write(
        _ snapshot: Snapshot, _ entry: HistoryEntry, after prepared: Prepared, _ person: ArchiveOperator?
    ) throws(GitError) -> ObjectID {
        let identity = entry.reference.identity
        let files = SnapshotFiles(snapshot, identity: identity, settings: settings)
        var entries: [Tree.Entry] = []
        for file in files.contents {
            entries.append(Tree.Entry(name: file.name, mode: .blob, id: try repository.writeBlob(file.bytes)))
        }
        let folder = try repository.writeTree(entries)
        let root = try repository.writeTree(prepared.tree, replacing: entry.reference.path, with: folder)
        let message = CommitMessage(
            identity: identity, number: entry.version.number, diff: entry.diff, isFirst: entry.previous == nil)
        let commit = try repository.writeCommit(
            tree: root, parents: [prepared.head], author: Self.author(of: snapshot, identity),
            committer: try Self.signature(of: person, in: repository, at: snapshot.captured), message: message.text)
        try repository.updateReference(
            named: Self.branch, to: commit, expecting: prepared.head, message: "stet commit: \(message.subject)")
        return commit
    }

    /// The source of the article as the author of the commit.
    private static func author(of snapshot: Snapshot, _ identity: ArticleIdentity) -> Signature {
        let host = (snapshot.article.url ?? identity.url)?.host
        let name = snapshot.article.source?.name ?? host ?? identity.text
        return Signature(
            name: Signature.cleaned(name), email: Signature.cleaned(host ?? "stet@localhost"),
            seconds: snapshot.captured.seconds, offsetMinutes: snapshot.captured.offsetMinutes)
    }
}
