import Hashing

/// Writes one pack: objects in the order given, then the index.
///
/// Nothing of it is seen by readers before ``finish()`` returns. A writer that is dropped leaves nothing behind; what a
/// killed process leaves is removed by ``Repository/removeLeftovers()``.
public struct PackWriter: ~Copyable {
    private let place: PackPlace
    private var file: OutputFile
    private var entries: [PackEntry] = []
    private var offsets: [ObjectID: Stand] = [:]

    /// Where an object stands, and how many deltas are between it and one that is whole.
    private struct Stand {
        var offset: UInt64
        var depth: UInt8
    }

    /// A writer of a pack in a folder of packs, with `/` at its end.
    init(folder: String) throws(GitError) {
        let place = try PackPlace(folder: folder)
        let file = try OutputFile(path: place.path, beginningWith: Self.header(count: 0))
        self.place = place
        self.file = file
    }

    /// The number of objects so far.
    public var count: Int { entries.count }

    /// How many bytes have been written so far.
    public var length: Int { Int(file.length) }

    /// Whether the pack holds an object.
    public func contains(_ id: ObjectID) -> Bool {
        offsets[id] != nil
    }

    /// How many deltas stand between an object of the pack and one that is whole; nil where the pack does not hold it.
    func depth(of id: ObjectID) -> Int? {
        offsets[id].map { Int($0.depth) }
    }

    /// Adds an object; one that the pack holds already is passed over.
    ///
    /// - Throws: ``GitError/Code/invalid`` where the object's base is not in the pack.
    public mutating func add(_ object: PackedObject) throws(GitError) {
        guard offsets[object.id] == nil else { return }
        guard entries.count < Int(UInt32.max) else {
            throw GitError(.invalid, "write a pack", "it has too many objects")
        }
        let offset = file.length
        let distance = try object.base.map { (base) throws(GitError) in
            guard let stand = offsets[base] else {
                throw GitError(.invalid, "write a pack", "the base \(base) of \(object.id) is not in it")
            }
            return offset - stand.offset
        }
        let checksum = try file.write { bytes in
            if let distance {
                PackEntryHeader.append(deltaOfSize: object.size, distance: distance, to: &bytes)
            } else {
                PackEntryHeader.append(object.kind, size: object.size, to: &bytes)
            }
            bytes += object.data
        }
        entries.append(PackEntry(id: object.id, offset: offset, checksum: checksum))
        offsets[object.id] = Stand(offset: offset, depth: UInt8(clamping: object.depth))
    }

    /// Puts the pack and its index in their place, safe on the disk, and returns the pack's name without an ending.
    public consuming func finish() throws(GitError) -> String {
        try file.overwriteBeginning(Self.header(count: entries.count))
        var hash = SHA1()
        try file.forEachPiece { hash.update($0) }
        let checksum = hash.digest()
        try file.write(checksum)
        try file.synchronize()
        var entries = entries
        return try place.take(checksum: checksum) { index throws(GitError) in
            try PackIndex.write(&entries, packChecksum: checksum, to: &index)
        }
    }

    /// The first bytes of a pack of so many objects.
    static func header(count: Int) -> [UInt8] {
        Array("PACK".utf8) + [0, 0, 0, 2] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
    }
}
