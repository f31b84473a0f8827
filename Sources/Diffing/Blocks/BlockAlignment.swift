import Articles

/// Puts the matches of two bodies in order: what stayed in its place, what moved, what came and what went.
///
/// The alignment of (b, a) mirrors that of (a, b): the body that sorts first is always taken for the old one.
struct BlockAlignment {
    /// Matches in the order of the new body; the moved ones are marked.
    private(set) var matches: [(match: BlockMatch, isMoved: Bool)]

    init(_ old: [Block], _ new: [Block]) {
        let isInOrder = !ExactBlock.precedes(new.map(ExactBlock.init), old.map(ExactBlock.init))
        let found = isInOrder ? Self.matches(old, new) : Self.matches(new, old).map { ($0.mirrored, $1) }
        matches = found.sorted { $0.match.new.lowerBound < $1.match.new.lowerBound }
    }

    private static func matches(_ old: [Block], _ new: [Block]) -> [(match: BlockMatch, isMoved: Bool)] {
        let matcher = BlockMatcher(old, new)
        let found = matcher.matches.sorted { $0.new.lowerBound < $1.new.lowerBound }
        let staying = Self.staying(found, old)
        let kept = found.enumerated().map { (match: $1, isMoved: !staying.contains($0)) }
            .filter { !$0.isMoved || isMove($0.match) }
        let gaps = GapAlignment(
            old: old, new: new, oldProfiles: matcher.oldProfiles, newProfiles: matcher.newProfiles)
        return kept + matchesInGaps(kept, gaps).map { ($0, false) }
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

    /// The matches of blocks that are left over between two matches that kept their order.
    private static func matchesInGaps(
        _ matches: [(match: BlockMatch, isMoved: Bool)], _ gaps: GapAlignment
    ) -> [BlockMatch] {
        let takenOld = Set(matches.flatMap(\.match.old))
        let takenNew = Set(matches.flatMap(\.match.new))
        let (oldEnd, newEnd) = (gaps.old.count, gaps.new.count)
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
