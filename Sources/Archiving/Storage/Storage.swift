import Git

/// Where an archive is kept: its objects, its references, the right to write, and its catalog.
///
/// All that `Archiving` does goes through this, so that an archive can be kept elsewhere than in a folder. Objects come in
/// packs, whoever keeps them, and bear Git's names: a copy of an archive is the same repository wherever it is. What is
/// wrong with an object or a reference is a ``GitError``. One thread uses a storage at a time.
protocol Storage: ObjectSource, AnyObject {
    /// What the user calls it, for messages: the folder's path.
    var path: String { get }

    // Objects.

    func commit(_ id: ObjectID) throws(GitError) -> Commit
    func tree(_ id: ObjectID) throws(GitError) -> Tree
    /// What stands at a path below a tree; nil where there is nothing.
    func entry(at path: String, in tree: ObjectID) throws(GitError) -> Tree.Entry?
    /// Opens the objects once more, for another thread.
    var opener: @Sendable () throws(GitError) -> any ObjectSource { get }
    /// Begins a pack for new objects.
    func packWriter() throws(GitError) -> PackWriter
    /// Takes the objects of a pack; when it returns they are safe, and others find them.
    func add(_ pack: consuming PackWriter) throws(GitError)

    // References.

    /// The object that a reference stands for; nil where there is none.
    func reference(named name: String) throws(GitError) -> ObjectID?
    /// Moves a reference if it is still where the caller saw it (nil: nowhere), a compare-and-swap.
    func updateReference(
        named name: String, to id: ObjectID, expecting expected: ObjectID?, message: String) throws(GitError)

    // Writers.

    /// Waits for the right to write, at most so many seconds, and clears away what dead writers left.
    func lock(waiting seconds: Int) throws(ArchiveError) -> WriterLock
    /// Who commits where nobody is named; nil where that is not known.
    func usualOperator() throws(GitError) -> ArchiveOperator?

    // The catalog.

    /// Opens the catalog, which may be behind; one that is damaged is made anew, empty.
    func openCatalog() throws(ArchiveError) -> any Catalog
    /// An empty catalog in place of one that failed: on the disk where that was damaged, in memory where nothing can be
    /// written.
    ///
    /// - Parameter failure: what it failed by; thrown again where another catalog would not help.
    func replaceCatalog(after failure: ArchiveError) throws(ArchiveError) -> any Catalog

    // Upkeep, which a folder does with packs and Git's own protocols, and a server in ways of its own.

    /// Keeps objects quick to find; called now and then by whoever holds the lock.
    func settle() throws(GitError)
    /// Stores everything as tightly as it can, while others read and write.
    ///
    /// - Parameters:
    ///   - kin: tells which commits are alike by their contents.
    ///   - report: is told how many of how many commits are done.
    /// - Returns: how many objects there are.
    func pack(
        waiting seconds: Int, kin: ([UInt8]) -> Int?, report: (_ done: Int, _ total: Int) -> Void
    ) throws(ArchiveError) -> Int
    /// What is damaged; see ``Repository/damages(onlyPacks:report:)``.
    func damages(
        onlyPacks: Bool, report: (_ done: Int, _ total: Int) -> Void
    ) throws(GitError) -> [Repository.Damage]
    /// Brings all objects of a branch of another repository and returns its tip; nil where it has no such branch.
    func fetch(branch: String, from address: String?, waiting seconds: Int) throws(ArchiveError) -> ObjectID?
    /// Hands a branch with its objects to another repository.
    func push(branch: String, to address: String?) throws(GitError)
    /// Whether a commit is another one or follows it.
    func isAncestor(_ id: ObjectID, of other: ObjectID) throws(GitError) -> Bool
}

extension Storage {
    /// A walk along first parents, newest commit first, beginning with `id`.
    func history(from id: ObjectID) -> CommitCursor {
        CommitCursor(from: id) { (id) throws(GitError) in try self.commit(id) }
    }

    /// The commit at the tip of the branch, and its tree.
    func tip() throws(ArchiveError) -> (head: ObjectID, tree: ObjectID) {
        let head = try viaGit { () throws(GitError) in try reference(named: Archive.branch) }
        guard let head else { throw .notArchive(path: path) }
        return (head, try viaGit { () throws(GitError) in try tree(ofCommit: head) })
    }

    /// What a piece of work yields that is done while the lock is held.
    func locked<Value>(
        waiting seconds: Int = WriterLock.usualWait, _ work: () throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value {
        let lock = try lock(waiting: seconds)
        let value = try work()
        lock.release()
        return value
    }
}
