import Articles

/// Puts the matches of two bodies in order: what stayed in its place, what moved, what came and what went.
struct BlockAlignment {
    /// Matches in the order of the new body; the moved ones are marked.
    private(set) var matches: [(match: BlockMatch, isMoved: Bool)]
    private let old: [Block]
    private let new: [Block]

    init(_ old: [Block], _ new: [Block]) {
        self.old = old
        self.new = new
        matches = []
        let found = BlockMatcher.matches(old, new).sorted { $0.new.lowerBound < $1.new.lowerBound }
        let staying = Self.staying(found, old)
        matches = found.enumerated().map { (match: $1, isMoved: !staying.contains($0)) }
            .filter { !$0.isMoved || Self.isMove($0.match) }
        matchInGaps()
    }

    /// The indices of the matches that kept their order: as many as possible, and of these the longest texts.
    private static func staying(_ matches: [BlockMatch], _ old: [Block]) -> Set<Int> {
        let weights = matches.map { match in
            1 << 32 + match.old.reduce(0) { min(1 << 31, $0 + old[$1].text.utf8.count) }
        }
        let places = matches.map(\.old.lowerBound)
        return Set(IncreasingSubsequence.heaviest(of: places, weights: weights, limit: old.count))
    }

    /// Whether a match out of order is alike enough to be called a move rather than a removal and an addition.
    private static func isMove(_ match: BlockMatch) -> Bool {
        match.resemblance >= 0.5
    }

    /// Pairs blocks that no shingle joins but whose place does: one old and one new block between the same neighbours.
    private mutating func matchInGaps() {
        var paired = matches
        var last = (old: 0, new: 0)
        let takenNew = Set(matches.flatMap(\.match.new))
        let takenOld = Set(matches.flatMap(\.match.old))
        let ends =
            matches.filter { !$0.isMoved }.map(\.match)
            + [BlockMatch(old: old.count..<old.count, new: new.count..<new.count, resemblance: 1)]
        for end in ends {
            let oldGap = (last.old..<end.old.lowerBound).filter { !takenOld.contains($0) }
            let newGap = (last.new..<end.new.lowerBound).filter { !takenNew.contains($0) }
            if oldGap.count == 1, newGap.count == 1, Self.isEdit(old[oldGap[0]], new[newGap[0]]) {
                let match = BlockMatch(
                    old: oldGap[0]..<(oldGap[0] + 1), new: newGap[0]..<(newGap[0] + 1), resemblance: 0.5)
                paired.append((match, false))
            }
            last = (end.old.upperBound, end.new.upperBound)
        }
        matches = paired.sorted { $0.match.new.lowerBound < $1.match.new.lowerBound }
    }

    /// Whether two blocks in the same place share enough to be one block edited.
    private static func isEdit(_ old: Block, _ new: Block) -> Bool {
        guard old.kind == new.kind else { return false }
        let resemblance = BlockProfile(old.text).resemblance(to: BlockProfile(new.text))
        return resemblance >= 0.25 || min(old.text.count, new.text.count) <= 30 && shared(old.text, new.text) >= 0.5
    }

    /// The share of characters that stand in both texts, in any order.
    private static func shared(_ old: String, _ new: String) -> Double {
        var counts: [Character: Int] = [:]
        for character in old { counts[character, default: 0] += 1 }
        let common = new.reduce(0) { count, character in
            guard let left = counts[character], left > 0 else { return count }
            counts[character] = left - 1
            return count + 1
        }
        return Double(2 * common) / Double(max(1, old.count + new.count))
    }
}
