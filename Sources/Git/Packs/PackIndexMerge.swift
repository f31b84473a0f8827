import Glibc

/// The indexes of packs that stand behind each other in one pack, merged.
///
/// Each is sorted already, so all are read from their beginning to their end, with two bytes of memory for each object. An
/// object that several packs hold is listed once.
struct PackIndexMerge {
    let packs: [PackFile]
    /// The objects that stand in more than one place: which of them is left out, and which stays.
    private(set) var duplicates: [(left: Place, kept: Place)] = []

    private let sections: [Sections]
    /// Of which pack each name is, in the order of the names.
    private var order: [UInt16] = []
    /// Where in the order those stand that are left out.
    private var leftOut: Set<Int> = []
    /// How many are left out whose names begin with each byte.
    private var leftOutCounts = [UInt32](repeating: 0, count: 256)

    /// A pack by its number, and an offset in it as it was.
    struct Place: Hashable {
        var pack: Int
        var offset: UInt64
    }

    /// How many packs can be merged.
    static let mostParts = Int(UInt16.max)

    init(_ packs: [PackFile]) throws(GitError) {
        self.packs = packs
        var sections: [Sections] = []
        for pack in packs { sections.append(try Sections(path: pack.path + ".idx")) }
        self.sections = sections
        try findOrder()
    }

    /// How many objects there are, each counted once.
    var count: Int { order.count - leftOut.count }

    /// The offsets in one of the packs as it was, ascending.
    func offsets(of pack: Int) throws(GitError) -> [UInt64] {
        var reader = sections[pack].offsets()
        var offsets: [UInt64] = []
        offsets.reserveCapacity(sections[pack].count)
        for _ in 0..<sections[pack].count { offsets.append(try reader.next()) }
        return offsets.sorted()
    }

    /// Writes all of the index but its own checksum.
    ///
    /// - Parameter moves: where the objects of each pack stand now.
    func write(_ moves: [PackMove], packChecksum: [UInt8], to file: inout HashedFile) throws(GitError) {
        try file.write(PackIndex.header)
        var leftOutBefore: UInt32 = 0
        for byte in 0..<256 {
            leftOutBefore += leftOutCounts[byte]
            try file.write(number: UInt32(sections.reduce(0) { $0 + $1.fanOut[byte] }) - leftOutBefore)
        }
        var names: [SectionReader] = []
        for section in sections { names.append(section.names()) }
        for (place, pack) in order.enumerated() {
            let name = try names[Int(pack)].nextName()
            if !leftOut.contains(place) { try file.write(name) }
        }
        try writeChecksums(moves, to: &file)
        try writeOffsets(moves, to: &file)
        try file.write(packChecksum)
    }

    private func writeChecksums(_ moves: [PackMove], to file: inout HashedFile) throws(GitError) {
        var offsets = sections.map { $0.offsets() }
        var checksums = sections.map { $0.checksums() }
        for (place, pack) in order.enumerated() {
            let old = UInt32(truncatingIfNeeded: try checksums[Int(pack)].next())
            let new = moves[Int(pack)].checksums[try offsets[Int(pack)].next()]
            if !leftOut.contains(place) { try file.write(number: new ?? old) }
        }
    }

    private func writeOffsets(_ moves: [PackMove], to file: inout HashedFile) throws(GitError) {
        var offsets = sections.map { $0.offsets() }
        var large = PackIndex.LargeOffsets()
        for (place, pack) in order.enumerated() {
            let offset = try offsets[Int(pack)].next()
            if !leftOut.contains(place) { try file.write(number: large.short(moves[Int(pack)].offset(of: offset))) }
        }
        try large.write(to: &file)
    }
}

extension PackIndexMerge {
    /// Finds the order of all names, and which objects stand in more than one place.
    private mutating func findOrder() throws(GitError) {
        var names: [NameReader] = []
        for section in sections { names.append(try NameReader(section.names())) }
        var offsets = sections.map { $0.offsets() }
        order.reserveCapacity(sections.reduce(0) { $0 + $1.count })
        var open = names.indices.filter { names[$0].name != nil }
        var last: (name: ObjectID, place: Place, order: Int)?
        while let first = open.min(by: { Self.precedes(names[$0].name, names[$1].name) }), let name = names[first].name
        {
            let place = Place(pack: first, offset: try offsets[first].next())
            if let kept = last, kept.name == name {
                last = leaveOut(kept, (name, place, order.count))
            } else {
                last = (name, place, order.count)
            }
            order.append(UInt16(first))
            try names[first].advance()
            if names[first].name == nil { open.removeAll { $0 == first } }
        }
    }

