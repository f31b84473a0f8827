import Articles
import Diffing

extension DiffText {
    /// So many unchanged blocks are shown around a changed one, as in `git diff`.
    private static let usualContext = 3

    /// The blocks as the lines of a unified diff; below them what changed in the other parts.
    var unified: StyledText {
        var text = HunkRow.hunks(of: bodyRows, context: format.context ?? Self.usualContext)
        text.add(part("facts", diff.facts) { ($0.field.rawValue, $0.old, $0.new) })
        text.add(
            part("credits", diff.credits) { change in
                let role = { (credit: Credit) in "\(credit.role.rawValue): \(credit.name)" }
                return ("", change.old.map(role), change.new.map(role))
            })
        text.add(
            part("counters", diff.counters) { change in
                (change.counter?.name ?? "", change.old.map(CounterChange.number), change.new.map(CounterChange.number))
            })
        text.add(
            part("links", diff.links) { change in
                (
                    change.link.group ?? "", change.op == .delete ? change.link.text : nil,
                    change.op == .insert ? change.link.text : nil
                )
            })
        return text
    }

    /// What changed in one part, in pairs of lines.
    private func part<Change>(
        _ name: String, _ changes: [Change], _ texts: (Change) -> (key: String, old: String?, new: String?)
    ) -> StyledText {
        var text = StyledText()
        guard !changes.isEmpty else { return text }
        text.addLine("@@ \(name) @@", .quiet)
        for change in changes {
            let (key, old, new) = texts(change)
            let start = key.isEmpty ? "" : "\(key): "
            for (sign, value, label) in [("-", old, .deletedLine), ("+", new, .insertedLine as StyledText.Label)] {
                guard let value else { continue }
                text.add(sign, before: start + value, label)
                text.endLine()
            }
        }
        return text
    }

    /// The blocks in the order of the new body; those that went or moved away stand where they were.
    private var bodyRows: [HunkRow] {
        var rows: [HunkRow] = []
        var departures = diff.body.filter(\.isAway).sorted { $0.old.lowerBound < $1.old.lowerBound }[...]
        func addDepartures(before index: Int) {
            while let next = departures.first, next.old.lowerBound < index {
                rows += lines(next.old, in: diff.old.body, "-", next.op == .delete ? .deletedLine : .moved)
                if next.op == .move { rows.append(note("moved to \(next.new.lowerBound + 1)")) }
                departures.removeFirst()
            }
        }
        for change in diff.body where change.op != .delete {
            if !change.isAway, !change.old.isEmpty { addDepartures(before: change.old.lowerBound) }
            switch change.op {
            case .equal: rows += lines(change.new, in: diff.new.body, " ", nil)
            case .move:
                rows += lines(change.new, in: diff.new.body, "+", .moved)
                rows.append(note("moved from \(change.old.lowerBound + 1)"))
            default:
                if !change.isAway { rows += lines(change.old, in: diff.old.body, "-", .deletedLine) }
                rows += lines(change.new, in: diff.new.body, "+", .insertedLine)
            }
        }
        addDepartures(before: .max)
        return rows
    }

    private func lines(
        _ range: Range<Int>, in body: [Block], _ sign: String, _ label: StyledText.Label?
    ) -> [HunkRow] {
        body[range].map { block in
            var text = StyledText()
            text.add(sign, before: block.text, label)
            return HunkRow(text: text, old: sign == "+" ? 0 : 1, new: sign == "-" ? 0 : 1, isChange: sign != " ")
        }
    }

    private func note(_ words: String) -> HunkRow {
        var text = StyledText()
        text.add("\\ \(words)", .quiet)
        return HunkRow(text: text, isChange: true)
    }
}

extension BlockChange {
    /// Whether the old blocks are told where they stood and not beside the new ones.
    fileprivate var isAway: Bool { op == .delete || op == .move || isMoved }
}
