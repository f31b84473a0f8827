import Articles
public import Diffing

/// A diff as text for a terminal: facts, body, credits, counters, links, each under its heading.
public struct DiffText: Sendable {
    private let diff: ArticleDiff
    private let marksEdits: Bool

    /// The text of a diff; without colours edits are marked by `[-signs-]` and `{+signs+}`.
    public init(_ diff: ArticleDiff, theme: Theme) {
        self.diff = diff
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
        section("Text", diff.body.filter { $0.op != .equal }) { text, change in
            text.addLine("  " + BlockNames(diff).title(of: change), change.op == .move ? .moved : .quiet)
            text.add("    ")
            switch change.op {
            case .insert: addInserted(diff.new.body[change.new].map(\.text).joined(), to: &text)
            case .delete: addDeleted(diff.old.body[change.old].map(\.text).joined(), to: &text)
            default: if let comparison = change.text { addEdits(comparison, to: &text, context: 40) }
            }
            text.endLine()
        }
    }

    private var credits: StyledText {
        section("Credits", diff.credits) { text, change in
            text.add("  ")
            switch change.op {
            case .rename:
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
    private func addEdits(_ comparison: TextDiff, to text: inout StyledText, context: Int) {
        for (index, edit) in comparison.edits.enumerated() {
            guard edit.op == .equal else {
                if edit.op != .insert { addDeleted(comparison.oldText(of: edit), to: &text) }
                if edit.op != .delete { addInserted(comparison.newText(of: edit), to: &text) }
                continue
            }
            let equal = comparison.newText(of: edit)
            let isFirst = index == 0
            let isLast = index == comparison.edits.count - 1
            text.add(Self.elided(equal, context: context, head: !isFirst || isLast, tail: !isLast || isFirst))
        }
    }

    /// The ends of a text that are wanted, with an ellipsis in place of what is left out.
    private static func elided(_ text: String, context: Int, head: Bool, tail: Bool) -> String {
        guard context < .max, text.count > context * (head && tail ? 2 : 1) + 1 else { return text }
        return (head ? String(text.prefix(context)) : "") + "…" + (tail ? String(text.suffix(context)) : "")
    }

    private func addPair(_ old: String?, _ new: String?, to text: inout StyledText) {
        text.add(old ?? "", .deleted)
        text.add(" -> ")
        text.add(new ?? "", .inserted)
    }

    private func addDeleted(_ deleted: String, to text: inout StyledText) {
        text.add(marksEdits ? "[-\(deleted)-]" : deleted, .deleted)
    }

    private func addInserted(_ inserted: String, to text: inout StyledText) {
        text.add(marksEdits ? "{+\(inserted)+}" : inserted, .inserted)
    }
}

/// Names the blocks of a diff for readers: by kind and number, counted from 1 in each body.
struct BlockNames {
    private let diff: ArticleDiff

    init(_ diff: ArticleDiff) {
        self.diff = diff
    }

    /// What happened to which block: `paragraph 3 edited (number)`, `paragraph 7 moved to 3`.
    func title(of change: BlockChange) -> String {
        let kind = change.text?.kind.map { " (\($0.rawValue))" } ?? ""
        return switch change.op {
        case .equal: "\(new(change.new)) equal"
        case .insert: "\(new(change.new)) added"
        case .delete: "\(old(change.old)) removed"
        case .edit: "\(old(change.old)) edited\(kindChange(change))\(kind)"
        case .move: "\(old(change.old)) moved to \(numbers(change.new))\(kind.isEmpty ? "" : " and edited" + kind)"
        case .split: "\(old(change.old)) split into \(numbers(change.new))\(kind)"
        case .merge: "\(old(change.old)) merged into \(numbers(change.new))\(kind)"
        }
    }

    private func old(_ range: Range<Int>) -> String { name(diff.old.body[range], range) }
    private func new(_ range: Range<Int>) -> String { name(diff.new.body[range], range) }

    private func name(_ blocks: ArraySlice<Block>, _ range: Range<Int>) -> String {
        let kinds = Set(blocks.map(\.kind))
        let kind = kinds.count == 1 ? blocks.first?.kind.rawValue ?? "block" : "block"
        return "\(kind)\(range.count > 1 ? "s" : "") \(numbers(range))"
    }

    private func numbers(_ range: Range<Int>) -> String {
        range.count > 2
            ? "\(range.lowerBound + 1)-\(range.upperBound)" : range.map { "\($0 + 1)" }.joined(separator: ", ")
    }

    /// That an edited block is now of another kind.
    private func kindChange(_ change: BlockChange) -> String {
        let (before, after) = (diff.old.body[change.old].first?.kind, diff.new.body[change.new].first?.kind)
        guard let after, before != after else { return "" }
        return ", now a \(after.rawValue)"
    }
}
