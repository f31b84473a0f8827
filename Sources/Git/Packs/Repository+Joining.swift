import Glibc
import Hashing

extension Repository {
    /// Joins packs where there are too many of them, so that looking for an object stays fast.
    ///
    /// Packs are copied behind each other into one; deltas stay valid, since their bases move with them. The smallest go
    /// first, and larger ones follow as long as those before have together as many objects; so the sizes of the packs
    /// grow like powers of two, and a byte is copied as often as a logarithm says. A pack that has grown large is left
    /// alone. Where there are many objects in files of their own, they become a pack first.
    ///
    /// To be called only while no other process of Stet writes to the repository. Readers go on: they find in the new
    /// pack what they miss in the old ones.
    ///
    /// - Parameter most: how many packs there may be that have not grown large.
    /// - Returns: how many packs were joined.
    @discardableResult
    public func joinPacks(most: Int = 20) throws(GitError) -> Int {
        try packLooseObjects(atLeast: 500)
        let names = PackFile.paths(in: packFolder)
        guard names.count > most else { return 0 }
        let chosen = Self.chosen(PackFile.all(in: packFolder), most: most)
        guard chosen.count > 1 else { return 0 }
        // An index over several packs would name packs that are gone.
        unlink(packFolder + "multi-pack-index")
        var joined = try PackJoiner(folder: packFolder, count: chosen.reduce(0) { $0 + $1.objectCount })
        for pack in chosen { try joined.append(pack) }
        let name = try joined.finish()
        for pack in chosen where pack.path != packFolder + name { pack.remove() }
        try handle.reopenObjects()
        return chosen.count
    }

    /// The packs that are to be joined; none where there are few enough.
    private static func chosen(_ packs: [PackFile], most: Int) -> [PackFile] {
        let counted = packs.map { (pack: $0, count: $0.objectCount) }.filter { $0.count < mostObjects / 2 }
        guard counted.count > most else { return [] }
        var chosen: [PackFile] = []
        var objects = 0
        for (pack, count) in counted.sorted(by: { $0.count < $1.count }) {
            let isNeeded = counted.count - chosen.count > most / 2
            guard chosen.count < PackIndexMerge.mostParts, objects + count <= mostObjects, isNeeded || count <= objects
            else { break }
            chosen.append(pack)
            objects += count
        }
        return chosen
    }

    /// The largest pack that joining makes, in objects; it bounds how long one joining takes.
    private static let mostObjects = 2_000_000

    /// Makes a pack of the objects in files of their own, where they are not fewer than about a number.
    private func packLooseObjects(atLeast least: Int) throws(GitError) {
        // Names are evenly spread over 256 folders: one tells how many there are.
        guard folderEntries(handle.objectsPath + "17").count >= least / 256 else { return }
        let loose = allLooseObjects()
        guard !loose.isEmpty else { return }
        let packer = try ObjectPacker()
        var pack = try packWriter()
        for object in loose {
            let (kind, contents) = try self.object(object.id)
            try pack.add(packer.packed(kind, contents, id: object.id))
        }
        _ = try pack.finish()
        for object in loose { unlink(object.path) }
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
    private let place: PackPlace
    private var file: HashedFile
    private var parts: [PackIndexMerge.Part] = []

    init(folder: String, count: Int) throws(GitError) {
        let place = try PackPlace(folder: folder)
        var file = try HashedFile(path: place.path)
        try file.write(PackWriter.header(count: count))
        self.place = place
        self.file = file
    }

    /// Copies the objects of a pack as they are.
    mutating func append(_ pack: PackFile) throws(GitError) {
        let operation = "join the pack \(pack.path)"
        parts.append(PackIndexMerge.Part(pack: pack, shift: file.length - 12))
        let descriptor = open(pack.path + ".pack", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(operation, errno) }
        defer { close(descriptor) }
        let end = off_t(pack.size - SHA1.byteCount)
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var offset: off_t = 0
        var hash = SHA1()
        while offset < end {
            let wanted = min(piece.count, Int(end - offset))
            let count = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, wanted, offset) }
            guard count > 0 else { throw .system(operation, errno) }
            let header = offset == 0 ? 12 : 0
            piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            try file.write(piece[min(header, count)..<count])
            offset += off_t(count)
        }
        try check(hash.digest(), descriptor, at: end, operation)
    }

    private func check(_ digest: [UInt8], _ file: Int32, at end: off_t, _ operation: String) throws(GitError) {
        var checksum = [UInt8](repeating: 0, count: SHA1.byteCount)
        let count = checksum.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, end) }
        guard count == checksum.count, checksum == digest else {
            throw GitError(.damaged, operation, "its checksum is another one")
        }
    }

    /// Puts the pack in its place and returns its name without an ending.
    consuming func finish() throws(GitError) -> String {
        let checksum = try file.seal()
        let merge = try PackIndexMerge(parts)
        return try place.take(checksum: checksum) { index throws(GitError) in
            try merge.write(packChecksum: checksum, to: &index)
        }
    }
}
