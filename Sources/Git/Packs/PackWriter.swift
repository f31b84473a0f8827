import CDeflate
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
        let offset = file.length
        var header: [UInt8]
        if let base = object.base {
            guard let stand = offsets[base] else {
                throw GitError(.invalid, "write a pack", "the base \(base) of \(object.id) is not in it")
            }
            header = PackEntryHeader.delta(size: object.size, distance: offset - stand.offset)
        } else {
            header = PackEntryHeader.whole(object.kind, size: object.size)
        }
        header += object.data
        guard entries.count < Int(UInt32.max) else {
            throw GitError(.invalid, "write a pack", "it has too many objects")
        }
        try file.write(header)
        entries.append(PackEntry(id: object.id, offset: offset, checksum: Self.checksum(header)))
        offsets[object.id] = Stand(offset: offset, depth: UInt8(clamping: object.depth))
    }

    /// Puts the pack and its index in their place, safe on the disk, and returns the pack's name without an ending.
    public consuming func finish() throws(GitError) -> String {
        try file.flush()
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

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }

    /// The first bytes of a pack of so many objects.
    static func header(count: Int) -> [UInt8] {
        Array("PACK".utf8) + [0, 0, 0, 2] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
    }
}
