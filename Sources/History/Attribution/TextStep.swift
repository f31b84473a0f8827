import Articles
import Diffing

/// How some texts of an article became others: the headline or a group of blocks.
struct TextStep {
    /// The places of the texts, 0 for the headline, the blocks from 1.
    var old: Range<Int>
    var new: Range<Int>
    /// The edits between the old texts joined and the new ones joined.
    var edits: [Edit]

    /// A stretch of both sides, in UTF-8 bytes.
    struct Edit {
        var op: TextEdit.Op
        var old: Range<Int>
        var new: Range<Int>
    }

    var hasChanges: Bool { edits.contains { $0.op != .equal } }

    /// The steps between two versions; each text of either is in one of them.
    static func steps(of diff: ArticleDiff) -> [TextStep] {
        [headline(of: diff)]
            + diff.body.map { change in
                let old = (change.old.lowerBound + 1)..<(change.old.upperBound + 1)
                let new = (change.new.lowerBound + 1)..<(change.new.upperBound + 1)
                if let text = change.text { return TextStep(old: old, new: new, edits: edits(of: text)) }
                return TextStep(
                    old: old, new: new,
                    edits: whole(
                        diff.old.body[change.old].reduce(0) { $0 + $1.text.utf8.count },
                        diff.new.body[change.new].reduce(0) { $0 + $1.text.utf8.count }))
            }
    }

    private static func headline(of diff: ArticleDiff) -> TextStep {
        guard let change = diff.facts.first(where: { $0.field == .headline }) else {
            let all = 0..<diff.new.headline.utf8.count
            return TextStep(old: 0..<1, new: 0..<1, edits: [Edit(op: .equal, old: all, new: all)])
        }
        return TextStep(
            old: 0..<1, new: 0..<1,
            edits: change.text.map(edits) ?? whole(diff.old.headline.utf8.count, diff.new.headline.utf8.count))
    }

    private static func edits(of text: TextDiff) -> [Edit] {
        text.edits.map { Edit(op: $0.op, old: $0.old, new: $0.new) }
    }

    /// The edit that puts one text in place of another.
    private static func whole(_ old: Int, _ new: Int) -> [Edit] {
        [Edit(op: old == 0 ? .insert : new == 0 ? .delete : .replace, old: 0..<old, new: 0..<new)]
    }
}
