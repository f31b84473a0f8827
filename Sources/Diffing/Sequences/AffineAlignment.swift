/// The alignment of two short sequences that costs a reader least: few elements changed, in few places.
///
/// An element that only one side has costs its weight, and each stretch of changes an opening more, so that two edits
/// with little between them become one. Affine gap costs are those of Osamu Gotoh, "An improved algorithm for matching
/// biological sequences" (1982), with insertions and deletions that touch in one gap. O(NM) in time, a byte for each
/// pair of elements.
struct AffineAlignment {
    private let old: ArraySlice<Int32>
    private let new: ArraySlice<Int32>
    private let weights: (old: ArraySlice<Int32>, new: ArraySlice<Int32>)
    private let opening: Int32
    /// The ways by which the best path came to each point, row by row.
    private var steps: [Step] = []

    /// What is known of a point: how the cheapest path that ends in a gap came there, and the one that ends in a match.
    private struct Step: OptionSet {
        let rawValue: UInt8
        /// The gap grew by an element of the old sequence, else by one of the new.
        static let takesOld = Step(rawValue: 1)
        /// The gap was opened by this element.
        static let opensGap = Step(rawValue: 2)
        /// The match follows a gap, else a match.
        static let closesGap = Step(rawValue: 4)
        /// The cheapest path ends in a gap.
        static let endsInGap = Step(rawValue: 8)
    }

    /// The changes between two sequences, in order, no two of them touching, as indices of the slices given.
    ///
    /// - Parameters:
    ///   - weights: what it costs to change each element; indexed as the sequences.
    ///   - opening: what each stretch of changes costs in addition.
    static func changes(
        from old: ArraySlice<Int32>, to new: ArraySlice<Int32>,
        weights: (old: ArraySlice<Int32>, new: ArraySlice<Int32>), opening: Int32
    ) -> [Change] {
        var alignment = AffineAlignment(old: old, new: new, weights: weights, opening: opening)
        alignment.fill()
        return alignment.traced()
    }

    private init(
        old: ArraySlice<Int32>, new: ArraySlice<Int32>,
        weights: (old: ArraySlice<Int32>, new: ArraySlice<Int32>), opening: Int32
    ) {
        (self.old, self.new, self.weights, self.opening) = (old, new, weights, opening)
    }

    private static let unreachable = Int32.max / 2

    private mutating func fill() {
        let width = new.count + 1
        var gaps = Array(repeating: Self.unreachable, count: width)
        var matches = gaps
        let (old, new, weights, opening) = (old, new, weights, opening)
        steps = Array(unsafeUninitializedCapacity: (old.count + 1) * width) { steps, count in
            count = (old.count + 1) * width
            matches[0] = 0
            steps[0] = []
            var cost = opening
            for column in 1..<max(1, width) {
                cost += weights.new[new.startIndex + column - 1]
                gaps[column] = cost
                steps[column] = column == 1 ? [.endsInGap, .opensGap] : .endsInGap
            }
            for row in 1..<max(1, old.count + 1) {
                let element = old[old.startIndex + row - 1]
                let weight = weights.old[weights.old.startIndex + row - 1]
                var diagonal = (gap: gaps[0], match: matches[0])
                let fromMatch = matches[0] + opening
                gaps[0] = min(gaps[0], fromMatch) + weight
                matches[0] = Self.unreachable
                steps[row * width] = row == 1 ? [.endsInGap, .takesOld, .opensGap] : [.endsInGap, .takesOld]
                for column in 1..<max(1, width) {
                    let above = (gap: gaps[column], match: matches[column])
                    var step: Step = []
                    // Up: the old element goes. Left: the new element comes. A gap that goes on is taken first.
                    let up = min(above.gap, above.match + opening) + weight
                    let newWeight = weights.new[weights.new.startIndex + column - 1]
                    let left = min(gaps[column - 1], matches[column - 1] + opening) + newWeight
                    if up < left {
                        gaps[column] = up
                        step.insert(above.match + opening < above.gap ? [.takesOld, .opensGap] : .takesOld)
                    } else {
                        if matches[column - 1] + opening < gaps[column - 1] { step.insert(.opensGap) }
                        gaps[column] = left
                    }
                    if element == new[new.startIndex + column - 1] {
                        matches[column] = min(diagonal.gap, diagonal.match)
                        if diagonal.gap < diagonal.match { step.insert(.closesGap) }
                    } else {
                        matches[column] = Self.unreachable
                    }
                    if gaps[column] <= matches[column] { step.insert(.endsInGap) }
                    steps[row * width + column] = step
                    diagonal = above
                }
            }
        }
    }

    /// Follows the steps back from the end.
    private func traced() -> [Change] {
        let width = new.count + 1
        var (row, column) = (old.count, new.count)
        var changes: [Change] = []
        var end = (row: row, column: column)
        var isInGap = steps[row * width + column].contains(.endsInGap)
        while row > 0 || column > 0 {
            let step = steps[row * width + column]
            if isInGap {
                if step.contains(.takesOld) { row -= 1 } else { column -= 1 }
                if step.contains(.opensGap) {
                    changes.append(
                        Change(
                            old: (old.startIndex + row)..<(old.startIndex + end.row),
                            new: (new.startIndex + column)..<(new.startIndex + end.column)))
                    isInGap = false
                }
            } else {
                (row, column) = (row - 1, column - 1)
                end = (row, column)
                isInGap = step.contains(.closesGap)
            }
        }
        return changes.reversed()
    }
}
