import Git

/// Versions that are being written: a pack, and the lock that keeps other writers out meanwhile.
struct Batch: ~Copyable {
    private let lock: WriterLock
    var pack: PackWriter
    /// Where the branch was when the batch began.
    let head: ObjectID
    /// The last commit.
    var tip: ObjectID
    /// How many versions there are.
    var count = 0
    /// The subject of the last commit.
    var subject = ""
    /// How many bytes of contents later versions may be deltas of.
    var baseSize = 0

    private let start = Clock.now

    private static let mostVersions = 8192
    private static let mostSeconds = 4.0
    private static let largestPack = 64 << 20
    /// How many bytes of contents are kept in memory.
    private static let mostBases = 16 << 20

    init(lock: consuming WriterLock, pack: consuming PackWriter, head: ObjectID) {
        self.lock = lock
        self.pack = pack
        self.head = head
        tip = head
    }

    /// Whether the batch is to be committed before more is added.
    var isFull: Bool {
        count >= Self.mostVersions || baseSize >= Self.mostBases || pack.length >= Self.largestPack
            || Clock.now - start >= Self.mostSeconds
    }

    /// Puts the pack in its place and returns the lock.
    consuming func finishPack(in storage: any Storage) throws(ArchiveError) -> WriterLock {
        do {
            try storage.add(pack)
        } catch {
            throw .git(error)
        }
        return lock
    }
}
