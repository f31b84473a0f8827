/// Aligns the atoms of two texts such that the edits cost a reader least.
struct AtomAlignment {
    let old: AtomText
    let new: AtomText

    /// What it costs to meet an edit at all, in characters changed.
    private static let opening: Int32 = 6

    /// Regions with more pairs of atoms than this are first cut up by the longest common subsequence.
    private static let mostPairs = 1 << 18

    /// An equal stretch of so many characters divides a region for good.
    private static let divider = 24

    /// The changes in atoms, in order, no two of them touching.
    func changes() -> [Change] {
        let whole = Change(old: 0..<old.count, new: 0..<new.count).trimmed(old.numbers, new.numbers)
        if whole.old.isEmpty && whole.new.isEmpty { return [] }
        if whole.old.isEmpty || whole.new.isEmpty { return [whole] }
        if whole.old.count * whole.new.count <= Self.mostPairs { return absorbed(aligned(whole)) }
        let coarse = MyersDiff.changes(from: Array(old.numbers[whole.old]), to: Array(new.numbers[whole.new]))
            .map { $0.shifted(old: whole.old.lowerBound, new: whole.new.lowerBound) }
        return absorbed(clusters(of: coarse).flatMap(realigned))
    }

    private func aligned(_ box: Change) -> [Change] {
        AffineAlignment.changes(
            from: old.numbers[box.old], to: new.numbers[box.new],
            weights: (old.weights[box.old], new.weights[box.new]), opening: Self.opening)
    }

    /// Groups of changes that have no long equal stretch between them.
    private func clusters(of changes: [Change]) -> [[Change]] {
        var clusters: [[Change]] = []
        for change in changes {
            if let last = clusters.last?.last,
                old.weight(last.old.upperBound..<change.old.lowerBound) < Self.divider
            {
                clusters[clusters.count - 1].append(change)
            } else {
                clusters.append([change])
            }
        }
        return clusters
    }

    /// A cluster aligned anew as one box, if it is not too large.
    private func realigned(_ cluster: [Change]) -> [Change] {
        guard let first = cluster.first, let last = cluster.last else { return [] }
        let box = first.joined(with: last)
        let isSmall = box.old.count * box.new.count <= Self.mostPairs
        return isSmall && !box.old.isEmpty && !box.new.isEmpty ? aligned(box) : cluster
    }

    /// The changes without islands: equal stretches that are harder to read than a longer edit is.
    private func absorbed(_ changes: [Change]) -> [Change] {
        changes.reduce(into: []) { kept, change in
            if let last = kept.last, isIsland(last.old.upperBound..<change.old.lowerBound) {
                kept[kept.count - 1] = last.joined(with: change)
            } else {
                kept.append(change)
            }
        }
    }

    private func isIsland(_ range: Range<Int>) -> Bool {
        let weight = old.weight(range)
        guard weight <= Int(Self.opening), !range.contains(where: { old.kinds[$0] == .sentenceEnd }) else {
            return weight * 2 <= Int(Self.opening)
        }
        let visible = range.reduce(0) { old.kinds[$1] == .space ? $0 : $0 + Int(old.weights[$1]) }
        return weight * 2 <= Int(Self.opening) || visible <= 2
    }
}
