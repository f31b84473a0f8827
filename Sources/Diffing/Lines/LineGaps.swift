/// The lines between two runs of equal lines that kept their place.
struct LineGap {
    let lines: Change
    /// The matches in the gap that kept their place.
    let matches: [BlockMatch]
    /// What became of the line in the gap, if it is one on either side and known already.
    let single: RewordedLine?
    /// The equal lines that end the gap; nil at the end of the texts.
    let end: BlockMatch?
}

/// One line and the one that took its place.
struct RewordedLine {
    let match: BlockMatch
    let changes: [Change]
    /// How much of the shorter one stayed, from 0 to 1.
    let share: Double
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
        let isSingle = lines.old.count == 1 && lines.new.count == 1
        let single = isSingle ? reworded[lines.old.lowerBound] : nil
        start = (end?.old.upperBound ?? pair.old.count, end?.new.upperBound ?? pair.new.count)
        index += 1
        return LineGap(lines: lines, matches: matches, single: single, end: end)
    }
}
