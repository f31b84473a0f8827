public import Articles

extension TextComparer {
    /// What changed between two bodies: one entry for each block or group of blocks, in the order of the new body;
    /// deletions stand where the block stood.
    ///
    /// - Parameter names: names of persons; an edit of one of them is of the kind `name`.
    public mutating func compare(_ old: [Block], _ new: [Block], names: [String] = []) -> [BlockChange] {
        if old.isEmpty { return new.indices.map(Self.insertion) }
        if let changes = changesInPlace(old, new, names) { return changes }
        let matches = Self.matches(old, new)
        var changes: [BlockChange] = []
        var deletions = Deletions(matches, count: old.count)
        var nextNew = 0
        changes += deletions.following(nil)
        for (match, isMoved) in matches {
            changes += (nextNew..<match.new.lowerBound).map(Self.insertion)
            changes.append(change(match, isMoved: isMoved, old, new, names))
            if !isMoved { changes += deletions.following(match.old) }
            nextNew = match.new.upperBound
        }
        return changes + (nextNew..<new.count).map(Self.insertion)
    }

    /// What changed between two bodies of which at most one block differs, and that was reworded; nil for others.
    ///
    /// Most edits are of this sort. No alignment would find anything else.
    private mutating func changesInPlace(_ old: [Block], _ new: [Block], _ names: [String]) -> [BlockChange]? {
        guard old.count == new.count else { return nil }
        var different: Int?
        for index in old.indices where !ExactBlock.areSame(old[index], new[index]) {
            guard different == nil, Self.isReworded(old[index], new[index]) else { return nil }
            different = index
        }
        return old.indices.map { index in
            if index == different {
                return change(BlockMatch(old: index, new: index, resemblance: 1), isMoved: false, old, new, names)
            }
            let text = old[index].text
            let both = index..<(index + 1)
            return BlockChange(op: .equal, old: both, new: both, text: compare(text, text))
        }
    }

    /// Whether two blocks of one kind begin and end alike.
    private static func isReworded(_ old: Block, _ new: Block) -> Bool {
        guard old.kind == new.kind else { return false }
        let (old, new) = (old.text, new.text)
        let bytes = joined(old, new)
        let border = old.utf8.count
        return BlockPair.affixes(Change(old: 0..<border, new: border..<bytes.count), bytes) >= 0.5
    }

    /// The matches of two bodies in the order of the new one, runs of equal blocks one by one.
    ///
    /// The body that sorts first is always taken for the old one, so that the comparison of (b, a) mirrors (a, b).
    private static func matches(_ old: [Block], _ new: [Block]) -> [BlockAlignment.Placed] {
        let isInOrder = !ExactBlock.precedes(new, old)
        let pair = isInOrder ? BlockPair(old, new) : BlockPair(new, old)
        let equal = EqualBlocks(pair)
        let aligned = BlockAlignment(pair, equal, known: reworded(between: equal, pair)).matches
        let found = isInOrder ? aligned : aligned.map { ($0.match.mirrored, $0.isMoved) }
        let single = found.flatMap { placed -> [BlockAlignment.Placed] in
            guard placed.match.isEqual else { return [placed] }
            return zip(placed.match.old, placed.match.new).map { old, new in
                (BlockMatch(old: old, new: new, resemblance: 1), placed.isMoved)
            }
        }
        return single.sorted { $0.match.new.lowerBound < $1.match.new.lowerBound }
    }

    /// The single blocks between equal ones that have one counterpart in the same place, most of which stayed.
    private static func reworded(between equal: EqualBlocks, _ pair: BlockPair) -> [BlockMatch] {
        equal.changes.compactMap { gap in
            let (old, new) = (gap.old.lowerBound, gap.new.lowerBound)
            let isSingle = gap.old.count == 1 && gap.new.count == 1
            guard isSingle, pair.old.kind(old) == pair.new.kind(new), !equal.othersTouch(gap) else { return nil }
            let sizes = (pair.old.size(gap.old), pair.new.size(gap.new))
            let shared = pair.affixes(old, new) * Double(min(sizes.0, sizes.1))
            return shared >= 0.75 * Double(max(sizes.0, sizes.1))
                ? BlockMatch(old: old, new: new, resemblance: 1) : nil
        }
    }

    /// The texts of some blocks, joined with nothing between.
    private static func text(_ blocks: ArraySlice<Block>) -> String {
        blocks.count == 1 ? blocks[blocks.startIndex].text : blocks.map(\.text).joined()
    }

    private static func insertion(_ index: Int) -> BlockChange {
        BlockChange(op: .insert, old: 0..<0, new: index..<(index + 1), text: nil)
    }

    private mutating func change(
        _ match: BlockMatch, isMoved: Bool, _ old: [Block], _ new: [Block], _ names: [String]
    ) -> BlockChange {
        let oldText = Self.text(old[match.old])
        let newText = Self.text(new[match.new])
        let op: BlockChange.Op =
            if match.new.count > 1 {
                .split
            } else if match.old.count > 1 {
                .merge
            } else if isMoved {
                .move
            } else if ExactBlock.areSame(old[match.old.lowerBound], new[match.new.lowerBound]) {
                .equal
            } else {
                .edit
            }
        return BlockChange(
            op: op, old: match.old, new: match.new, text: compare(oldText, newText, names: names),
            isMoved: isMoved)
    }
}

/// The deleted blocks of an old body, asked for by the block that they follow.
private struct Deletions {
    private var byPredecessor: [Int: [Int]] = [:]

    /// The predecessor of a block at the very beginning.
    private static let beginning = -1

    init(_ matches: [BlockAlignment.Placed], count: Int) {
        let taken = Set(matches.flatMap(\.match.old))
        let staying = Set(matches.filter { !$0.isMoved }.map(\.match.old.last))
        var predecessor = Self.beginning
        for index in 0..<count {
            if staying.contains(index) { predecessor = index }
            if !taken.contains(index) { byPredecessor[predecessor, default: []].append(index) }
        }
    }

    mutating func following(_ blocks: Range<Int>?) -> [BlockChange] {
        let deleted = byPredecessor.removeValue(forKey: blocks?.last ?? Self.beginning) ?? []
        return deleted.map { BlockChange(op: .delete, old: $0..<($0 + 1), new: 0..<0, text: nil) }
    }
}
