/// The index of a pack, version 2 (gitformat-pack, "Version 2 pack-*.idx files").
enum PackIndex {
    static let header: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]

    /// Offsets from here on stand in a table of their own.
    static let firstLargeOffset: UInt64 = 0x8000_0000

    /// Writes all of an index but its own checksum.
    ///
    /// - Parameters:
    ///   - entries: those of the pack in any order; they are sorted on the way.
    ///   - packChecksum: the last 20 bytes of the pack.
    static func write(
        _ entries: inout [PackEntry], packChecksum: [UInt8], to file: inout HashedFile
    ) throws(GitError) {
        entries.sort { $0.id < $1.id }
        var counts = [UInt32](repeating: 0, count: 256)
        for entry in entries { counts[Int(entry.id.high >> 56)] += 1 }
        try file.write(header)
        var sum: UInt32 = 0
        for count in counts {
            sum += count
            try file.write(number: sum)
        }
        for entry in entries { try file.write(entry.id) }
        for entry in entries { try file.write(number: entry.checksum) }
        var large = LargeOffsets()
        for entry in entries { try file.write(number: large.short(entry.offset)) }
        try large.write(to: &file)
        try file.write(packChecksum)
    }

    /// The offsets of an index that do not fit into 31 bits.
    struct LargeOffsets {
        private var offsets: [UInt64] = []

        /// The four bytes for an offset: itself, or its place among the large ones.
        mutating func short(_ offset: UInt64) -> UInt32 {
            if offset < firstLargeOffset { return UInt32(offset) }
            offsets.append(offset)
            return 0x8000_0000 | UInt32(offsets.count - 1)
        }

        func write(to file: inout HashedFile) throws(GitError) {
            for offset in offsets { try file.write(number: offset) }
        }
    }
}
