import Articles
import Diffing

extension DiffText {
    var facts: StyledText {
        var marks = marks
        marks.reach = .max
        return section("Facts", diff.facts) { text, change in
            text.add("  \(change.field.rawValue): ", .key)
            if let comparison = change.text {
                marks.add(comparison, to: &text)
            } else {
                if let old = change.old { marks.addDeleted(old, to: &text) }
                if let new = change.new { marks.addInserted(new, to: &text) }
            }
            text.endLine()
        }
    }

    /// What happened to each credit, beside its role or, where that is what changed, its name.
    var credits: StyledText {
        let width = diff.credits.map { Self.key(of: $0).displayWidth }.max() ?? 0
        return section("Credits", diff.credits) { text, change in
            text.add("  ")
            text.add(Self.key(of: change).padded(to: width), .key)
            text.add(" ")
            switch change.op {
            case .order: text.add("\(change.new?.name ?? "") in another place")
            case .rename, .spelling: marks.addPair(change.old?.name, change.new?.name, to: &text)
            case .role: marks.addPair(change.old?.role.rawValue, change.new?.role.rawValue, to: &text)
            case .insert, .delete:
                if let old = change.old { marks.addDeleted(old.name, to: &text) }
                if let new = change.new { marks.addInserted(new.name, to: &text) }
            }
            text.endLine()
        }
    }

    private static func key(of change: CreditChange) -> String {
        let credit = change.new ?? change.old
        return TerminalEscaping.escaped("\((change.op == .role ? credit?.name : credit?.role.rawValue) ?? ""):")
    }

    var counters: StyledText {
        guard !diff.counters.isEmpty else { return StyledText() }
        var text = StyledText()
        text.addLine("Counters", .section)
        var table = TextTable(alignments: [.left, .left])
        for change in diff.counters {
            let label: StyledText.Label? = change.isReset ? .warning : nil
            table.add([change.counter?.name ?? "", change.phrase()], label)
        }
        text.add(table.styled(indent: 2))
        return text
    }

    var links: StyledText {
        section("Links", diff.links) { text, change in
            text.add("  \(change.link.group.map { "\($0): " } ?? "")", .key)
            if change.op == .insert { marks.addInserted(change.link.text, to: &text) }
            if change.op == .delete { marks.addDeleted(change.link.text, to: &text) }
            text.endLine()
        }
    }
}