    private static func precedes(_ name: ObjectID?, _ other: ObjectID?) -> Bool {
        guard let name, let other else { return false }
        return name < other
    }

    /// Leaves out one of two places of an object and returns the other: the one that stands in front, since deltas can
    /// only follow their bases.
    private mutating func leaveOut(
        _ first: (name: ObjectID, place: Place, order: Int), _ second: (name: ObjectID, place: Place, order: Int)
    ) -> (name: ObjectID, place: Place, order: Int) {
        let isInOrder = (first.place.pack, first.place.offset) <= (second.place.pack, second.place.offset)
        let (kept, left) = isInOrder ? (first, second) : (second, first)
        duplicates.append((left.place, kept.place))
        leftOut.insert(left.order)
        leftOutCounts[Int(left.name.high >> 56)] += 1
        return kept
    }
}

/// The parts of an index that is open.
private final class Sections {
    let descriptor: Int32
    let fanOut: [Int]
    private let path: String

    var count: Int { fanOut[255] }

    init(path: String) throws(GitError) {
        let operation = "read the index \(path)"
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .system(operation, errno) }
        guard let fanOut = PackIndexReader.fanOut(of: file) else {
            close(file)
            throw GitError(.damaged, operation, "it is not of version 2, or is cut short")
        }
        descriptor = file
        self.fanOut = fanOut
        self.path = path
    }

    deinit {
        close(descriptor)
    }

    func names() -> SectionReader { reader(at: 0, size: ObjectID.byteCount, count: count) }

    func checksums() -> SectionReader { reader(at: 20 * count, size: 4, count: count) }

    func offsets() -> OffsetReader {
        OffsetReader(short: reader(at: 24 * count, size: 4, count: count), large: self)
    }

    /// An offset of the table of large ones.
    func largeOffset(_ place: Int) throws(GitError) -> UInt64 {
        var one = reader(at: 28 * count + 8 * place, size: 8, count: 1)
        return try one.next()
    }

    private func reader(at offset: Int, size: Int, count: Int) -> SectionReader {
        SectionReader(
            self, path: path, offset: PackIndexReader.namesStart + offset, size: size, left: count * size)
    }
}

/// Elements of one size in an index, read from the first to the last.
private struct SectionReader {
    private let file: Sections
    private let path: String
    private var offset: Int
    private let size: Int
    private var left: Int
    private var bytes: [UInt8] = []
    private var place = 0

    /// A multiple of every size.
    private static let pieceSize = 20 * 800

    init(_ file: Sections, path: String, offset: Int, size: Int, left: Int) {
        self.file = file
        self.path = path
        self.offset = offset
        self.size = size
        self.left = left
    }

    var isAtEnd: Bool { left == 0 && place == bytes.count }

    /// The next element as a number of at most eight bytes.
    mutating func next() throws(GitError) -> UInt64 {
        let start = try advance()
        var number: UInt64 = 0
        for byte in bytes[start..<(start + size)] { number = number << 8 | UInt64(byte) }
        return number
    }

    /// The next element as the name of an object.
    mutating func nextName() throws(GitError) -> ObjectID {
        let start = try advance()
        return bytes.withUnsafeBytes { ObjectID(UnsafeRawBufferPointer(rebasing: $0[start..<(start + size)])) }
    }

    /// Passes an element and returns where it begins.
    private mutating func advance() throws(GitError) -> Int {
        if place == bytes.count { try fill() }
        place += size
        return place - size
    }

    private mutating func fill() throws(GitError) {
        let wanted = min(Self.pieceSize, left)
        let (start, descriptor) = (offset, file.descriptor)
        bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, wanted, off_t(start)))
        }
        guard bytes.count == wanted, wanted > 0 else {
            throw GitError(.damaged, "read the index \(path)", "it is cut short")
        }
        offset += wanted
        left -= wanted
        place = 0
    }
}

/// The names of an index, one of which is next.
private struct NameReader {
    private var reader: SectionReader
    /// The next name; nil at the end.
    private(set) var name: ObjectID?

    init(_ reader: SectionReader) throws(GitError) {
        self.reader = reader
        try advance()
    }

    mutating func advance() throws(GitError) {
        name = reader.isAtEnd ? nil : try reader.nextName()
    }
}

/// The offsets of an index, large ones looked up.
private struct OffsetReader {
    var short: SectionReader
    let large: Sections

    mutating func next() throws(GitError) -> UInt64 {
        let offset = try short.next()
        return offset < PackIndex.firstLargeOffset ? offset : try large.largeOffset(Int(offset & 0x7FFF_FFFF))
    }
}
