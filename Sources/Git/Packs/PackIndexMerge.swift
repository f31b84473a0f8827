import Glibc

/// The indexes of packs that stand behind each other in one pack, merged.
///
/// Each is sorted already, so all are read from their beginning to their end, with two bytes of memory for each object.
struct PackIndexMerge {
    /// A pack, and how much further back its objects stand than before.
    struct Part {
        var pack: PackFile
        var shift: UInt64
    }

    private let parts: [Part]
    private let sections: [Sections]

    /// How many packs can be merged.
    static let mostParts = Int(UInt16.max)

    init(_ parts: [Part]) throws(GitError) {
        self.parts = parts
        var sections: [Sections] = []
        for part in parts { sections.append(try Sections(path: part.pack.path + ".idx")) }
        self.sections = sections
    }

    /// Writes all of the index but its own checksum.
    func write(packChecksum: [UInt8], to file: inout HashedFile) throws(GitError) {
        try file.write(PackIndex.header)
        for byte in 0..<256 { try file.write(number: UInt32(sections.reduce(0) { $0 + $1.fanOut[byte] })) }
        let order = try writeNames(to: &file)
        var checksums: [SectionReader] = []
        for section in sections { checksums.append(section.checksums()) }
        for part in order { try file.write(number: UInt32(truncatingIfNeeded: checksums[Int(part)].next())) }
        var offsets: [OffsetReader] = []
        for section in sections { offsets.append(section.offsets()) }
        var large = PackIndex.LargeOffsets()
        for part in order {
            let offset = try offsets[Int(part)].next() + parts[Int(part)].shift
            try file.write(number: large.short(offset))
        }
        try large.write(to: &file)
        try file.write(packChecksum)
    }

    /// Writes the names and returns of which part each one is.
    private func writeNames(to file: inout HashedFile) throws(GitError) -> [UInt16] {
        var names: [NameReader] = []
        for section in sections { names.append(try section.names()) }
        var order: [UInt16] = []
        order.reserveCapacity(sections.reduce(0) { $0 + $1.count })
        var open = names.indices.filter { names[$0].name != nil }
        while let first = open.min(by: { Self.precedes(names[$0].name, names[$1].name) }), let name = names[first].name
        {
            try file.write(name)
            order.append(UInt16(first))
            try names[first].advance()
            if names[first].name == nil { open.removeAll { $0 == first } }
        }
        return order
    }

    private static func precedes(_ name: ObjectID?, _ other: ObjectID?) -> Bool {
        guard let name, let other else { return false }
        return name < other
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

    func names() throws(GitError) -> NameReader {
        try NameReader(reader(at: 0, size: ObjectID.byteCount, count: count))
    }

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
