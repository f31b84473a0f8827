import CZlib
import Glibc
import Hashing

/// Writes one pack: objects in the order given, then the index.
///
/// Nothing of it is seen by readers before ``finish()`` returns. A writer that is dropped leaves nothing behind; what a
/// killed process leaves is removed by ``Repository/removeLeftovers()``.
public struct PackWriter: ~Copyable {
    private let folder: String
    private var file: OutputFile
    private var entries: [PackEntry] = []
    private var places: [ObjectID: Place] = [:]
    private let keepsPlaces: Bool
    private var isFinished = false

    /// Where an object stands, and how many deltas are between it and one that is whole.
    private struct Place {
        var offset: UInt64
        var depth: UInt8
    }

    /// The beginning of the names of files that are being written.
    static let temporaryPrefix = "tmp_stet_"

    /// A writer of a pack in a folder of packs, with `/` at its end.
    ///
    /// - Parameter keepsPlaces: whether objects can be deltas of earlier ones, and are passed over when they come again.
    init(folder: String, keepsPlaces: Bool = true) throws(GitError) {
        var random = SystemRandomNumberGenerator()
        let name = Self.temporaryPrefix + String(getpid()) + "_" + String(random.next(), radix: 16)
        if mkdir(String(folder.dropLast()), 0o777) != 0, errno != EEXIST {
            throw .system("make the folder \(folder)", errno)
        }
        file = try OutputFile(path: folder + name + ".pack", beginningWith: Self.header(count: 0))
        self.folder = folder
        self.keepsPlaces = keepsPlaces
    }

    deinit {
        if !isFinished { unlink(file.path) }
    }

    /// The number of objects so far.
    public var count: Int { entries.count }

    /// How many bytes have been written so far.
    public var length: Int { Int(file.length) }

    /// Whether the pack holds an object.
    public func contains(_ id: ObjectID) -> Bool {
        places[id] != nil
    }

    /// Adds an object; one that the pack holds already is passed over.
    ///
    /// - Throws: ``GitError/Code/invalid`` where the object's base is not in the pack.
    public mutating func add(_ object: PackedObject) throws(GitError) {
        guard places[object.id] == nil else { return }
        let offset = file.length
        var header: [UInt8]
        if let base = object.base {
            guard let place = places[base] else {
                throw GitError(.invalid, "write a pack", "the base \(base) of \(object.id) is not in it")
            }
            header = PackEntryHeader.delta(size: object.size, distance: offset - place.offset)
        } else {
            header = PackEntryHeader.whole(object.kind, size: object.size)
        }
        header += object.data
        try append(header, as: object)
    }

    private mutating func append(_ bytes: [UInt8], as object: PackedObject) throws(GitError) {
        guard entries.count < Int(UInt32.max) else {
            throw GitError(.invalid, "write a pack", "it has too many objects")
        }
        let offset = file.length
        try file.write(bytes)
        entries.append(PackEntry(id: object.id, offset: offset, checksum: Self.checksum(bytes)))
        if keepsPlaces { places[object.id] = Place(offset: offset, depth: UInt8(clamping: object.depth)) }
    }

    /// How many deltas stand between an object of the pack and one that is whole; nil where the pack does not hold it.
    func depth(of id: ObjectID) -> Int? {
        places[id].map { Int($0.depth) }
    }

    /// Adds bytes of entries that are noted by themselves.
    mutating func appendRaw(_ bytes: ArraySlice<UInt8>) throws(GitError) {
        try file.write(bytes)
    }

    /// Notes an entry whose bytes were added.
    mutating func note(_ entry: PackEntry) {
        entries.append(entry)
    }

    /// Where the next object will stand.
    var end: UInt64 { file.length }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
    }

    private static func header(count: Int) -> [UInt8] {
        Array("PACK".utf8) + [0, 0, 0, 2] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
    }
}

extension PackWriter {
    /// Puts the pack and its index in their place, safe on the disk, and returns the pack's name without an ending.
    ///
    /// The index comes last, since it is what readers look for. Its temporary name tells the pack it belongs to, so that
    /// a pack whose index never came is known for what it is.
    public consuming func finish() throws(GitError) -> String {
        try file.flush()
        try file.overwriteBeginning(Self.header(count: entries.count))
        var hash = SHA1()
        try file.forEachPiece { hash.update($0) }
        let checksum = hash.digest()
        try file.write(checksum)
        try file.synchronize()
        let name = "pack-" + checksum.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let temporary = "\(folder)\(Self.temporaryPrefix)\(getpid())_\(name).idx"
        unlink(temporary)
        var index = try OutputFile(path: temporary)
        do {
            try index.write(PackIndex.file(of: &entries, packChecksum: checksum))
            try index.synchronize()
            try Self.move(file.path, to: folder + name + ".pack")
            isFinished = true
            try Self.move(temporary, to: folder + name + ".idx")
        } catch {
            unlink(temporary)
            throw error
        }
        try synchronizeFolder(folder)
        return name
    }

    private static func move(_ path: String, to other: String) throws(GitError) {
        guard rename(path, other) == 0 else { throw .system("put \(other) in its place", errno) }
    }
}
