/// The lines between two runs of equal lines that kept their place.
struct LineGap {
    let lines: Change
    /// The matches in the gap that kept their place.
    let matches: [BlockMatch]
    /// What changed in the gap, where that is known already.
    let changes: [Change]?
    /// The equal lines that end the gap; nil at the end of the texts.
    let end: BlockMatch?
}

/// One line that was reworded in its place.
struct RewordedLine {
    let match: BlockMatch
    let changes: [Change]
}

/// The gaps of two texts in order.
struct LineGaps: IteratorProtocol {
    let moves: LineMoves
    private let staying: [BlockMatch]
    private let reworded: [Int: RewordedLine]
    private let pair: BlockPair
    private var index = 0
    private var start = (old: 0, new: 0)

    /// - Parameter matches: in the order of the new text.
    init(_ matches: [BlockAlignment.Placed], _ reworded: [RewordedLine], _ pair: BlockPair) {
        moves = LineMoves(matches)
        staying = matches.filter { !$0.isMoved }.map(\.match)
        self.reworded = Dictionary(reworded.map { ($0.match.old.lowerBound, $0) }) { first, _ in first }
        self.pair = pair
    }

    /// The next gap, which may be empty.
    mutating func next() -> LineGap? {
        guard index <= staying.count else { return nil }
        let first = index
        while index < staying.count, !staying[index].isEqual { index += 1 }
        let end = index < staying.count ? staying[index] : nil
        let lines = Change(
            old: start.old..<(end?.old.lowerBound ?? pair.old.count),
            new: start.new..<(end?.new.lowerBound ?? pair.new.count))
        let matches = Array(staying[first..<index])
        let isSingle = matches.count == 1 && lines.old == matches[0].old && lines.new == matches[0].new
        let changes = isSingle ? reworded[lines.old.lowerBound]?.changes : nil
        start = (end?.old.upperBound ?? pair.old.count, end?.new.upperBound ?? pair.new.count)
        index += 1
        return LineGap(lines: lines, matches: matches, changes: changes, end: end)
    }
}
