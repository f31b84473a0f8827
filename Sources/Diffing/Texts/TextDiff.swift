/// What changed between two texts.
///
/// The old parts of the edits joined are the old text, the new parts the new text, byte for byte. Two equal texts have
/// one equal edit, or none where they are empty.
public struct TextDiff: Hashable, Sendable {
    public let old: String
    public let new: String
    public let edits: [TextEdit]

    /// The stretch of the old text that an edit covers.
    public func oldText(of edit: TextEdit) -> String {
        Self.slice(old, edit.old)
    }

    /// The stretch of the new text that an edit covers.
    public func newText(of edit: TextEdit) -> String {
        Self.slice(new, edit.new)
    }

    /// Whether any stretch differs.
    public var hasChanges: Bool { edits.contains { $0.op != .equal } }

    /// The weightiest kind among the edits; nil where the texts are equal.
    public var kind: EditKind? { EditKind.weightiest(edits.lazy.compactMap(\.kind)) }

    /// The graphemes that the edits insert and delete.
    public var characters: CharacterCounts {
        edits.reduce(into: CharacterCounts()) { counts, edit in
            guard edit.op != .equal else { return }
            counts.deleted += Graphemes.count(of: oldText(of: edit))
            counts.inserted += Graphemes.count(of: newText(of: edit))
        }
    }

    /// The share of graphemes that stay, from 0 to 1: twice the equal ones by all of both texts.
    public var similarity: Double {
        let equal = edits.reduce(0) { $1.op == .equal ? $0 + oldText(of: $1).count : $0 }
        let all = old.count + new.count
        return all == 0 ? 1 : Double(2 * equal) / Double(all)
    }

    private static func slice(_ text: String, _ range: Range<Int>) -> String {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
    }
}

/// How many graphemes edits insert and delete.
public struct CharacterCounts: Hashable, Sendable {
    public var inserted = 0
    public var deleted = 0

    /// No characters at all.
    public init() {}

    static func + (left: CharacterCounts, right: CharacterCounts) -> CharacterCounts {
        var sum = left
        sum.inserted += right.inserted
        sum.deleted += right.deleted
        return sum
    }
}
