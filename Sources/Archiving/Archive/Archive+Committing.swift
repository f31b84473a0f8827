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
    ///   - seconds: how long to wait for other writers at most.
    public func commit(
        _ snapshot: Snapshot, as identity: ArticleIdentity, operator person: ArchiveOperator? = nil,
        isDryRun: Bool = false, waiting seconds: Int = 60
    ) throws(ArchiveError) -> CommitOutcome {
        let prepared = try PreparedSnapshot(snapshot, as: identity, settings: settings)
        if isDryRun { return try outcome(of: prepared, person) }
        let writer = try writer(operator: person, waiting: seconds)
        guard let outcome = try writer.write([prepared]).first else { throw .locked(path: path) }
        try writer.commit()
        return try outcome.get()
    }

    /// A writer for many snapshots.
    ///
    /// - Parameters:
    ///   - person: the committer; by default the user of the Git configuration.
    ///   - seconds: how long to wait for other writers at most, before each batch.
    public func writer(
        operator person: ArchiveOperator? = nil, waiting seconds: Int = 60
    ) throws(ArchiveError) -> ArchiveWriter {
        try ArchiveWriter(self, operator: person, waiting: seconds)
    }

    /// What would become of a snapshot.
    private func outcome(
        of snapshot: PreparedSnapshot, _ person: ArchiveOperator?
    ) throws(ArchiveError) -> CommitOutcome {
        let last = try index.answer { (catalog) throws(ArchiveError) in try catalog.last(of: snapshot.reference) }
        let group = SnapshotComparer.Group(last: last, members: [(0, snapshot)])
        let compared = try snapshotComparer(person).compare(group)
        guard let only = compared.first else { throw .locked(path: path) }
        return try only.outcome.get()
    }

    /// A comparer for the calling thread, of snapshots that follow what is in the archive already.
    func snapshotComparer(_ person: ArchiveOperator?) throws(ArchiveError) -> SnapshotComparer {
        let committer = try viaGit { () throws(GitError) in try Self.committer(person, in: storage) }
        return try SnapshotComparer(
            SnapshotComparer.Context(
                objects: storage.opener, settings: settings, committer: committer, bases: DeltaBases()),
            reading: storage)
    }
}
