public import Articles
public import Diffing

extension JSON {
    /// The comparison of two plain texts in the form `stet.edits/1`; the blocks of the bodies are the lines.
    ///
    /// The old parts of all records joined are the old text, the new parts the new text. A move is two records of one
    /// `id`: one where the text was and one where it went.
    ///
    /// - Parameter seconds: how long the comparison took.
    public init(plainTextEdits diff: ArticleDiff, seconds: Double) {
        self = [
            "schema": "stet.edits/1", "seconds": .decimal(seconds),
            "edits": .array(PlainTextEdits(diff).records()),
        ]
    }
}

/// The records of a comparison of lines, in an order in which both texts can be read off.
private struct PlainTextEdits {
    private let diff: ArticleDiff
    /// The entries of moved lines by the old line that they follow; their text is gone from there.
    private var departures: [Int: [BlockChange]] = [:]

    init(_ diff: ArticleDiff) {
        self.diff = diff
        let moved = diff.body.filter(\.isMoved)
        let movedLines = Set(moved.flatMap(\.old))
        for change in moved.sorted(by: { $0.old.lowerBound < $1.old.lowerBound }) {
            var line = change.old.lowerBound - 1
            while movedLines.contains(line) { line -= 1 }
            departures[line, default: []].append(change)
        }
    }

    func records() -> [JSON] {
        var records = departed(after: -1)
        for change in diff.body {
            if change.isMoved {
                records.append(record("move", "", new(change), id: change.new.lowerBound, change.text))
            } else {
                records.append(record(change.op.plainName, old(change), new(change), id: nil, change.text))
                for line in change.old { records += departed(after: line) }
            }
        }
        return records
    }

    private func departed(after line: Int) -> [JSON] {
        (departures[line] ?? []).map { record("move", old($0), "", id: $0.new.lowerBound, nil) }
    }

    private func record(_ op: String, _ old: String, _ new: String, id: Int?, _ text: TextDiff?) -> JSON {
        var members = [JSON.Member("op", .string(op)), .init("old", .string(old)), .init("new", .string(new))]
        if let id { members.append(.init("id", .integer(id))) }
        if let text, text.hasChanges { members.append(.init("edits", JSON(editsOf: text))) }
        return .object(members)
    }

    private func old(_ change: BlockChange) -> String { diff.old.body[change.old].map(\.text).joined() }
    private func new(_ change: BlockChange) -> String { diff.new.body[change.new].map(\.text).joined() }
}

extension BlockChange.Op {
    /// The name of the same in a comparison of plain texts, which knows no blocks.
    fileprivate var plainName: String {
        switch self {
        case .edit, .split, .merge: "replace"
        case .equal, .insert, .delete, .move: rawValue
        }
    }
}
