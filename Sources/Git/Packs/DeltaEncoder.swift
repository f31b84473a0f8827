/// Finds what one version of a content shares with another one.
///
/// Blocks of the base at multiples of their size are put into a hash table; the new content is looked up at every byte,
/// and a match is extended in both directions. This is how rsync and xdelta find common runs (Tridgell and Mackerras,
/// "The rsync algorithm", 1996), with a hash of two words in place of a rolling one.
struct DeltaEncoder {
    private static let blockSize = 16

    /// The delta from a base to a new content; nil where it would not be smaller than `limit` bytes.
    static func delta(from base: [UInt8], to new: [UInt8], limit: Int) -> Delta? {
        guard base.count >= blockSize, new.count >= blockSize, base.count < 1 << 31 else { return nil }
        let table = BlockTable(base)
        var delta = Delta(from: base.count, to: new.count)
        var written = 0
        var index = 0
        while index + blockSize <= new.count {
            guard let place = table.place(of: new, at: index, in: base) else {
                index += 1
                if delta.bytes.count + index - written > limit { return nil }
                continue
            }
            var (start, baseStart) = (index, place)
            while start > written, baseStart > 0, new[start - 1] == base[baseStart - 1] {
                (start, baseStart) = (start - 1, baseStart - 1)
            }
            var (end, baseEnd) = (index + blockSize, place + blockSize)
            while end < new.count, baseEnd < base.count, new[end] == base[baseEnd] {
                (end, baseEnd) = (end + 1, baseEnd + 1)
            }
            delta.insert(new[written..<start])
            delta.copy(baseStart..<baseEnd)
            written = end
            index = end
        }
        delta.insert(new[written...])
        return delta.bytes.count < limit ? delta : nil
    }

    /// The blocks of a base by their hash; where two collide, the first one stays.
    private struct BlockTable {
        private var slots: [Int32]
        private let shift: UInt64

        init(_ base: [UInt8]) {
            let blocks = base.count / blockSize
            let bits = max(4, Int.bitWidth - blocks.leadingZeroBitCount + 1)
            slots = Array(repeating: -1, count: 1 << bits)
            shift = UInt64(64 - bits)
            base.withUnsafeBytes { bytes in
                for block in 0..<blocks {
                    let slot = Self.hash(bytes, block * blockSize) >> shift
                    if slots[Int(slot)] < 0 { slots[Int(slot)] = Int32(block * blockSize) }
                }
            }
        }

        /// Where the base has the block that the new content has at an index.
        func place(of new: [UInt8], at index: Int, in base: [UInt8]) -> Int? {
            let slot = new.withUnsafeBytes { Self.hash($0, index) } >> shift
            let place = Int(slots[Int(slot)])
            guard place >= 0 else { return nil }
            let isSame = base.withUnsafeBytes { base in
                new.withUnsafeBytes { new in
                    Self.word(base, place) == Self.word(new, index)
                        && Self.word(base, place + 8) == Self.word(new, index + 8)
                }
            }
            return isSame ? place : nil
        }

        private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
            bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }

        private static func hash(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
            let mixed = (word(bytes, offset) &* 0x9E37_79B9_7F4A_7C15) ^ word(bytes, offset + 8)
            return mixed &* 0xC2B2_AE3D_27D4_EB4F
        }
    }
}
