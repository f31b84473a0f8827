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
        let sorted = files.map { (name: Array($0.name.utf8), entry: $0) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }
        bytes.reserveCapacity(sorted.count * 48)
        for (name, entry) in sorted { bytes += Self.encoded(name, entry.mode, entry.id) }
    }

    /// The object that an entry stands for.
    func id(at place: Place) -> ObjectID? {
        place.range.isEmpty ? nil : ObjectID(bytes: bytes[place.range].suffix(ObjectID.byteCount))
    }

    /// Finds a folder by its name, or where it belongs in Git's order; nil where the bytes are no tree.
    func place(ofFolder name: [UInt8]) -> Place? {
        var index = 0
        var start = 0
        while start < bytes.count {
            guard let space = bytes[start...].firstIndex(of: UInt8(ascii: " ")),
                let end = bytes[space...].firstIndex(of: 0), end + ObjectID.byteCount < bytes.count
            else { return nil }
            let next = end + 1 + ObjectID.byteCount
            let isTree = bytes[start] == UInt8(ascii: "4")
            let found = bytes[(space + 1)..<end]
            if found.elementsEqual(name) { return Place(index: index, range: start..<next, isTree: isTree) }
            if Self.precedes(name[...], found, isTree: isTree) { break }
            start = next
            index += 1
        }
        return Place(index: index, range: start..<start)
    }

    /// Puts a folder at a place and returns the delta from the tree before.
    mutating func put(_ id: ObjectID, asFolder name: [UInt8], at place: Place) -> Delta {
        let isThere = place.isTree
        let range = isThere ? (place.range.upperBound - ObjectID.byteCount)..<place.range.upperBound : place.range
        let new = isThere ? id.bytes : Self.encoded(name, .tree, id)
        let delta = Delta(baseSize: bytes.count, replacing: range, with: new)
        bytes.replaceSubrange(range, with: new)
        return delta
    }

    private static func encoded(_ name: [UInt8], _ mode: FileMode, _ id: ObjectID) -> [UInt8] {
        Array(String(mode.rawValue, radix: 8).utf8) + [UInt8(ascii: " ")] + name + [0] + id.bytes
    }

    /// Whether a folder's name comes before the name of an entry; in Git's order a slash ends the name of a folder.
    private static func precedes(_ name: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, isTree: Bool) -> Bool {
        let slash = [UInt8(ascii: "/")]
        return (name + slash).lexicographicallyPrecedes(isTree ? other + slash : other + [0])
    }
}
