/// The equal blocks of two bodies as runs: those that keep their order, and what is left of each text.
struct EqualBlocks {
    /// The stretches between the runs in order, in which no block stays what it was.
    let changes: [Change]
    /// The runs in order, no two of them touching.
    let staying: [Change]
    /// Runs of equal blocks out of order.
    private(set) var others: [Change] = []
    private var otherOld: Set<Int> = []
    private var otherNew: Set<Int> = []
    /// How many equal blocks stay in front of each run, and how many there are in all.
    private let ranks: [Int]
    private let oldCount: Int
    private let newCount: Int

    init(_ pair: BlockPair) {
        let (old, new) = (pair.old.numbers, pair.new.numbers)
        oldCount = old.count
        newCount = new.count
        changes = Self.withoutLoneBlanks(
            HistogramDiff.changes(from: old, to: new, symbols: pair.symbols), pair)
        staying = Self.runs(between: changes, oldCount, newCount)
        ranks = staying.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.old.count) }
        pairRest(old, new)
        otherOld = Set(others.flatMap(\.old))
        otherNew = Set(others.flatMap(\.new))
    }

    /// The changes with the equal blocks between two of them that hold nothing but spaces: these are equal by chance.
    private static func withoutLoneBlanks(_ changes: [Change], _ pair: BlockPair) -> [Change] {
        changes.reduce(into: []) { joined, change in
            if let last = joined.last, pair.isBlank(pair.old, last.old.upperBound..<change.old.lowerBound) {
                joined[joined.count - 1] = last.joined(with: change)
            } else {
                joined.append(change)
            }
        }
    }

    private static func runs(between changes: [Change], _ oldCount: Int, _ newCount: Int) -> [Change] {
        var runs: [Change] = []
        var last = (old: 0, new: 0)
        for change in changes + [Change(old: oldCount..<oldCount, new: newCount..<newCount)] {
            if change.old.lowerBound > last.old {
                runs.append(Change(old: last.old..<change.old.lowerBound, new: last.new..<change.new.lowerBound))
            }
            last = (change.old.upperBound, change.new.upperBound)
        }
        return runs
    }

    /// Pairs equal blocks out of order: one behind a pair with the one behind it, else the first with the first.
    private mutating func pairRest(_ old: [Int32], _ new: [Int32]) {
        var free: [Int32: [Int]] = [:]
        for index in changes.reversed().flatMap({ $0.old.reversed() }) { free[old[index], default: []].append(index) }
        guard !free.isEmpty else { return }
        var taken: Set<Int> = []
        for index in changes.flatMap(\.new) {
            guard var places = free[new[index]], !places.isEmpty else { continue }
            if let last = others.last, last.new.upperBound == index, places.contains(last.old.upperBound),
                !taken.contains(last.old.upperBound)
            {
                taken.insert(last.old.upperBound)
                others[others.count - 1] = Change(
                    old: last.old.lowerBound..<(last.old.upperBound + 1), new: last.new.lowerBound..<(index + 1))
                continue
            }
            while let place = places.last, taken.contains(place) { places.removeLast() }
            if let place = places.popLast() {
                taken.insert(place)
                others.append(Change(old: place..<(place + 1), new: index..<(index + 1)))
            }
            free[new[index]] = places
        }
    }

    /// Whether a run of equal blocks out of order has any of some blocks on either side.
    func othersTouch(_ blocks: Change) -> Bool {
        !others.isEmpty
            && (blocks.old.contains { otherOld.contains($0) } || blocks.new.contains { otherNew.contains($0) })
    }

    /// How far apart the two sides of a match stand, as the equal blocks in order see it: first the number of these
    /// between the two, then the difference of their places among the blocks between two equal ones.
    func distance(_ match: BlockMatch) -> Int {
        let old = place(of: match.old.lowerBound, \.old, oldCount)
        let new = place(of: match.new.lowerBound, \.new, newCount)
        let offset = min(abs(old.fromStart - new.fromStart), abs(old.fromEnd - new.fromEnd))
        return abs(old.rank - new.rank) << 32 + offset
    }

    /// Where a block stands: behind how many equal blocks, and how far from the ones next to it.
    private func place(
        of index: Int, _ side: KeyPath<Change, Range<Int>>, _ count: Int
    ) -> (rank: Int, fromStart: Int, fromEnd: Int) {
        var (low, high) = (0, staying.count)
        while low < high {
            let middle = (low + high) / 2
            if staying[middle][keyPath: side].lowerBound <= index { low = middle + 1 } else { high = middle }
        }
        let start = low == 0 ? 0 : staying[low - 1][keyPath: side].upperBound
        let end = low == staying.count ? count : staying[low][keyPath: side].lowerBound
        return (ranks[low], index - start, end - index)
    }
}
