import Articles
import Diffing

extension DiffText {
    /// The body in two columns, the old text on the left; above each row is told what happened to the block.
    var sideBySideBody: StyledText {
        let names = BlockNames(diff)
        let columns = TwoColumns(width: format.width)
        return section("Text", BodyRow.rows(of: diff.body, context: format.context ?? 0)) { text, row in
            switch row {
            case .skipped(let count): text.addLine("… \(names.unchanged(count))", .quiet)
            case .equal(let change):
                text.add(columns.rows(whole(diff.old.body[change.old]), whole(diff.new.body[change.new])))
            case .change(let change):
                text.addLine(names.title(of: change), change.op == .move ? .moved : .quiet)
                text.add(columns.rows(cell(change, .old), cell(change, .new)))
            }
        }
    }

    /// One side of a change; empty where the block was not there, or is there no more.
    private func cell(_ change: BlockChange, _ side: EditMarks.Side) -> StyledText {
        var text = StyledText()
        if let comparison = change.text {
            marks.add(comparison, borders: BlockBorders(change, in: diff), side: side, to: &text)
        } else if side == .old, !change.old.isEmpty {
            marks.addDeleted(diff.old.body[change.old].map(\.text).joined(), to: &text)
        } else if side == .new, !change.new.isEmpty {
            marks.addInserted(diff.new.body[change.new].map(\.text).joined(), to: &text)
        }
        return text
    }

    private func whole(_ blocks: ArraySlice<Block>) -> StyledText {
        var text = StyledText()
        text.add(blocks.map(\.text).joined())
        return text
    }
}

/// Two texts beside each other, measured by the columns they take on a terminal.
struct TwoColumns {
    /// The columns of each side.
    private let width: Int

    private static let separator = " │ "

    /// Columns that fit into a width; without one into that of a terminal of old.
    init(width: Int?) {
        self.width = max(8, ((width ?? 80) - Self.separator.count) / 2)
    }

    /// The rows of two texts, each broken at the width of its column.
    func rows(_ old: StyledText, _ new: StyledText) -> StyledText {
        let (left, right) = (old.wrapped(to: width).lines, new.wrapped(to: width).lines)
        var text = StyledText()
        for index in 0..<max(left.count, right.count) {
            let line = index < left.count ? left[index] : StyledLine()
            text.add(line)
            text.add(String(repeating: " ", count: max(0, width - line.width)))
            text.add(index < right.count ? Self.separator : Self.separator.trimmed, .quiet)
            if index < right.count { text.add(right[index]) }
            text.endLine()
        }
        return text
    }
}
