import Git

/// An archive in a folder: a bare Git repository, and an SQLite database as its catalog.
final class FolderStorage: Storage {
    let path: String
    let repository: Repository

    private init(_ repository: consuming Repository, path: String) {
        self.repository = repository
        self.path = path
    }

    /// Opens the repository in exactly this folder.
    convenience init(at path: String) throws(GitError) {
        try self.init(Repository.open(at: path), path: path)
    }

    /// Copies a repository from a path or an address of the schemes file, ssh or https.
    static func clone(from address: String, to path: String) throws(GitError) -> FolderStorage {
        try FolderStorage(Repository.clone(from: address, to: path), path: path)
    }

    func contents(of id: ObjectID, _ kind: ObjectKind) throws(GitError) -> [UInt8] {
        try repository.contents(of: id, kind)
    }

    func commit(_ id: ObjectID) throws(GitError) -> Commit {
        try repository.commit(id)
    }

    func tree(_ id: ObjectID) throws(GitError) -> Tree {
        try repository.tree(id)
    }

    func entry(at path: String, in tree: ObjectID) throws(GitError) -> Tree.Entry? {
        try repository.entry(at: path, in: tree)
    }

    var opener: @Sendable () throws(GitError) -> any ObjectSource {
        let path = path
        return { () throws(GitError) in try FolderStorage(at: path) }
    }

    func packWriter() throws(GitError) -> PackWriter {
        try repository.packWriter()
    }

    func add(_ pack: consuming PackWriter) throws(GitError) {
        _ = try pack.finish()
    }

    func reference(named name: String) throws(GitError) -> ObjectID? {
        try repository.reference(named: name)
    }

    func updateReference(
        named name: String, to id: ObjectID, expecting expected: ObjectID?, message: String
    ) throws(GitError) {
        try repository.updateReference(named: name, to: id, expecting: expected, message: message)
    }

    func lock(waiting seconds: Int) throws(ArchiveError) -> WriterLock {
        let lock = try FolderLock(folder: path, waiting: seconds)
        repository.removeLocks(
            of: [Archive.branch, Repository.fetched(Archive.branchName)], in: [Archive.historiesFromBefore])
        repository.removeLeftovers()
        return WriterLock(lock)
    }

    func usualOperator() throws(GitError) -> ArchiveOperator? {
        let known = try repository.defaultSignature(seconds: 0, offsetMinutes: 0)
        return known.map { ArchiveOperator(name: $0.name, email: $0.email) }
    }
}

extension FolderStorage {
    func settle() throws(GitError) {
        try repository.joinPacks()
    }

    func pack(
        waiting seconds: Int, kin: ([UInt8]) -> Int?, report: (_ done: Int, _ total: Int) -> Void
    ) throws(ArchiveError) -> Int {
        let scope = try locked(waiting: seconds) { () throws(ArchiveError) in
            try viaGit { () throws(GitError) in try repository.repackScope() }
        }
        let repacked = try viaGit { () throws(GitError) in
            try repository.repack(scope, kin: kin, report: report)
        }
        return try locked(waiting: seconds) { () throws(ArchiveError) in
            try viaGit { () throws(GitError) in try repository.removeReplaced(repacked) }
            return repacked.objects
        }
    }

    func damages(
        onlyPacks: Bool, report: (_ done: Int, _ total: Int) -> Void
    ) throws(GitError) -> [Repository.Damage] {
        try repository.damages(onlyPacks: onlyPacks, report: report)
    }

    func fetch(branch: String, from address: String?, waiting seconds: Int) throws(ArchiveError) -> ObjectID? {
        // What a fetch left that was killed is cleared away before the next; others may write meanwhile.
        try lock(waiting: seconds).release()
        return try viaGit { () throws(GitError) in try repository.fetch(branch: branch, from: address) }
    }

    func push(branch: String, to address: String?) throws(GitError) {
        try repository.push(branch: branch, to: address)
    }

    func isAncestor(_ id: ObjectID, of other: ObjectID) throws(GitError) -> Bool {
        try repository.isAncestor(id, of: other)
    }
}
