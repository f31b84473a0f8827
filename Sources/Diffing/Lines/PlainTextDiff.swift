/// What changed between two plain texts, line by line and inside the lines.
///
/// The old parts of the edits joined are the old text, the new parts the new text, byte for byte.
public struct PlainTextDiff: Hashable, Sendable {
    public let old: String
    public let new: String
    public let edits: [PlainTextEdit]

    /// Whether any stretch differs.
    public var hasChanges: Bool { edits.contains { $0.op != .equal } }

    /// The stretch of the old text that an edit covers.
    public func oldText(of edit: PlainTextEdit) -> Substring { Self.slice(old, edit.old) }

    /// The stretch of the new text that an edit covers.
    public func newText(of edit: PlainTextEdit) -> Substring { Self.slice(new, edit.new) }

    private static func slice(_ text: String, _ range: Range<Int>) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text[start..<text.utf8.index(start, offsetBy: range.count)]
    }
}

/// One stretch of a comparison of two plain texts.
///
/// Ranges are offsets in UTF-8 bytes into the two texts; no boundary cuts a grapheme.
public struct PlainTextEdit: Hashable, Sendable {
    public var op: Op
    public var old: Range<Int>
    public var new: Range<Int>
    /// What the two halves of one move have in common: one where the text was and one where it went.
    public var id: Int?
    /// For the half of a move that tells where the text went, what changed in it: edits of stretches of the texts of both
    /// halves; empty if nothing did.
    public var edits: [PlainTextEdit] = []

    /// What happened to a stretch, named as in the JSON form.
    public enum Op: String, CaseIterable, Hashable, Sendable {
        case equal, insert, delete, replace, move
    }

    init(op: Op, old: Range<Int>, new: Range<Int>, id: Int? = nil, edits: [PlainTextEdit] = []) {
        self.op = op
        self.old = old
        self.new = new
        self.id = id
        self.edits = edits
    }

    /// The edit as it looks from the other side, without the edits inside a move.
    var mirrored: PlainTextEdit {
        let op: Op =
            switch self.op {
            case .insert: .delete
            case .delete: .insert
            case .equal, .replace, .move: self.op
            }
        return PlainTextEdit(op: op, old: new, new: old, id: id)
    }
}
