/// Pairs the blocks that nothing joins but their place: old and new ones between the same two neighbours.
///
/// The pairs keep their order, and their likeness adds up to the most that can be had (Needleman and Wunsch, 1970).
struct GapAlignment {
    let pair: BlockPair
    let oldProfiles: BlockProfiles
    let newProfiles: BlockProfiles

    /// A gap with more pairs than this is not searched; its blocks are paired one by one if there are as many on both
    /// sides.
    private static let mostPairs = 4096

    /// The pairs within one gap, whose blocks are given by ascending indices.
    func matches(_ oldGap: [Int], _ newGap: [Int]) -> [BlockMatch] {
        if oldGap.isEmpty || newGap.isEmpty { return [] }
        let oldBlocks = oldGap.compactMap { GapBlock($0, pair.old, oldProfiles[$0], pair.bytes) }
        let newBlocks = newGap.compactMap { GapBlock($0, pair.new, newProfiles[$0], pair.bytes) }
        guard oldBlocks.count * newBlocks.count <= Self.mostPairs else {
            return oldBlocks.count == newBlocks.count ? zip(oldBlocks, newBlocks).compactMap(match) : []
        }
        let table = oldBlocks.map { oldBlock in newBlocks.map { match(oldBlock, $0) } }
        return Self.heaviestPath(table)
    }

    /// The path through a table of matches that goes down and to the right only and has the most resemblance.
    private static func heaviestPath(_ table: [[BlockMatch?]]) -> [BlockMatch] {
        let width = table.first?.count ?? 0
        var best = Array(repeating: Array(repeating: 0.0, count: width + 1), count: table.count + 1)
        for (row, matches) in table.enumerated().reversed() {
            for (column, match) in matches.enumerated().reversed() {
                let paired = match.map { $0.resemblance + best[row + 1][column + 1] } ?? 0
                best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
            }
        }
        var path: [BlockMatch] = []
        var (row, column) = (0, 0)
        while row < table.count, column < width {
            if let match = table[row][column], best[row][column] == match.resemblance + best[row + 1][column + 1] {
                path.append(match)
                (row, column) = (row + 1, column + 1)
            } else if best[row][column] == best[row + 1][column] {
                row += 1
            } else {
                column += 1
            }
        }
        return path
    }

    /// The match of two blocks of one kind that share enough to be one block edited, given that they share their place.
    private func match(_ old: GapBlock, _ new: GapBlock) -> BlockMatch? {
        guard old.kind == new.kind else { return nil }
        let shared = old.profile.common(with: new.profile)
        let resemblance = BlockProfile.resemblance(old.profile.size, new.profile.size, common: shared)
        let smaller = min(old.profile.size, new.profile.size)
        let isHeld = smaller >= 3 && 4 * shared >= 3 * smaller
        if resemblance >= Self.least || isHeld {
            return BlockMatch(old: old.index, new: new.index, resemblance: max(resemblance, Self.least))
        }
        var likeness = pair.affixes(old.index, new.index)
        if let first = old.short, let second = new.short { likeness = max(likeness, first.likeness(to: second)) }
        return likeness >= 0.5 ? BlockMatch(old: old.index, new: new.index, resemblance: likeness) : nil
    }

    /// How alike two blocks in the same place must be.
    private static let least = 0.25
}

/// A block in a gap, with what is known of it.
private struct GapBlock {
    let index: Int
    let kind: UInt8
    let profile: BlockProfile
    let short: ShortText?

    init?(_ index: Int, _ blocks: BlockSequence, _ profile: BlockProfile?, _ bytes: [UInt8]) {
        guard let profile else { return nil }
        self.index = index
        kind = blocks.kind(index)
        self.profile = profile
        short = bytes.withUnsafeBufferPointer { bytes in
            ShortText(UnsafeBufferPointer(rebasing: bytes[blocks.ranges[index]]), profile)
        }
    }
}

/// A text of a few words, whose shingles are too few to tell how alike it is to another: its words and its characters.
private struct ShortText {
    private let words: BlockProfile
    private let scalarPairs: BlockProfile

    /// Nil for a text that is not short.
    init?(_ text: UnsafeBufferPointer<UInt8>, _ profile: BlockProfile) {
        guard profile.size <= 16, text.count <= 256 else { return nil }
        words = .ofWords(text)
        scalarPairs = .ofScalarPairs(text)
    }

    /// The share of words, or of pairs of characters, that stand in both texts, in any order; whichever is more.
    func likeness(to other: ShortText) -> Double {
        max(Self.share(words, other.words), Self.share(scalarPairs, other.scalarPairs))
    }

    private static func share(_ first: BlockProfile, _ second: BlockProfile) -> Double {
        first.size == 0 || second.size == 0 ? 0 : first.resemblance(to: second)
    }
}
