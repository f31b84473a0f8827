/// Puts the matches of two bodies in order: what stayed in its place, what moved, what came and what went.
///
/// The alignment of (b, a) mirrors that of (a, b) if the caller always takes the same one for the old side.
struct BlockAlignment {
    /// A match and whether it left its place among those that stayed.
    typealias Placed = (match: BlockMatch, isMoved: Bool)

    /// Matches in the order of the new body.
    private(set) var matches: [Placed]

    /// - Parameter known: matches of blocks that are not equal, found already.
    init(_ pair: BlockPair, _ equal: EqualBlocks, known: [BlockMatch] = []) {
        let matcher = BlockMatcher(pair, equal, known: known)
        let found = matcher.matches.sorted { $0.new.lowerBound < $1.new.lowerBound }
        let staying = Self.staying(found, pair.old)
        let kept = found.enumerated().map { (match: $1, isMoved: !staying.contains($0)) }
            .filter { !$0.isMoved || Self.isMove($0.match, pair) }
        let gaps = GapAlignment(pair: pair, oldProfiles: matcher.oldProfiles, newProfiles: matcher.newProfiles)
        matches = kept + Self.matchesInGaps(kept, gaps).map { ($0, false) }
        matches.sort { $0.match.new.lowerBound < $1.match.new.lowerBound }
    }

    /// The indices of the matches that kept their order: as many blocks as possible, and of these the longest texts.
    private static func staying(_ matches: [BlockMatch], _ old: BlockSequence) -> Set<Int> {
        let weights = matches.map { ($0.isEqual ? $0.old.count : 1) << 32 + min(1 << 31, old.size($0.old)) }
        let places = matches.map(\.old.lowerBound)
        return Set(IncreasingSubsequence.heaviest(of: places, weights: weights, limit: old.count))
    }

    /// Whether a match out of order is a move rather than a removal and an addition.
    private static func isMove(_ match: BlockMatch, _ pair: BlockPair) -> Bool {
        match.resemblance >= 0.5 && pair.isTelling(match.old)
    }

    /// The matches of blocks that are left over between two matches that kept their order.
    private static func matchesInGaps(
        _ matches: [Placed], _ gaps: GapAlignment
    ) -> [BlockMatch] {
        let moved = matches.filter(\.isMoved).map(\.match)
        let takenOld = Set(moved.flatMap(\.old))
        let takenNew = Set(moved.flatMap(\.new))
        let (oldEnd, newEnd) = (gaps.pair.old.count, gaps.pair.new.count)
        let ends = matches.filter { !$0.isMoved }.map(\.match)
        var found: [BlockMatch] = []
        var last = (old: 0, new: 0)
        for end in ends + [BlockMatch(old: oldEnd..<oldEnd, new: newEnd..<newEnd, resemblance: 1)] {
            found += gaps.matches(
                (last.old..<end.old.lowerBound).filter { !takenOld.contains($0) },
                (last.new..<end.new.lowerBound).filter { !takenNew.contains($0) })
            last = (end.old.upperBound, end.new.upperBound)
        }
        return found
    }
}
