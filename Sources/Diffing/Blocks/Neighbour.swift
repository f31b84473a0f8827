/// An old and a new block that have enough in common to be looked at together.
struct Neighbour {
    var old: Int
    var new: Int
    /// How many shingles the two share.
    var shared: Int

    var mirrored: Neighbour { Neighbour(old: new, new: old, shared: shared) }
}

extension Neighbour {
    /// The pairs of blocks that share a shingle which is not too common, in order; a block without a profile is in none.
    ///
    /// The shingles of both sides are sorted and joined, so unlike blocks are never compared. However the bodies are
    /// made, at most `mostPairs` pairs are looked at and about `mostForBlock` kept for each block.
    static func all(_ old: BlockProfiles, _ new: BlockProfiles) -> [Neighbour] {
        // Mostly one block is edited: the two that are left need not be sought.
        if old.indices.count == 1, new.indices.count == 1 {
            let shared = old[old.indices[0]].flatMap { block in new[new.indices[0]].map(block.common) } ?? 0
            return shared == 0 ? [] : [Neighbour(old: old.indices[0], new: new.indices[0], shared: shared)]
        }
        let oldPlaces = places(of: old)
        let newPlaces = places(of: new)
        let total = oldPlaces.count + newPlaces.count
        let commonness = max(1, min(mostBlocksForShingle, mostPairs / max(1, total)))
        let met = counted(meetings(oldPlaces, newPlaces, commonness: commonness))
        return strongest(met).map { neighbour in
            var neighbour = neighbour
            if let old = old[neighbour.old], let new = new[neighbour.new] { neighbour.shared = old.common(with: new) }
            return neighbour
        }
    }

    /// A shingle that stands in more blocks than this says nothing about where a block came from.
    private static let mostBlocksForShingle = 24
    private static let mostPairs = 1 << 24
    private static let mostForBlock = 16

    /// A shingle and a block that holds it.
    private typealias Place = (shingle: UInt64, block: Int)

    private static func places(of profiles: BlockProfiles) -> [Place] {
        var places: [Place] = []
        for block in profiles.indices {
            var last: UInt64?
            for shingle in profiles[block]?.shingles ?? [] where shingle != last {
                places.append((shingle, block))
                last = shingle
            }
        }
        return places.sorted { $0 < $1 }
    }

    /// The old and new blocks that meet in a shingle, once for each shingle that few enough blocks hold.
    private static func meetings(_ old: [Place], _ new: [Place], commonness: Int) -> [(old: Int, new: Int)] {
        var met: [(old: Int, new: Int)] = []
        var (left, right) = (0..<0, 0..<0)
        while left.upperBound < old.count, right.upperBound < new.count {
            left = run(in: old, from: left.upperBound)
            while right.upperBound < new.count, new[right.upperBound].shingle < old[left.lowerBound].shingle {
                right = run(in: new, from: right.upperBound)
            }
            guard right.upperBound < new.count, new[right.upperBound].shingle == old[left.lowerBound].shingle else {
                continue
            }
            right = run(in: new, from: right.upperBound)
            guard left.count <= commonness, right.count <= commonness else { continue }
            for place in old[left] {
                for other in new[right] { met.append((place.block, other.block)) }
            }
        }
        return met
    }

    /// The places from an index on that share its shingle.
    private static func run(in places: [Place], from start: Int) -> Range<Int> {
        var end = start
        while end < places.count, places[end].shingle == places[start].shingle { end += 1 }
        return start..<end
    }

    /// Each pair once and in order, with the number of times it occurs.
    private static func counted(_ pairs: [(old: Int, new: Int)]) -> [Neighbour] {
        pairs.sorted { $0 < $1 }.reduce(into: []) { counted, pair in
            if let last = counted.last, (last.old, last.new) == pair {
                counted[counted.count - 1].shared += 1
            } else {
                counted.append(Neighbour(old: pair.old, new: pair.new, shared: 1))
            }
        }
    }

    /// The pairs that are among those sharing most for the old or for the new block.
    private static func strongest(_ neighbours: [Neighbour]) -> [Neighbour] {
        var oldRoom: [Int: Int] = [:]
        var newRoom: [Int: Int] = [:]
        let kept = neighbours.sorted { $0.shared > $1.shared }.filter { neighbour in
            oldRoom[neighbour.old, default: mostForBlock] -= 1
            newRoom[neighbour.new, default: mostForBlock] -= 1
            return oldRoom[neighbour.old] ?? 0 >= 0 || newRoom[neighbour.new] ?? 0 >= 0
        }
        return kept.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    }
}
