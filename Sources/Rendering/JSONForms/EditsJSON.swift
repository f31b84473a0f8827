public import Articles
public import Diffing

extension JSON {
    /// The comparison of two plain texts in the form `stet.edits/1`.
    ///
    /// The old parts of all records joined are the old text, the new parts the new text. A move is two records of one
    /// `id`: one where the text was and one where it went; one of the two carries the edits inside the moved text.
    ///
    /// - Parameter seconds: how long the comparison took.
    public init(_ diff: PlainTextDiff, seconds: Double) {
        self = [
            "schema": "stet.edits/1", "seconds": .decimal(seconds),
            "edits": JSON(diff.edits) { Self.record($0, in: diff) },
        ]
    }

    private static func record(_ edit: PlainTextEdit, in diff: PlainTextDiff) -> JSON {
        var members = [
            Member("op", .string(edit.op.rawValue)), Member("old", .string(String(diff.oldText(of: edit)))),
            Member("new", .string(String(diff.newText(of: edit)))),
        ]
        if let id = edit.id { members.append(Member("id", .integer(id))) }
        if !edit.edits.isEmpty { members.append(Member("edits", JSON(edit.edits) { record($0, in: diff) })) }
        return .object(members)
    }
}
