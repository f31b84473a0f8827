/// A tree in the bytes that Git keeps: for each entry its mode, a space, its name, a NUL and 20 bytes of a name.
struct TreeBytes {
    private(set) var bytes: [UInt8] = []

    /// Where an entry stands, or where it would.
    struct Place {
        /// The number of entries in front of it.
        var index: Int
        /// The bytes of the entry; none where it is not there.
        var range: Range<Int>
        /// Whether the entry is a folder.
        var isTree = false
    }

    /// An empty tree.
    init() {}

    /// A tree as read.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A tree of files in any order; their names must differ.
    init(files: [Tree.Entry]) {
        bytes.reserveCapacity(files.count * 48)
        let precede = { (one: Tree.Entry, other: Tree.Entry) in
            one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
        }
        let isSorted = zip(files, files.dropFirst()).allSatisfy(precede)
        for file in isSorted ? files : files.sorted(by: precede) {
            append(file.name.utf8, file.mode, file.id)
        }
    }

    private mutating func append(_ name: some Sequence<UInt8>, _ mode: FileMode, _ id: ObjectID) {
        // In base 8, without a zero in front.
        for shift in stride(from: mode.rawValue < 0o100000 ? 12 : 15, through: 0, by: -3) {
            bytes.append(UInt8(ascii: "0") + UInt8(mode.rawValue >> shift & 7))
        }
        bytes.append(UInt8(ascii: " "))
        bytes += name
        bytes.append(0)
        id.append(to: &bytes)
    }

    /// The object that an entry stands for.
    func id(at place: Place) -> ObjectID? {
        place.range.isEmpty ? nil : ObjectID(bytes: bytes[place.range].suffix(ObjectID.byteCount))
    }

    /// Finds a folder by its name, or where it belongs in Git's order; nil where the bytes are no tree.
    func place(ofFolder name: ArraySlice<UInt8>) -> Place? {
        name.withUnsafeBufferPointer { place(ofFolder: $0) }
    }

    private func place(ofFolder name: UnsafeBufferPointer<UInt8>) -> Place? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            var start = 0
            while start < bytes.count {
                var space = start
                while space < bytes.count, bytes[space] != UInt8(ascii: " ") { space += 1 }
                var end = space
                while end < bytes.count, bytes[end] != 0 { end += 1 }
                guard end + ObjectID.byteCount < bytes.count else { return nil }
                let next = end + 1 + ObjectID.byteCount
                let isTree = bytes[start] == UInt8(ascii: "4")
                let found = UnsafeBufferPointer(rebasing: bytes[(space + 1)..<end])
                let order = Self.order(of: name, found, isTree: isTree)
                if order == 0 { return Place(index: index, range: start..<next, isTree: isTree) }
                if order < 0 { break }
                start = next
                index += 1
            }
            return Place(index: index, range: start..<start)
        }
    }

    /// Puts a folder at a place and returns the delta from the tree before.
    mutating func put(_ id: ObjectID, asFolder name: ArraySlice<UInt8>, at place: Place) -> Delta {
        let isThere = place.isTree
        let range = isThere ? (place.range.upperBound - ObjectID.byteCount)..<place.range.upperBound : place.range
        let new = isThere ? id.bytes : Self.encoded(name, .tree, id)
        let delta = Delta(baseSize: bytes.count, replacing: range, with: new)
        bytes.replaceSubrange(range, with: new)
        return delta
    }

    /// One entry as Git keeps it.
    static func encoded(_ name: some Collection<UInt8>, _ mode: FileMode, _ id: ObjectID) -> [UInt8] {
        var tree = TreeBytes()
        tree.bytes.reserveCapacity(name.count + 28)
        tree.append(name, mode, id)
        return tree.bytes
    }

    /// Whether a folder's name comes before the name of an entry (less than 0), is the same (0) or comes after it.
    ///
    /// In Git's order a slash ends the name of a folder; a file of the same name counts as the same.
    private static func order(
        of name: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, isTree: Bool
    ) -> Int {
        let shared = min(name.count, other.count)
        for index in 0..<shared where name[index] != other[index] { return Int(name[index]) - Int(other[index]) }
        if name.count == other.count { return 0 }
        let slash = UInt8(ascii: "/")
        let next = name.count > shared ? name[shared] : slash
        let otherNext = other.count > shared ? other[shared] : isTree ? slash : 0
        return next == otherNext ? name.count - other.count : Int(next) - Int(otherNext)
    }
}
