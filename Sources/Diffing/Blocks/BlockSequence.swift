/// The blocks of one side of a comparison, as the algorithms see them.
///
/// The texts of both sides lie in the same bytes, which are not kept here.
struct BlockSequence {
    /// The text of each block.
    let ranges: [Range<Int>]
    /// Blocks of either side that are equal in every respect have the same number.
    let numbers: [Int32]
    /// What sort of block each is; empty where all are of one sort.
    ///
    /// Only blocks of the same sort are paired for their place alone.
    let kinds: [UInt8]

    var count: Int { ranges.count }

    func kind(_ index: Int) -> UInt8 { kinds.isEmpty ? 0 : kinds[index] }

    /// How many bytes the texts of some blocks have.
    func size(_ blocks: Range<Int>) -> Int {
        blocks.reduce(0) { $0 + ranges[$1].count }
    }

    /// The bytes from the first of some blocks to the last.
    func bytes(_ blocks: Range<Int>) -> Range<Int> {
        guard let last = blocks.last else { return 0..<0 }
        return ranges[blocks.lowerBound].lowerBound..<ranges[last].upperBound
    }
}

/// Two bodies, or two texts as lines, that are compared block by block.
struct BlockPair {
    /// The texts of the old blocks and behind them those of the new ones, valid UTF-8.
    let bytes: [UInt8]
    let old: BlockSequence
    let new: BlockSequence
    /// More than the greatest number of a block.
    let symbols: Int
    /// A block that left its place has moved only if its text has so many bytes or stands once on either side; else it
    /// is too common.
    let smallestMove: Int
}

extension BlockPair {
    /// The bytes from the first of some blocks to the last, on both sides.
    func place(_ blocks: Change) -> Change {
        Change(old: old.bytes(blocks.old), new: new.bytes(blocks.new))
    }

    /// How often each number occurs among the blocks of both sides.
    var occurrences: [Int32] {
        (old.numbers + new.numbers).reduce(into: Array(repeating: 0, count: symbols)) { $0[Int($1)] += 1 }
    }

    /// The share of the shorter text that both begin or end with; a half where a phrase is shared that is a quarter of
    /// it; 0 for less.
    func affixes(_ oldIndex: Int, _ newIndex: Int) -> Double {
        bytes.withUnsafeBufferPointer { bytes in
            let place = Change(old: old.ranges[oldIndex], new: new.ranges[newIndex])
            let shorter = min(place.old.count, place.new.count)
            let front = TextRegion.commonPrefix(place, shorter, bytes)
            let shared = front + TextRegion.commonSuffix(place, shorter - front, bytes)
            if shared * 2 >= shorter { return shorter == 0 ? 0 : Double(shared) / Double(shorter) }
            return shared >= Self.phrase && shared * 4 >= shorter ? 0.5 : 0
        }
    }

    /// As many bytes at the beginning and the end as no two texts share by chance.
    private static let phrase = 14

    /// Whether some blocks hold nothing but ASCII space.
    func isBlank(_ side: BlockSequence, _ blocks: Range<Int>) -> Bool {
        blocks.allSatisfy { index in
            side.ranges[index].count <= 16 && side.ranges[index].allSatisfy { bytes[$0] <= 0x20 }
        }
    }
}
