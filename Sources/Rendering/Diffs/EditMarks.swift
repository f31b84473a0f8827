import Diffing

/// How edits are told apart from the text around them: by signs, or by colours alone.
struct EditMarks {
    /// Whether `[-signs-]` and `{+signs+}` stand around edits.
    var hasSigns: Bool
    /// How many characters of unchanged text are shown beside an edit.
    var reach = Int.max

    func addDeleted(_ deleted: String, to text: inout StyledText) {
        text.add(hasSigns ? "[-\(deleted)-]" : deleted, .deleted)
    }

    func addInserted(_ inserted: String, to text: inout StyledText) {
        text.add(hasSigns ? "{+\(inserted)+}" : inserted, .inserted)
    }

    /// Adds what was there and what took its place: `old -> new`.
    func addPair(_ old: String?, _ new: String?, to text: inout StyledText) {
        text.add(old ?? "", .deleted)
        text.add(" -> ")
        text.add(new ?? "", .inserted)
    }

    /// Adds a comparison; of equal stretches longer than twice the reach only the ends beside edits are shown.
    func add(
        _ comparison: TextDiff, borders: BlockBorders = BlockBorders(), side: Side = .both, to text: inout StyledText
    ) {
        let pieces = borders.pieces(of: comparison)
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .equal(let equal):
                let isFirst = index == 0
                let isLast = index == pieces.count - 1
                text.add(elided(equal, head: !isFirst || isLast, tail: !isLast || isFirst))
            case .deleted(let deleted): if side != .new { addDeleted(deleted, to: &text) }
            case .inserted(let inserted): if side != .old { addInserted(inserted, to: &text) }
            }
        }
    }

    /// Whose text is shown.
    enum Side {
        case old, new, both
    }

    /// The ends of a text that are wanted, with an ellipsis in place of what is left out.
    private func elided(_ text: String, head: Bool, tail: Bool) -> String {
        guard reach < .max, text.count > reach * (head && tail ? 2 : 1) + 1 else { return text }
        return (head ? String(text.prefix(reach)) : "") + "…" + (tail ? String(text.suffix(reach)) : "")
    }
}
