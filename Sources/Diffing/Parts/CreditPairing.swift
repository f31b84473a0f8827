import Articles

/// Two lists of credits of which ever more are paired off.
struct CreditPairing {
    private let old: [Credit]
    private let new: [Credit]
    /// The indices of the credits that are not paired, in order.
    private(set) var freeOld: [Int]
    private(set) var freeNew: [Int]

    /// Names are not compared where this many pairs of them or more would have to be.
    private static let mostComparisons = 10_000

    init(old: [Credit], new: [Credit]) {
        self.old = old
        self.new = new
        freeOld = Array(old.indices)
        freeNew = Array(new.indices)
    }

    /// Pairs the free credits whose keys are the same byte by byte, the first with the first.
    @discardableResult
    mutating func pair(by key: (Credit) -> String) -> [(old: Int, new: Int)] {
        var places = Dictionary(grouping: freeNew.reversed()) { Array(key(new[$0]).utf8) }
        var pairs: [(old: Int, new: Int)] = []
        for index in freeOld {
            if let place = places[Array(key(old[index]).utf8)]?.popLast() { pairs.append((index, place)) }
        }
        remove(pairs)
        return pairs
    }

    /// Pairs the free credits of one role whose names share characters, the most alike first.
    mutating func pairAlikeNames() -> [(old: Int, new: Int)] {
        guard freeOld.count * freeNew.count < Self.mostComparisons else { return [] }
        var candidates: [(likeness: Double, old: Int, new: Int)] = []
        for oldIndex in freeOld {
            for newIndex in freeNew where old[oldIndex].role == new[newIndex].role {
                let likeness = Self.likeness(old[oldIndex].name, new[newIndex].name)
                if likeness > 0 { candidates.append((likeness, oldIndex, newIndex)) }
            }
        }
        var pairs: [(old: Int, new: Int)] = []
        var (takenOld, takenNew) = (Set<Int>(), Set<Int>())
        for candidate in candidates.sorted(by: { ($1.likeness, $0.old + $0.new) < ($0.likeness, $1.old + $1.new) })
        where !takenOld.contains(candidate.old) && !takenNew.contains(candidate.new) {
            pairs.append((candidate.old, candidate.new))
            takenOld.insert(candidate.old)
            takenNew.insert(candidate.new)
        }
        remove(pairs)
        return pairs
    }

    private mutating func remove(_ pairs: [(old: Int, new: Int)]) {
        let pairedOld = Set(pairs.map(\.old))
        let pairedNew = Set(pairs.map(\.new))
        freeOld.removeAll(where: pairedOld.contains)
        freeNew.removeAll(where: pairedNew.contains)
    }

    /// The share of characters that two names have in common, from 0 to 1.
    private static func likeness(_ first: String, _ second: String) -> Double {
        let (one, other) = (Set(first.prefix(64)), Set(second.prefix(64)))
        return BlockProfile.resemblance(one.count, other.count, common: one.intersection(other).count)
    }
}
