/// The names nearest to one that does not exist.
public struct NearMatches: Sendable {
    /// At most three names, the nearest first, those equally near in the order given.
    public let names: [String]

    /// Finds the names that begin with the text, or else those fewest edits away from it.
    ///
    /// A third of the text's length may be wrong, but no more than three edits; a text of one or two scalars may have
    /// one. The time is bounded by the names' lengths, however long the text is.
    public init(of text: String, among candidates: [String]) {
        let scalars = Array(text.unicodeScalars.prefix(256))
        let bound = max(1, min(3, scalars.count / 3))
        let distances = candidates.compactMap { candidate -> (name: String, distance: Int)? in
            if scalars.count > 1, candidate.suffix(after: text) != nil { return (candidate, 0) }
            let distance = editDistance(scalars, Array(candidate.unicodeScalars), atMost: bound)
            return distance.map { (candidate, $0) }
        }
        let nearest = distances.map(\.distance).min()
        names = Array(distances.filter { $0.distance == nearest && !text.isEmpty }.map(\.name).prefix(3))
    }
}

/// The number of insertions, deletions, substitutions and swaps of neighbours that turn one text into another.
///
/// This is the restricted Damerau-Levenshtein distance, in which no piece is edited twice. Nil when it exceeds the
/// bound. Time is the product of the lengths, or nothing when the lengths alone differ by more than the bound.
func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost bound: Int) -> Int? {
    if abs(first.count - second.count) > bound { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, scalar) in first.enumerated() {
        var current = [row + 1]
        for (column, other) in second.enumerated() {
            var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
            if row > 0, column > 0, scalar == second[column - 1], other == first[row - 1] {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[second.count] <= bound ? last[second.count] : nil
}
