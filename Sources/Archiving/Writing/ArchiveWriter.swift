import Articles
import Git
import History
import SQLite

/// Writes many snapshots into an archive, in batches that are safe on the disk as a whole or not at all.
///
/// A batch is one pack. It is committed when it is large or old enough, and by ``commit()``; only then have its versions
/// happened. Between two batches other writers may come.
public final class ArchiveWriter {
    /// The folder of the archive.
    public let path: String
    public let settings: ArchiveSettings
    /// How many versions have been committed.
    public private(set) var committedCount = 0

    private let storage: any Storage
    private let index: CatalogIndex
    private let person: ArchiveOperator
    private let packer: ObjectPacker
    private let waiting: Int
    private var editor: TreeEditor?
    private var folders = FolderPacker()
    private var batchNumber = 0
    private var batch: Batch?
    private let bases = DeltaBases()
    /// What compares, one for each thread; made when they are first needed.
    private var comparers: [SnapshotComparer] = []

    /// How many bytes of folders are kept in memory from one batch to the next.
    private static let mostFolderBytes = 16 << 20

    /// A writer for the archive in exactly this folder.
    ///
    /// - Parameters:
    ///   - person: the committer; by default the user of the Git configuration.
    ///   - seconds: how long to wait for other writers at most, before each batch.
    public convenience init(
        at path: String, operator person: ArchiveOperator? = nil, waiting seconds: Int = 60
    ) throws(ArchiveError) {
        let archive = try Archive(at: path)
        try self.init(archive, operator: person, waiting: seconds)
    }

    init(_ archive: borrowing Archive, operator person: ArchiveOperator?, waiting seconds: Int) throws(ArchiveError) {
        let storage = archive.storage
        packer = try viaGit { () throws(GitError) in try ObjectPacker() }
        self.person = try viaGit { () throws(GitError) in try Archive.committer(person, in: storage) }
        self.storage = storage
        path = archive.path
        settings = archive.settings
        index = archive.index
        waiting = seconds
    }

    deinit {
        if batch != nil { index.rollBack() }
    }

    /// Adds snapshots to the batch, each as the next version of its article unless it is equal to the last one.
    ///
    /// Snapshots of one article are taken in the order given. What is returned happens when the batch is committed,
    /// which it is at once where it is full. An error takes back the whole batch.
    ///
    /// - Returns: what becomes of each snapshot; a failure concerns that one alone.
    public func write(_ snapshots: [PreparedSnapshot]) throws(ArchiveError) -> [Result<CommitOutcome, ArchiveError>] {
        guard !snapshots.isEmpty else { return [] }
        let groups = Self.grouped(snapshots)
        var ahead: SnapshotComparer.Comparison?
        if batch == nil {
            // An object is a delta of one in the same pack.
            bases.removeAll()
            ahead = try comparedAhead(groups)
            batch = try begin(with: groups.count)
        }
        guard var batch = batch.take() else { return [] }
        do throws(ArchiveError) {
            let outcomes = try add(groups, of: snapshots.count, to: &batch, comparedAhead: ahead)
            if batch.isFull {
                try end(consume batch)
            } else {
                self.batch = consume batch
            }
            return outcomes
        } catch {
            abandon(after: error)
            throw error
        }
    }

    /// Commits what was written since the last commit, and lets other writers come.
    public func commit() throws(ArchiveError) {
        guard let batch = batch.take() else { return }
        do throws(ArchiveError) {
            try end(batch)
        } catch {
            abandon(after: error)
            throw error
        }
    }

    private func abandon(after error: ArchiveError) {
        index.rollBack()
        editor = nil
        // A catalog that turned out to be damaged is in nobody's way the next time.
        if case .catalog(let problem) = error, problem.code == .damaged { try? index.replace(after: error) }
    }
}

extension ArchiveWriter {
    /// Waits for the lock and begins a batch on what is there then.
    ///
    /// What can be made ready before is: others wait for the lock.
    private func begin(with count: Int) throws(ArchiveError) -> Batch {
        _ = try comparers(for: count)
        let pack = try viaGit { () throws(GitError) in try storage.packWriter() }
        let lock = try storage.lock(waiting: waiting)
        let (head, tree) = try storage.tip()
        if let known = editor, known.tree == tree, known.byteCount <= Self.mostFolderBytes {
            editor = known
        } else {
            editor = TreeEditor(root: tree)
        }
        batchNumber += 1
        try index.begin()
        return Batch(lock: lock, pack: pack, head: head)
    }

    /// What becomes of a single snapshot as the catalog stands before the lock is had; nil where nothing can be said.
    ///
    /// Mostly nobody commits a version of the same article meanwhile, and others need not wait for the comparison.
    private func comparedAhead(
        _ groups: [SnapshotComparer.Group]
    ) throws(ArchiveError) -> SnapshotComparer.Comparison? {
        guard groups.count == 1, groups[0].members.count == 1,
            let comparer = try comparers(for: 1).first, let group = try? completed(groups[0]),
            let compared = try? comparer.compare(group)
        else { return nil }
        return SnapshotComparer.Comparison(group: group, compared: compared)
    }

