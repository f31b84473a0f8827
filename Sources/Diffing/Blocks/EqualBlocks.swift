/// The pairs of equal blocks of two bodies: those that keep their order, then what is left of each text.
struct EqualBlocks {
    /// The pairs, those in order first.
    private(set) var pairs: [(old: Int, new: Int)] = []
    private var oldPlaces: [Place] = []
    private var newPlaces: [Place] = []

    init(_ old: [ExactBlock], _ new: [ExactBlock]) {
        var interner = Interner<ExactBlock>()
        let oldNumbers = old.map { interner.number(of: $0) }
        let newNumbers = new.map { interner.number(of: $0) }
        pairInOrder(oldNumbers, newNumbers)
        oldPlaces = Self.places(pairs.map(\.old), count: old.count)
        newPlaces = Self.places(pairs.map(\.new), count: new.count)
        pairRest(oldNumbers, newNumbers)
    }

    private mutating func pairInOrder(_ old: [Int], _ new: [Int]) {
        var last = (old: 0, new: 0)
        let end = Change(old: old.count..<old.count, new: new.count..<new.count)
        for change in MyersDiff.changes(from: old, to: new) + [end] {
            pairs += zip(last.old..<change.old.lowerBound, last.new..<change.new.lowerBound).map { ($0, $1) }
            last = (change.old.upperBound, change.new.upperBound)
        }
    }

    /// Pairs equal blocks out of order, the first with the first of the same text.
    private mutating func pairRest(_ old: [Int], _ new: [Int]) {
        let oldRest = Set(old.indices).subtracting(pairs.map(\.old)).sorted()
        let newRest = Set(new.indices).subtracting(pairs.map(\.new)).sorted()
        var free = Dictionary(grouping: oldRest.reversed()) { old[$0] }
        for index in newRest {
            if let place = free[new[index]]?.popLast() { pairs.append((place, index)) }
        }
    }

    /// How far apart the two sides of a match stand, as the equal blocks in order see it: first the number of these
    /// between the two, then the difference of their places among the blocks between two equal ones.
    func distance(_ match: BlockMatch) -> Int {
        let old = oldPlaces[match.old.lowerBound]
        let new = newPlaces[match.new.lowerBound]
        let offset = min(abs(old.fromStart - new.fromStart), abs(old.fromEnd - new.fromEnd))
        return abs(old.gap - new.gap) << 32 + offset
    }

    /// Where a block stands: in which gap between equal blocks, and how far from both ends of it.
    private struct Place {
        var gap: Int
        var fromStart: Int
        var fromEnd: Int
    }

    private static func places(_ anchors: [Int], count: Int) -> [Place] {
        var places: [Place] = []
        var start = 0
        for (gap, end) in (anchors + [count]).enumerated() {
            places += (start..<min(count, end + 1)).map { Place(gap: gap, fromStart: $0 - start, fromEnd: end - $0) }
            start = end + 1
        }
        return places
    }
}
