import Articles
public import Diffing

/// A diff as text for a terminal: facts, body, credits, counters, links, each under its heading.
public struct DiffText: Sendable {
    let diff: ArticleDiff
    let format: DiffFormat
    let marks: EditMarks

    /// Of a block with edits the inline form shows so many characters around each.
    private static let reach = 40

    /// What the blocks of the bodies are.
    public enum Unit: Hashable, Sendable {
        case blocks
        /// Lines of plain text with the line feed at their ends.
        case lines
    }

    /// The text of a diff; without colours edits are marked by `[-signs-]` and `{+signs+}`.
    public init(_ diff: ArticleDiff, theme: Theme, format: DiffFormat = DiffFormat()) {
        self.diff = diff
        self.format = format
        marks = EditMarks(
            hasSigns: theme.marksEdits || format.form == .wordDiff, reach: format.form == .inline ? Self.reach : .max)
    }

    /// The text; empty where nothing changed.
    public func styled() -> StyledText {
        guard diff.hasChanges else { return StyledText() }
        let text =
            switch format.form {
            case .inline, .wordDiff, .colorWords: joined([facts, body, credits, counters, links])
            case .sideBySide: joined([facts, sideBySideBody, credits, counters, links])
            case .unified: unified
            case .stat: StatText(diff, width: format.width).styled()
            case .shortstat: StatText(diff, width: format.width).summary()
            }
        return format.width.map(text.wrapped) ?? text
    }

    private func joined(_ sections: [StyledText]) -> StyledText {
        var text = StyledText()
        for section in sections where !section.spans.isEmpty {
            if !text.spans.isEmpty { text.endLine() }
            text.add(section)
        }
        return text
    }

    private var body: StyledText {
        let names = BlockNames(diff)
        return section("Text", BodyRow.rows(of: diff.body, context: format.context)) { text, row in
            switch row {
            case .skipped(let count): text.addLine("  … \(names.unchanged(count))", .quiet)
            case .equal(let change): text.addLine("    " + diff.new.body[change.new].map(\.text).joined())
            case .change(let change):
                text.addLine("  " + names.title(of: change), change.op == .move ? .moved : .quiet)
                text.add("    ")
                add(change, to: &text)
                text.endLine()
            }
        }
    }

    private func add(_ change: BlockChange, to text: inout StyledText) {
        switch change.op {
        case .insert: marks.addInserted(diff.new.body[change.new].map(\.text).joined(), to: &text)
        case .delete: marks.addDeleted(diff.old.body[change.old].map(\.text).joined(), to: &text)
        default: change.text.map { marks.add($0, borders: BlockBorders(change, in: diff), to: &text) }
        }
    }

    func section<Element>(
        _ title: String, _ elements: [Element], _ add: (inout StyledText, Element) -> Void
    ) -> StyledText {
        var text = StyledText()
        guard !elements.isEmpty else { return text }
        text.addLine(title, .section)
        for element in elements { add(&text, element) }
        return text
    }
}
