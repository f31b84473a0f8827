import Glibc
import Hashing

extension Repository {
    /// Joins packs where there are too many of them, so that looking for an object stays fast.
    ///
    /// The small packs are copied behind each other into one; deltas stay valid, since their bases move with them. A
    /// pack that has grown large is left alone, so that no byte is copied often. Objects in files of their own come
    /// along where there are many.
    ///
    /// To be called only while no other process of Stet writes to the repository. Readers go on: they find in the new
    /// pack what they miss in the old ones.
    ///
    /// - Parameter most: how many packs there may be.
    /// - Returns: how many packs were joined.
    @discardableResult
    public func joinPacks(most: Int = 50) throws(GitError) -> Int {
        let loose = looseObjects(atLeast: 500)
        let packs = PackFile.all(in: packFolder)
        guard packs.count > most || !loose.isEmpty else { return 0 }
        var chosen: [PackFile] = []
        var objects = 0
        for pack in packs.reversed() where packs.count > most {
            objects += pack.objectCount
            if chosen.count > 1, objects > Self.mostObjects || chosen.count >= packs.count - most / 5 { break }
            chosen.append(pack)
        }
        guard chosen.count > 1 || !loose.isEmpty else { return 0 }
        // An index over several packs would name packs that are gone.
        unlink(packFolder + "multi-pack-index")
        var joined = try PackJoiner(folder: packFolder)
        for pack in chosen { try joined.append(pack) }
        let packer = try ObjectPacker()
        for object in loose {
            let (kind, contents) = try self.object(object.id)
            try joined.append(packer.packed(kind, contents, id: object.id))
        }
        let name = try joined.finish()
        for pack in chosen where pack.path != packFolder + name { pack.remove() }
        for object in loose { unlink(object.path) }
        return chosen.count
    }

    /// The largest pack that joining makes, in objects; it bounds the memory.
    private static let mostObjects = 2_000_000

    /// The objects in files of their own; none where they are fewer than about a number.
    private func looseObjects(atLeast least: Int) -> [(id: ObjectID, path: String)] {
        // Names are evenly spread over 256 folders: one tells how many there are.
        guard folderEntries(handle.objectsPath + "17").count >= least / 256 else { return [] }
        return allLooseObjects()
    }

    /// All objects in files of their own.
    func allLooseObjects() -> [(id: ObjectID, path: String)] {
        var found: [(ObjectID, String)] = []
        for folder in folderEntries(handle.objectsPath) where folder.utf8.count == 2 {
            let path = handle.objectsPath + folder
            for name in folderEntries(path) {
                if let id = ObjectID(hex: folder + name) { found.append((id, "\(path)/\(name)")) }
            }
        }
        return found
    }
}

/// A pack made of others.
private struct PackJoiner: ~Copyable {
    private var writer: PackWriter

    init(folder: String) throws(GitError) {
        writer = try PackWriter(folder: folder, keepsPlaces: false)
    }

    /// Copies the objects of a pack as they are.
    mutating func append(_ pack: PackFile) throws(GitError) {
        let operation = "join the pack \(pack.path)"
        let start = writer.end
        let file = open(pack.path + ".pack", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .system(operation, errno) }
        defer { close(file) }
        let end = off_t(pack.size - SHA1.byteCount)
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var offset: off_t = 0
        var hash = SHA1()
        while offset < end {
            let wanted = min(piece.count, Int(end - offset))
            let count = piece.withUnsafeMutableBytes { pread(file, $0.baseAddress, wanted, offset) }
            guard count > 0 else { throw .system(operation, errno) }
            let header = offset == 0 ? 12 : 0
            piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            try writer.appendRaw(piece[min(header, count)..<count])
            offset += off_t(count)
        }
        try check(hash.digest(), file, at: end, operation)
        for entry in try pack.entries() {
            writer.note(PackEntry(id: entry.id, offset: entry.offset - 12 + start, checksum: entry.checksum))
        }
    }

    private func check(_ digest: [UInt8], _ file: Int32, at end: off_t, _ operation: String) throws(GitError) {
        var checksum = [UInt8](repeating: 0, count: SHA1.byteCount)
        let count = checksum.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, end) }
        guard count == checksum.count, checksum == digest else {
            throw GitError(.damaged, operation, "its checksum is another one")
        }
    }

    mutating func append(_ object: PackedObject) throws(GitError) {
        try writer.add(object)
    }

    consuming func finish() throws(GitError) -> String {
        try writer.finish()
    }
}
