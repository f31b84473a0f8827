/// Two bodies, or two texts as lines, that are compared block by block.
struct BlockPair {
    /// The texts of the old blocks and behind them those of the new ones, valid UTF-8.
    let bytes: [UInt8]
    let old: BlockSequence
    let new: BlockSequence
    /// More than the greatest number of a block.
    let symbols: Int
    /// How many bytes blocks must have that left their place, for these to be called moved.
    private let smallestMove: Int
    /// How often each number occurs among the blocks of both sides.
    private let occurrences: [Int32]

    init(bytes: [UInt8], old: BlockSequence, new: BlockSequence, symbols: Int, smallestMove: Int) {
        (self.bytes, self.old, self.new) = (bytes, old, new)
        (self.symbols, self.smallestMove) = (symbols, smallestMove)
        var occurrences = Array(repeating: Int32(0), count: symbols)
        for number in old.numbers { occurrences[Int(number)] += 1 }
        for number in new.numbers { occurrences[Int(number)] += 1 }
        self.occurrences = occurrences
    }

    /// Whether some blocks of the old side say enough to be known again in another place: they are long, or stand
    /// nowhere else.
    func isTelling(_ blocks: Range<Int>) -> Bool {
        old.size(blocks) >= smallestMove
            || !isBlank(old, blocks) && blocks.allSatisfy { occurrences[Int(old.numbers[$0])] <= 2 }
    }
}

extension BlockPair {
    /// The bytes from the first of some blocks to the last, on both sides.
    func place(_ blocks: Change) -> Change {
        Change(old: old.bytes(blocks.old), new: new.bytes(blocks.new))
    }

    /// The share of the shorter text that both begin or end with; a half where a phrase is shared that is a quarter of
    /// it; 0 for less.
    func affixes(_ oldIndex: Int, _ newIndex: Int) -> Double {
        Self.affixes(Change(old: old.ranges[oldIndex], new: new.ranges[newIndex]), bytes)
    }

    /// The same of two stretches of bytes.
    static func affixes(_ place: Change, _ bytes: [UInt8]) -> Double {
        bytes.withUnsafeBufferPointer { bytes in
            let shorter = min(place.old.count, place.new.count)
            let front = TextRegion.commonPrefix(place, shorter, bytes)
            let shared = front + TextRegion.commonSuffix(place, shorter - front, bytes)
            if shared * 2 >= shorter { return shorter == 0 ? 0 : Double(shared) / Double(shorter) }
            return shared >= phrase && shared * 4 >= shorter ? 0.5 : 0
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
