/// The moves among the matches of lines; matches that moved side by side are one move.
struct LineMoves {
    private var moves: [[BlockMatch]] = []
    /// The moves by the first old line and by the first new one.
    private(set) var departures: [Int: Int] = [:]
    private(set) var arrivals: [Int: Int] = [:]

    /// - Parameter matches: in the order of the new text.
    init(_ matches: [BlockAlignment.Placed]) {
        for match in matches.lazy.filter(\.isMoved).map(\.match) {
            if let last = moves.last?.last, last.old.upperBound == match.old.lowerBound,
                last.new.upperBound == match.new.lowerBound
            {
                moves[moves.count - 1].append(match)
            } else {
                departures[match.old.lowerBound] = moves.count
                arrivals[match.new.lowerBound] = moves.count
                moves.append([match])
            }
        }
    }

    /// The lines of a move.
    subscript(_ move: Int) -> Change {
        let matches = moves[move]
        let (first, last) = (matches[0], matches[matches.count - 1])
        return Change(
            old: first.old.lowerBound..<last.old.upperBound, new: first.new.lowerBound..<last.new.upperBound)
    }

    /// Whether any of some lines moved away from there or to there.
    func touch(_ lines: Change) -> Bool {
        !departures.isEmpty
            && (lines.old.contains { departures[$0] != nil } || lines.new.contains { arrivals[$0] != nil })
    }

    /// The matches that make up a move.
    func matches(in move: Int) -> [BlockMatch] { moves[move] }
}
