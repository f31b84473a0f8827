import Articles
import Diffing
import History

extension Card {
    /// The changes that are not of the text: credits, facts, counters, and links where there is nothing else.
    static func rows(of diff: ArticleDiff) -> Content {
        let rows = diff.credits.map(row) + diff.facts.map(row) + diff.counters.map(row)
        if !rows.isEmpty { return .rows(rows) }
        let links = diff.links.map(row)
        return links.isEmpty ? .remark("Nothing changed.") : .rows(links)
    }

    private static func row(_ change: CreditChange) -> Row {
        let role = EditPhrases.name(of: (change.new ?? change.old)?.role ?? .other)
        switch change.op {
        case .role:
            let before = EditPhrases.name(of: change.old?.role ?? .other)
            return row(change.new?.name ?? "", before, role)
        case .order: return Row(label: role, change: Passage("\(change.new?.name ?? "") in another place"))
        case .insert, .delete, .rename, .spelling: return row(role, change.old?.name, change.new?.name)
        }
    }

    private static func row(_ change: FactChange) -> Row {
        let values = [change.old, change.new].map { value in
            // Times have the `T` of ISO 8601 between date and clock.
            change.field.isTime ? value.map { String($0.map { $0 == "T" ? " " : $0 }) } : value
        }
        return row(EditPhrases.name(of: change.field), values[0], values[1])
    }

    private static func row(_ change: CounterChange) -> Row {
        let numbers = [change.old, change.new].map { $0.map { $0.printed ?? String($0.value) } }
        var row = row(change.counter?.name ?? "", numbers[0], numbers[1])
        if let delta = change.delta { row.change.add("  (\(delta < 0 ? "" : "+")\(delta))", .quiet) }
        return row
    }

    private static func row(_ change: LinkChange) -> Row {
        let text = change.link.text
        let label = change.link.group ?? "link"
        return change.op == .insert ? row(label, nil, text) : row(label, text, nil)
    }

    /// A value that came, went, or gave way to another.
    private static func row(_ label: String, _ old: String?, _ new: String?) -> Row {
        var passage = Passage()
        if let old { passage.add(Passage.cleaned(old, limit: 200), .deleted) }
        if old != nil, new != nil { passage.add("  →  ", .quiet) }
        if let new { passage.add(Passage.cleaned(new, limit: 200), .inserted) }
        return Row(label: Passage.cleaned(label, limit: 60), change: passage)
    }
}

extension FactChange.Field {
    fileprivate var isTime: Bool {
        switch self {
        case .published, .modified, .declaredPublished: true
        case .headline, .subheadline, .section, .source, .language, .url, .status: false
        }
    }
}
