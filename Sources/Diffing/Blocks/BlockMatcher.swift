/// Finds which blocks of two bodies belong together, wherever they stand.
///
/// Equal blocks are paired first, then the alike ones, from the most alike downwards.
struct BlockMatcher {
    private let pair: BlockPair
    private var isOldFree: [Bool]
    private var isNewFree: [Bool]
    /// The matches found so far, in no particular order; no block is in two of them.
    private(set) var matches: [BlockMatch] = []
    /// The profiles of the blocks that have no equal block on the other side; none where all blocks of a side have one.
    let oldProfiles: BlockProfiles
    let newProfiles: BlockProfiles

    /// Finds all matches between two bodies.
    ///
    /// - Parameter known: matches of blocks that are not equal, to be kept.
    init(_ pair: BlockPair, _ equal: EqualBlocks, known: [BlockMatch]) {
        self.pair = pair
        let others = equal.others.filter { pair.isTelling($0.old) }
        matches = (equal.staying + others).map(BlockMatch.init(equal:)) + known
        isOldFree = Array(repeating: true, count: pair.old.count)
        isNewFree = Array(repeating: true, count: pair.new.count)
        for match in matches {
            for index in match.old { isOldFree[index] = false }
            for index in match.new { isNewFree[index] = false }
        }
        // Without a block that is left on the other side there is nothing to compare one with.
        let isAnyFree = isOldFree.contains(true) && isNewFree.contains(true)
        oldProfiles = BlockProfiles(pair.old, pair.bytes, of: isAnyFree ? isOldFree : [])
        newProfiles = BlockProfiles(pair.new, pair.bytes, of: isAnyFree ? isNewFree : [])
        if isAnyFree { matchAlike(near: equal) }
    }

    /// Takes a match unless one of its blocks is taken already.
    private mutating func take(_ match: BlockMatch) {
        guard match.old.allSatisfy({ isOldFree[$0] }), match.new.allSatisfy({ isNewFree[$0] }) else { return }
        matches.append(match)
        for index in match.old { isOldFree[index] = false }
        for index in match.new { isNewFree[index] = false }
    }

    /// Pairs alike blocks and those that were split or merged; the most alike are taken first, of these the nearest.
    private mutating func matchAlike(near equal: EqualBlocks) {
        let neighbours = Neighbour.all(oldProfiles, newProfiles)
        let mirrored = neighbours.map(\.mirrored).sorted { ($0.old, $0.new) < ($1.old, $1.new) }
        let splits = SplitFinder(old: oldProfiles, new: newProfiles).splits(neighbours)
        let merges = SplitFinder(old: newProfiles, new: oldProfiles).splits(mirrored).map(\.mirrored)
        let candidates = (neighbours.compactMap(match) + splits + merges).map { match in
            (match: match, distance: equal.distance(match))
        }
        let ranked = candidates.sorted { first, second in
            let (one, other) = (first.match, second.match)
            return (other.resemblance, first.distance, one.new.lowerBound, one.old.lowerBound)
                < (one.resemblance, second.distance, other.new.lowerBound, other.old.lowerBound)
        }
        for candidate in ranked { take(candidate.match) }
    }

    /// The match of two blocks that are alike enough to be one block edited, or one that grew or shrank.
    private func match(_ neighbour: Neighbour) -> BlockMatch? {
        guard let old = oldProfiles[neighbour.old], let new = newProfiles[neighbour.new] else { return nil }
        let resemblance = BlockProfile.resemblance(old.size, new.size, common: neighbour.shared)
        let smaller = min(old.size, new.size)
        let isHeld = smaller >= 6 && Double(neighbour.shared) >= 0.75 * Double(smaller)
        guard resemblance >= 0.45 || resemblance >= 0.2 && isHeld else { return nil }
        return BlockMatch(old: neighbour.old, new: neighbour.new, resemblance: resemblance)
    }
}
