/// Tells which blocks of two bodies share shingles, and what matches follow.
struct ShingleIndex {
    private let old: [Int: BlockProfile]
    private let new: [Int: BlockProfile]
    /// For each old block, the new blocks that share a shingle with it which is not too common.
    private let neighbours: [Int: Set<Int>]

    /// A shingle that stands in more blocks than this says nothing about where a block came from.
    private static let commonness = 24

    init(old: [Int: BlockProfile], new: [Int: BlockProfile]) {
        self.old = old
        self.new = new
        var places: [UInt64: [Int]] = [:]
        for (index, profile) in new {
            for shingle in profile.shingles { places[shingle, default: []].append(index) }
        }
        neighbours = old.mapValues { profile in
            profile.shingles.reduce(into: []) { found, shingle in
                if let indices = places[shingle], indices.count <= Self.commonness { found.formUnion(indices) }
            }
        }
    }

    private init(old: [Int: BlockProfile], new: [Int: BlockProfile], neighbours: [Int: Set<Int>]) {
        self.old = old
        self.new = new
        self.neighbours = neighbours
    }

    /// The index with the two bodies exchanged.
    func mirrored() -> ShingleIndex {
        var exchanged: [Int: Set<Int>] = [:]
        for (index, found) in neighbours {
            for neighbour in found { exchanged[neighbour, default: []].insert(index) }
        }
        return ShingleIndex(old: new, new: old, neighbours: exchanged)
    }

    /// Pairs of blocks alike enough to be one block edited.
    func pairs() -> [BlockMatch] {
        forEachNeighbour { oldIndex, profile, newIndex, other in
            let resemblance = profile.resemblance(to: other)
            let containment = max(profile.containment(in: other), other.containment(in: profile))
            let isEdited = resemblance >= 0.45
            let isGrown = resemblance >= 0.2 && containment >= 0.75 && min(profile.size, other.size) >= 6
            guard isEdited || isGrown else { return nil }
            return BlockMatch(
                old: oldIndex..<(oldIndex + 1), new: newIndex..<(newIndex + 1), resemblance: resemblance)
        }
    }

    private func forEachNeighbour(_ match: (Int, BlockProfile, Int, BlockProfile) -> BlockMatch?) -> [BlockMatch] {
        var matches: [BlockMatch] = []
        for (oldIndex, found) in neighbours {
            guard let profile = old[oldIndex] else { continue }
            for newIndex in found {
                guard let other = new[newIndex] else { continue }
                if let found = match(oldIndex, profile, newIndex, other) { matches.append(found) }
            }
        }
        return matches
    }

    /// Old blocks whose text stands in several new blocks, one behind the other.
    func splits() -> [BlockMatch] {
        neighbours.flatMap { oldIndex, found -> [BlockMatch] in
            guard let whole = old[oldIndex], whole.size >= 6 else { return [] }
            let pieces = found.filter { (new[$0]?.containment(in: whole) ?? 0) >= Self.share }.sorted()
            return Self.runs(pieces).compactMap { split(oldIndex, whole, into: $0) }
        }
    }

    /// How much of a piece must come from the whole.
    private static let share = 0.6

    /// The match of a block and the run of blocks it was cut into, if each holds a part of its own.
    private func split(_ oldIndex: Int, _ whole: BlockProfile, into run: Range<Int>) -> BlockMatch? {
        guard run.count > 1 else { return nil }
        let profiles = run.compactMap { new[$0] }
        guard let first = profiles.first, profiles.allSatisfy({ $0.size >= 3 }) else { return nil }
        var union = first
        for piece in profiles.dropFirst() {
            guard piece.containment(in: union) < 0.5 else { return nil }
            union = union.union(piece)
        }
        let resemblance = union.resemblance(to: whole)
        let best = profiles.map { $0.resemblance(to: whole) }.max() ?? 0
        guard resemblance >= 0.6, resemblance > best else { return nil }
        return BlockMatch(old: oldIndex..<(oldIndex + 1), new: run, resemblance: min(1, resemblance + 0.01))
    }

    /// Ascending indices as runs of neighbours.
    private static func runs(_ indices: [Int]) -> [Range<Int>] {
        indices.reduce(into: []) { runs, index in
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
    }
}

extension BlockProfile {
    /// How many shingles there are.
    var size: Int { shingles.count }
}
