/// Finds old blocks whose text stands in several new blocks, one behind the other.
struct SplitFinder {
    let old: BlockProfiles
    let new: BlockProfiles

    /// How much of a piece must come from the whole, and how alike the pieces together must be to it.
    private static let share = 0.6

    /// A piece of fewer shingles than this may be alike by chance.
    private static let smallestPiece = 3

    /// The splits among neighbours, which are in order.
    func splits(_ neighbours: [Neighbour]) -> [BlockMatch] {
        let most = neighbours.reduce(into: [:]) { most, neighbour in
            most[neighbour.new] = max(most[neighbour.new] ?? 0, neighbour.shared)
        }
        var splits: [BlockMatch] = []
        var start = 0
        while start < neighbours.count {
            let end = neighbours[start...].firstIndex { $0.old != neighbours[start].old } ?? neighbours.count
            let pieces = neighbours[start..<end].filter { isPiece($0) && $0.shared == most[$0.new] }.map(\.new)
            if pieces.count > 1 { splits += self.splits(of: neighbours[start].old, into: pieces) }
            start = end
        }
        return splits
    }

    /// Whether a new block may be a piece of an old one; it is one only of the blocks that it shares most with.
    private func isPiece(_ neighbour: Neighbour) -> Bool {
        guard let piece = new[neighbour.new], piece.size >= Self.smallestPiece else { return false }
        return Double(neighbour.shared) >= Self.share * Double(piece.size)
    }

    /// The runs of neighbouring pieces of one old block, each of which holds a part of its own.
    ///
    /// Every piece takes its shingles out of the whole; one that finds too few left repeats what an earlier piece holds,
    /// and a new run begins with it. Linear in the sizes of the whole and of the pieces.
    private func splits(of oldIndex: Int, into pieces: [Int]) -> [BlockMatch] {
        guard let whole = old[oldIndex] else { return [] }
        var splits: [BlockMatch] = []
        var run = PieceRun(of: whole) { [new] in new[$0]?.size == 0 }
        for index in pieces {
            guard let piece = new[index] else { continue }
            if !run.takes(index, piece, atLeast: Self.share) {
                if let match = run.match(oldIndex, atLeast: Self.share) { splits.append(match) }
                run.restart(at: index)
                _ = run.takes(index, piece, atLeast: Self.share)
            }
        }
        if let match = run.match(oldIndex, atLeast: Self.share) { splits.append(match) }
        return splits
    }
}

/// Neighbouring pieces that are taken out of a whole, one after the other.
private struct PieceRun {
    private var range = 0..<0
    /// How often each shingle of the whole is still to be had.
    private var left: [UInt64: Int]
    private var taken: [UInt64] = []
    private let wholeSize: Int
    private var piecesSize = 0
    private var pieces = 0
    /// Whether a block holds no words; such blocks may lie between pieces.
    private let isBlank: (Int) -> Bool

    init(of whole: BlockProfile, isBlank: @escaping (Int) -> Bool) {
        self.isBlank = isBlank
        left = whole.shingles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        wholeSize = whole.size
    }

    /// Gives everything back and begins with the piece at an index.
    mutating func restart(at index: Int) {
        for shingle in taken { left[shingle, default: 0] += 1 }
        taken = []
        piecesSize = 0
        pieces = 0
        range = index..<index
    }

    /// Adds the piece at an index if only blank blocks lie before it, and at least such a share of it is left in the whole.
    mutating func takes(_ index: Int, _ piece: BlockProfile, atLeast share: Double) -> Bool {
        guard range.isEmpty || (range.upperBound..<index).allSatisfy({ isBlank($0) }) else { return false }
        let before = taken.count
        for shingle in piece.shingles {
            guard let number = left[shingle], number > 0 else { continue }
            left[shingle] = number - 1
            taken.append(shingle)
        }
        guard Double(taken.count - before) >= share * Double(piece.size) else {
            for shingle in taken[before...] { left[shingle, default: 0] += 1 }
            taken.removeSubrange(before...)
            return false
        }
        piecesSize += piece.size
        range = (range.isEmpty ? index : range.lowerBound)..<(index + 1)
        pieces += 1
        return true
    }

    /// The split into the pieces of the run, if there are several and they resemble the whole.
    func match(_ oldIndex: Int, atLeast least: Double) -> BlockMatch? {
        let resemblance = BlockProfile.resemblance(wholeSize, piecesSize, common: taken.count)
        guard pieces > 1, resemblance >= least else { return nil }
        return BlockMatch(old: oldIndex..<(oldIndex + 1), new: range, resemblance: resemblance)
    }
}
