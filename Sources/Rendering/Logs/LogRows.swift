import Articles
import Diffing
import History

/// What a version changed in each part, in a few words a line.
struct LogRows {
    private let entry: HistoryEntry
    /// What stands between the old and the new value of a counter.
    private let arrow: String

    init(_ entry: HistoryEntry, arrow: String = "->") {
        self.entry = entry
        self.arrow = arrow
    }

    /// The lines of each part that changed, with the part's name.
    var rows: [(name: String, lines: [String])] {
        guard entry.previous != nil else { return firstRows }
        let phrases = EditPhrases(entry.diff)
        let summary = entry.diff.summary
        var rows: [(String, [String])] = []
        if summary.blocks > 0 {
            let characters = "+\(summary.charactersInserted) -\(summary.charactersDeleted) characters"
            let hasCharacters = summary.charactersInserted + summary.charactersDeleted > 0
            rows.append(("text", [(phrases.text + (hasCharacters ? [characters] : [])).joined(separator: ", ")]))
        }
        let status = phrases.status
        if !status.isEmpty { rows.insert(("page", status), at: 0) }
        let facts = entry.diff.facts.filter { $0.field != .status }.map { EditPhrases.name(of: $0.field) }
        if !facts.isEmpty { rows.append(("facts", [facts.joined(separator: ", ") + " changed"])) }
        if summary.credits > 0 { rows.append(("credits", [creditCounts])) }
        if summary.counters > 0 {
            rows.append(
                ("counters", entry.diff.counters.map { "\($0.counter?.name ?? "") \($0.phrase(arrow: arrow))" }))
        }
        if summary.links > 0 { rows.append(("links", [phrases.bareLinks.joined(separator: ", ")])) }
        return rows
    }

    private var creditCounts: String {
        let names: [(CreditChange.Op, String)] = [
            (.insert, "added"), (.delete, "removed"), (.rename, "renamed"), (.role, "changed role"),
            (.spelling, "spelled differently"), (.order, "moved"),
        ]
        let counts = names.map { op, name in (entry.diff.credits.count { $0.op == op }, name) }
        return EditPhrases.counted(counts, noun: nil).joined(separator: ", ")
    }

    /// What there is in the first version.
    private var firstRows: [(name: String, lines: [String])] {
        let article = entry.article
        let characters = article.body.reduce(0) { $0 + $1.text.count }
        let blocks = EditPhrases.counted(article.body.count, "block")
        var rows = [("text", ["\(blocks), \(EditPhrases.counted(characters, "character"))"])]
        if !article.counters.isEmpty {
            let counters = article.counters.map { "\($0.name) \(CounterChange.number($0))" }
            rows.append(("counters", [counters.joined(separator: ", ")]))
        }
        if !article.links.isEmpty { rows.append(("links", [String(article.links.count)])) }
        return rows
    }
}
