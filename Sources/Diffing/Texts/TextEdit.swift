/// One stretch of a comparison of two texts: what stood in the old one and what stands in the new one.
///
/// Ranges are offsets in UTF-8 bytes into the two texts; no boundary cuts a grapheme.
public struct TextEdit: Hashable, Sendable {
    public var op: Op
    public var old: Range<Int>
    public var new: Range<Int>
    /// What the edit is about; nil where the texts are equal.
    public var kind: EditKind?

    /// What happened to a stretch, named as in the JSON form.
    public enum Op: String, CaseIterable, Hashable, Sendable {
        case equal, insert, delete, replace
    }

    init(old: Range<Int>, new: Range<Int>, kind: EditKind?) {
        self.old = old
        self.new = new
        self.kind = kind
        op = kind == nil ? .equal : old.isEmpty ? .insert : new.isEmpty ? .delete : .replace
    }
}

/// What an edit is about, from the most to the least weighty; named as in the JSON form.
public enum EditKind: String, CaseIterable, Hashable, Sendable {
    case number, date, name, quotation, wording, removal, addition, typo, punctuation, spacing

    /// The weightiest of several kinds.
    static func weightiest(_ kinds: some Sequence<EditKind>) -> EditKind? {
        kinds.min { allCases.firstIndex(of: $0) ?? 0 < allCases.firstIndex(of: $1) ?? 0 }
    }
}