    /// Compares the snapshots of articles on all cores and places each as soon as those before it are placed.
    private func add(
        _ groups: [SnapshotComparer.Group], of count: Int, to batch: inout Batch,
        comparedAhead ahead: SnapshotComparer.Comparison?
    ) throws(ArchiveError) -> [Result<CommitOutcome, ArchiveError>] {
        var waiting = [ComparedSnapshot?](repeating: nil, count: count)
        var outcomes: [Result<CommitOutcome, ArchiveError>] = []
        var latest: [Int64: CatalogVersion] = [:]
        let workers = try comparers(for: groups.count)
        try Threads.inOrder(
            groups.count, made: { (place) throws(ArchiveError) in try completed(groups[place]) }, workers: workers
        ) { (comparer, group) throws(ArchiveError) in
            if let ahead, ahead.group.follows(theSameAs: group) { return ahead.compared }
            return try comparer.compare(group)
        } consume: { (compared) throws(ArchiveError) in
            for one in compared { waiting[one.place] = one }
            while outcomes.count < waiting.count, let next = waiting[outcomes.count].take() {
                outcomes.append(try place(next, in: &batch, &latest))
            }
        }
        return outcomes
    }

    /// The snapshots of each article, in the order of the first of each.
    private static func grouped(_ snapshots: [PreparedSnapshot]) -> [SnapshotComparer.Group] {
        var places: [Int64: Int] = [:]
        var groups: [SnapshotComparer.Group] = []
        for (place, snapshot) in snapshots.enumerated() {
            let key = snapshot.reference.key
            if let group = places[key] {
                groups[group].members.append((place, snapshot))
            } else {
                places[key] = groups.count
                groups.append(SnapshotComparer.Group(members: [(place, snapshot)]))
            }
        }
        return groups
    }

    /// What compares so many groups: one for each core, where there are enough.
    private func comparers(for groups: Int) throws(ArchiveError) -> [SnapshotComparer] {
        let wanted = min(Threads.count, groups)
        while comparers.count < wanted {
            let context = SnapshotComparer.Context(
                objects: storage.opener, settings: settings, committer: person, bases: bases)
            // The first one is the calling thread's.
            comparers.append(try SnapshotComparer(context, reading: comparers.isEmpty ? storage : nil))
        }
        return Array(comparers.prefix(wanted))
    }

    /// A group with what its snapshots follow.
    private func completed(_ group: SnapshotComparer.Group) throws(ArchiveError) -> SnapshotComparer.Group {
        guard let first = group.members.first?.snapshot else { return group }
        let catalog = try index.open()
        var group = group
        group.last = try catalog.last(of: first.reference)
        if let last = group.last?.version.captured,
            group.members.contains(where: { $0.snapshot.snapshot.captured <= last })
        {
            group.earlier = try catalog.versions(of: first.reference.key)
        }
        return group
    }

    /// Writes one version into the pack and the catalog.
    private func place(
        _ compared: ComparedSnapshot, in batch: inout Batch, _ latest: inout [Int64: CatalogVersion]
    ) throws(ArchiveError) -> Result<CommitOutcome, ArchiveError> {
        guard let new = compared.version else { return compared.outcome }
        let catalog = try index.open()
        let reference = new.entry.reference
        let commit = try viaGit { () throws(GitError) in try write(new, in: &batch) }
        let last = latest[reference.key] ?? new.last
        let version = try catalog.add(new.version(at: commit), of: reference, after: last)
        latest[reference.key] = version
        var entry = new.entry
        entry.version = version.version
        entry.previous?.commit = last?.version.commit ?? ""
        return .success(.committed(entry))
    }

    private func write(_ new: NewVersion, in batch: inout Batch) throws(GitError) -> ObjectID {
        for object in new.objects { try batch.pack.add(object) }
        for base in new.bases { batch.baseSize += bases.keep(base) }
        let folder = try folders.write(new.files.entries, packer: packer, pack: &batch.pack, number: batchNumber)
        guard let editor else { return .zero }
        let root = try editor.put(
            folder, at: new.entry.reference.path, packer: packer, pack: &batch.pack, number: batchNumber,
            source: storage)
        let contents = new.draft.contents(tree: root, parents: [batch.tip])
        let commit = try ObjectID(of: .commit, contents)
        try batch.pack.add(packer.packed(.commit, contents, id: commit))
        batch.tip = commit
        batch.count += 1
        batch.subject = new.subject
        return commit
    }

    /// Makes a batch permanent: the pack, then the branch, then the catalog.
    private func end(_ batch: consuming Batch) throws(ArchiveError) {
        let (head, tip, count, subject) = (batch.head, batch.tip, batch.count, batch.subject)
        guard count > 0 else {
            index.rollBack()
            return
        }
        let lock = try batch.finishPack(in: storage)
        try viaGit { () throws(GitError) in
            try storage.updateReference(
                named: Archive.branch, to: tip, expecting: head,
                message: count == 1 ? "stet commit: \(subject)" : "stet: \(count) versions")
        }
        // The versions are safe now; a catalog that cannot be written is caught up by whoever opens it next.
        index.commit(tip)
        committedCount += count
        // What fails here is tried again after another batch.
        _ = try? storage.settle()
        lock.release()
    }
}
