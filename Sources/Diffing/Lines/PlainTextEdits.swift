/// Edits of plain texts in the making; stretches of one sort that touch become one.
struct PlainTextEdits {
    /// Where the new text begins in the bytes that hold both.
    let border: Int
    private(set) var edits: [PlainTextEdit] = []

    init(border: Int) {
        self.border = border
    }

    /// The edits, or none if all are equal.
    var changedEdits: [PlainTextEdit] { edits.allSatisfy { $0.op == .equal } ? [] : edits }

    /// Adds an edit; the ranges are those of the bytes that hold both texts, one may be left out.
    mutating func append(
        _ op: PlainTextEdit.Op, old: Range<Int>? = nil, new: Range<Int>? = nil, id: Int? = nil,
        edits inner: [PlainTextEdit] = []
    ) {
        let old = old ?? end.old..<end.old
        let new = new.map { ($0.lowerBound - border)..<($0.upperBound - border) } ?? end.new..<end.new
        if old.isEmpty && new.isEmpty { return }
        if let last = edits.last, last.op == op, op != .move, op != .replace {
            edits[edits.count - 1].old = last.old.lowerBound..<old.upperBound
            edits[edits.count - 1].new = last.new.lowerBound..<new.upperBound
        } else {
            edits.append(PlainTextEdit(op: op, old: old, new: new, id: id, edits: inner))
        }
        end = (old.upperBound, new.upperBound)
    }

    /// How far both texts are told.
    private var end = (old: 0, new: 0)

    /// Adds changes inside a place, with the equal stretches between them.
    mutating func append(_ changes: [Change], in place: Change) {
        var next = (old: place.old.lowerBound, new: place.new.lowerBound)
        for change in changes {
            append(.equal, old: next.old..<change.old.lowerBound, new: next.new..<change.new.lowerBound)
            let op: PlainTextEdit.Op = change.old.isEmpty ? .insert : change.new.isEmpty ? .delete : .replace
            append(op, old: change.old, new: change.new)
            next = (change.old.upperBound, change.new.upperBound)
        }
        append(.equal, old: next.old..<place.old.upperBound, new: next.new..<place.new.upperBound)
    }

    /// The edits that lead from the new text to the old one.
    ///
    /// What changed in a moved text stays with the half that tells where it went, which is the other one now.
    static func mirrored(_ edits: [PlainTextEdit]) -> [PlainTextEdit] {
        let inner = Dictionary(edits.filter { !$0.edits.isEmpty }.map { ($0.id, $0.edits) }) { first, _ in first }
        let mirrored = edits.map { edit in
            var mirrored = edit.mirrored
            mirrored.edits = mirrored.old.isEmpty ? inner[edit.id]?.map(\.mirrored) ?? [] : []
            return mirrored
        }
        return withOldFirst(mirrored)
    }

    /// The edits with what went in front of what came, where both happened in one place.
    private static func withOldFirst(_ edits: [PlainTextEdit]) -> [PlainTextEdit] {
        var ordered: [PlainTextEdit] = []
        var came: [PlainTextEdit] = []
        for edit in edits {
            if edit.old.isEmpty {
                came.append(edit)
            } else {
                if !edit.new.isEmpty {
                    ordered += came
                    came = []
                }
                ordered.append(edit)
            }
        }
        return ordered + came
    }
}
