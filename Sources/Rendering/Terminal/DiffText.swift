import Articles
public import Diffing

/// A diff as text for a terminal: facts, body, credits, counters, links, each under its heading.
public struct DiffText: Sendable {
    private let diff: ArticleDiff
    private let marksEdits: Bool
    private let unit: Unit

    /// What the blocks of the bodies are.
    public enum Unit: Hashable, Sendable {
        case blocks
        /// Lines of plain text with the line feed at their ends, which is not shown unless it is all that changed.
        case lines
    }

    /// The text of a diff; without colours edits are marked by `[-signs-]` and `{+signs+}`.
    public init(_ diff: ArticleDiff, theme: Theme, unit: Unit = .blocks) {
        self.diff = diff
        self.unit = unit
        marksEdits = theme.marksEdits
    }

    /// The text; empty where nothing changed.
    public func styled() -> StyledText {
        var text = StyledText()
        for section in [facts, body, credits, counters, links] where !section.spans.isEmpty {
            if !text.spans.isEmpty { text.endLine() }
            text.add(section)
        }
        return text
    }

    private var facts: StyledText {
        section("Facts", diff.facts) { text, change in
            text.add("  \(change.field.rawValue): ", .key)
            if let comparison = change.text {
                addEdits(comparison, to: &text, context: .max)
            } else {
                if let old = change.old { addDeleted(old, to: &text) }
                if let new = change.new { addInserted(new, to: &text) }
            }
            text.endLine()
        }
    }

    private var body: StyledText {
        let names = BlockNames(diff, unit: unit)
        return section("Text", diff.body.filter { $0.op != .equal }) { text, change in
            text.addLine("  " + names.title(of: change), change.op == .move ? .moved : .quiet)
            text.add("    ")
            switch change.op {
            case .insert: addInserted(diff.new.body[change.new].map(\.text).joined(), to: &text)
            case .delete: addDeleted(diff.old.body[change.old].map(\.text).joined(), to: &text)
            default:
                if let comparison = change.text {
                    addEdits(comparison, borders: BlockBorders(change, in: diff), to: &text, context: 40)
                }
            }
            text.endLine()
        }
    }

    private var credits: StyledText {
        section("Credits", diff.credits) { text, change in
            text.add("  ")
            switch change.op {
            case .order:
                text.add("\(change.new?.role.rawValue ?? ""): ", .key)
                text.add("\(change.new?.name ?? "") in another place")
            case .rename, .spelling:
                text.add("\(change.new?.role.rawValue ?? ""): ", .key)
                addPair(change.old?.name, change.new?.name, to: &text)
            case .role:
                text.add("\(change.new?.name ?? ""): ", .key)
                addPair(change.old?.role.rawValue, change.new?.role.rawValue, to: &text)
            case .insert, .delete:
                text.add("\((change.new ?? change.old)?.role.rawValue ?? ""): ", .key)
                if let old = change.old { addDeleted(old.name, to: &text) }
                if let new = change.new { addInserted(new.name, to: &text) }
            }
            text.endLine()
        }
    }

    private var counters: StyledText {
        guard !diff.counters.isEmpty else { return StyledText() }
        var text = StyledText()
        text.addLine("Counters", .section)
        var table = TextTable(alignments: [.left, .left])
        for change in diff.counters {
            let label: StyledText.Label? = change.isReset ? .warning : nil
            table.add([change.counter?.name ?? "", change.phrase], label)
        }
        text.add(table.styled(indent: 2))
        return text
    }

    private var links: StyledText {
        section("Links", diff.links) { text, change in
            text.add("  \(change.link.group.map { "\($0): " } ?? "")", .key)
            if change.op == .insert { addInserted(change.link.text, to: &text) }
            if change.op == .delete { addDeleted(change.link.text, to: &text) }
            text.endLine()
        }
    }

    private func section<Element>(
        _ title: String, _ elements: [Element], _ add: (inout StyledText, Element) -> Void
    ) -> StyledText {
        var text = StyledText()
        guard !elements.isEmpty else { return text }
        text.addLine(title, .section)
        for element in elements { add(&text, element) }
        return text
    }
}

extension DiffText {
    /// Adds a comparison; of equal stretches longer than twice the context only the ends beside edits are shown.
    private func addEdits(
        _ comparison: TextDiff, borders: BlockBorders = BlockBorders(), to text: inout StyledText, context: Int
    ) {
        let pieces = borders.pieces(of: comparison)
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .equal(let equal):
                let isFirst = index == 0
                let isLast = index == pieces.count - 1
                text.add(
                    Self.elided(
                        shown(equal, isEdit: false), context: context, head: !isFirst || isLast,
                        tail: !isLast || isFirst))
            case .deleted(let deleted): addDeleted(deleted, to: &text)
            case .inserted(let inserted): addInserted(inserted, to: &text)
            }
        }
    }

    /// The ends of a text that are wanted, with an ellipsis in place of what is left out.
    private static func elided(_ text: String, context: Int, head: Bool, tail: Bool) -> String {
        guard context < .max, text.count > context * (head && tail ? 2 : 1) + 1 else { return text }
        return (head ? String(text.prefix(context)) : "") + "…" + (tail ? String(text.suffix(context)) : "")
    }

    /// A text without the line feed that ends a line of plain text.
    private func shown(_ text: String, isEdit: Bool = true) -> String {
        let isAllThatChanged = isEdit && text.unicodeScalars.count == 1
        guard unit == .lines, text.unicodeScalars.last == "\n", !isAllThatChanged else { return text }
        return String(text.unicodeScalars.dropLast())
    }

    private func addPair(_ old: String?, _ new: String?, to text: inout StyledText) {
        text.add(old ?? "", .deleted)
        text.add(" -> ")
        text.add(new ?? "", .inserted)
    }

    private func addDeleted(_ deleted: String, to text: inout StyledText) {
        text.add(marksEdits ? "[-\(shown(deleted))-]" : shown(deleted), .deleted)
    }

    private func addInserted(_ inserted: String, to text: inout StyledText) {
        text.add(marksEdits ? "{+\(shown(inserted))+}" : shown(inserted), .inserted)
    }
}
