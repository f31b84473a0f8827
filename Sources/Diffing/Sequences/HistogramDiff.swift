/// The edit script between two sequences that keeps rare elements together.
///
/// The histogram algorithm of JGit (Shawn O. Pearce, 2010), which extends Bram Cohen's patience diff: in each box the
/// common stretch whose elements occur least often in the old sequence, and of these the longest, is taken for
/// unchanged; the boxes in front of it and behind it are then compared likewise. A box whose common elements are all
/// frequent is left to `MyersDiff`, as are all boxes once the work done exceeds about 64 steps for each element.
struct HistogramDiff {
    private let old: [Int32]
    private let new: [Int32]
    /// For each old index, the next one with the same element in the box at hand, or -1.
    private var next: [Int32]
    /// The first old index of each element in the box at hand, and how many there are.
    private var first: [Int32]
    private var counts: [Int32]
    private var budget: Int
    private var found: [Change] = []

    /// Elements that occur more often than this in a box are no anchors.
    private static let mostOccurrences: Int32 = 64

    /// The changes that turn one sequence into the other, in order, no two of them touching.
    ///
    /// - Parameter symbols: more than the greatest element; the elements count from 0.
    static func changes(from old: [Int32], to new: [Int32], symbols: Int) -> [Change] {
        var diff = HistogramDiff(old: old, new: new, symbols: symbols)
        diff.compare()
        return diff.found
    }

    private init(old: [Int32], new: [Int32], symbols: Int) {
        self.old = old
        self.new = new
        next = Array(repeating: -1, count: old.count)
        first = Array(repeating: -1, count: symbols)
        counts = Array(repeating: 0, count: symbols)
        budget = 64 * (old.count + new.count + 16)
    }

    private mutating func compare() {
        var pending = [Change(old: old.indices, new: new.indices)]
        while let whole = pending.popLast() {
            let box = whole.trimmed(old, new)
            if box.old.isEmpty || box.new.isEmpty {
                if !(box.old.isEmpty && box.new.isEmpty) { found.appendJoining(box) }
                continue
            }
            budget -= box.old.count + box.new.count
            switch budget > 0 ? anchor(in: box) : .frequent {
            case .none: found.appendJoining(box)
            case .frequent: appendShortest(in: box)
            case .stretch(let stretch):
                pending.append(
                    Change(
                        old: stretch.old.upperBound..<box.old.upperBound,
                        new: stretch.new.upperBound..<box.new.upperBound))
                pending.append(
                    Change(
                        old: box.old.lowerBound..<stretch.old.lowerBound,
                        new: box.new.lowerBound..<stretch.new.lowerBound))
            }
        }
    }

    private mutating func appendShortest(in box: Change) {
        for change in MyersDiff.changes(from: Array(old[box.old]), to: Array(new[box.new])) {
            found.appendJoining(change.shifted(old: box.old.lowerBound, new: box.new.lowerBound))
        }
    }

    /// What a box has in common.
    private enum Anchor {
        case none
        /// Only elements that occur too often to say anything.
        case frequent
        case stretch(Change)
    }

    private mutating func anchor(in box: Change) -> Anchor {
        index(box.old)
        defer { forget(box.old) }
        var best: Change?
        var rarest = Self.mostOccurrences + 1
        var hasCommon = false
        var place = box.new.lowerBound
        while place < box.new.upperBound {
            var end = place + 1
            let count = counts[Int(new[place])]
            hasCommon = hasCommon || count > 0
            if count > 0, count <= rarest {
                var other = Int(first[Int(new[place])])
                while other >= 0 {
                    let (stretch, occurrences) = self.stretch(around: other, place, in: box)
                    budget -= stretch.new.count
                    end = max(end, stretch.new.upperBound)
                    if occurrences < rarest || occurrences == rarest && stretch.old.count > best?.old.count ?? 0 {
                        (best, rarest) = (stretch, occurrences)
                    }
                    while other >= 0, other < stretch.old.upperBound { other = Int(next[other]) }
                }
            }
            place = end
        }
        return best.map(Anchor.stretch) ?? (hasCommon ? .frequent : .none)
    }

    private mutating func index(_ range: Range<Int>) {
        next.withUnsafeMutableBufferPointer { next in
            first.withUnsafeMutableBufferPointer { first in
                counts.withUnsafeMutableBufferPointer { counts in
                    for place in range.reversed() {
                        let element = Int(old[place])
                        next[place] = first[element]
                        first[element] = Int32(truncatingIfNeeded: place)
                        counts[element] &+= 1
                    }
                }
            }
        }
    }

    /// Clears what `index` noted of a range.
    private mutating func forget(_ range: Range<Int>) {
        first.withUnsafeMutableBufferPointer { first in
            counts.withUnsafeMutableBufferPointer { counts in
                for place in range { (first[Int(old[place])], counts[Int(old[place])]) = (-1, 0) }
            }
        }
    }

    /// The common stretch around two equal elements, and how often the rarest of it occurs.
    private func stretch(around x: Int, _ y: Int, in box: Change) -> (Change, Int32) {
        var occurrences = counts[Int(old[x])]
        var (startX, startY) = (x, y)
        while startX > box.old.lowerBound, startY > box.new.lowerBound, old[startX - 1] == new[startY - 1] {
            (startX, startY) = (startX - 1, startY - 1)
            occurrences = min(occurrences, counts[Int(old[startX])])
        }
        var (endX, endY) = (x + 1, y + 1)
        while endX < box.old.upperBound, endY < box.new.upperBound, old[endX] == new[endY] {
            occurrences = min(occurrences, counts[Int(old[endX])])
            (endX, endY) = (endX + 1, endY + 1)
        }
        return (Change(old: startX..<endX, new: startY..<endY), occurrences)
    }
}
