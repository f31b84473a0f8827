import Articles
import Diffing
public import History

/// The versions of articles in the manner of `git log`.
public struct LogText: Sendable {
    private let theme: Theme

    /// A log whose patches mark edits as a theme needs it.
    public init(theme: Theme) {
        self.theme = theme
    }

    /// One version: what it is and, in a few lines, what it changed.
    public func styled(_ entry: HistoryEntry, showsPatch: Bool = false) -> StyledText {
        var text = StyledText()
        text.addLine("version \(entry.version.name) \(entry.version.shortCommit)", .version)
        text.addLine("Article:  \(entry.reference.identity.display)")
        text.addLine("Captured: \(entry.version.captured.gitISO)")
        let credits = creditLine(entry)
        if !credits.isEmpty { text.addLine("Credits:  \(credits)") }
        text.endLine()
        text.add("    ")
        text.addLine(entry.article.headline, .headline)
        text.endLine()
        for (name, lines) in rows(entry) {
            for (index, line) in lines.enumerated() {
                text.add("    " + (index == 0 ? name : "").padded(to: 10), .key)
                text.addLine(line)
            }
        }
        if showsPatch, entry.previous != nil {
            let patch = DiffText(entry.diff, theme: theme).styled()
            if !patch.spans.isEmpty {
                text.endLine()
                text.add(patch)
            }
        }
        return text
    }

    /// One version on one line: its commit, number, time, headline and edits.
    public func oneLine(_ entry: HistoryEntry) -> StyledText {
        var text = StyledText()
        text.add("\(entry.version.shortCommit) \(entry.version.name)", .version)
        text.add(" \(entry.version.captured.gitISO.prefix(16)) ")
        text.add(entry.article.headline, .headline)
        let phrases = entry.previous == nil ? ["first version"] : EditPhrases(entry.diff).all
        text.addLine(phrases.isEmpty ? "" : ": " + phrases.joined(separator: ", "))
        return text
    }

    /// The credits that changed; all of them in the first version.
    private func creditLine(_ entry: HistoryEntry) -> String {
        entry.diff.credits.map { change in
            let role = (change.new ?? change.old)?.role.rawValue ?? ""
            return switch change.op {
            case .insert:
                entry.previous == nil ? "\(role) \(change.new?.name ?? "")" : "\(role) +\(change.new?.name ?? "")"
            case .delete: "\(role) -\(change.old?.name ?? "")"
            case .rename, .spelling: "\(role) \(change.old?.name ?? "") -> \(change.new?.name ?? "")"
            case .order: "\(role) \(change.new?.name ?? "") moved"
            case .role: "\(change.new?.name ?? "") \(change.old?.role.rawValue ?? "") -> \(role)"
            }
        }.joined(separator: ", ")
    }

    /// What changed in each part, with the part's name.
    func rows(_ entry: HistoryEntry) -> [(String, [String])] {
        guard entry.previous != nil else { return firstRows(entry) }
        let phrases = EditPhrases(entry.diff)
        let summary = entry.diff.summary
        var rows: [(String, [String])] = []
        if summary.blocks > 0 {
            let characters = "+\(summary.charactersInserted) -\(summary.charactersDeleted) characters"
            let hasCharacters = summary.charactersInserted + summary.charactersDeleted > 0
            rows.append(("text", [(phrases.text + (hasCharacters ? [characters] : [])).joined(separator: ", ")]))
        }
        let facts = entry.diff.facts.map { EditPhrases.name(of: $0.field) }
        if !facts.isEmpty { rows.append(("facts", [facts.joined(separator: ", ") + " changed"])) }
        if summary.credits > 0 { rows.append(("credits", [creditCounts(entry)])) }
        if summary.counters > 0 {
            rows.append(("counters", entry.diff.counters.map { "\($0.counter?.name ?? "") \($0.phrase)" }))
        }
        if summary.links > 0 { rows.append(("links", [phrases.bareLinks.joined(separator: ", ")])) }
        return rows
    }

    private func creditCounts(_ entry: HistoryEntry) -> String {
        let names: [(CreditChange.Op, String)] = [
            (.insert, "added"), (.delete, "removed"), (.rename, "renamed"), (.role, "changed role"),
            (.spelling, "spelled differently"), (.order, "moved"),
        ]
        let counts = names.map { op, name in (entry.diff.credits.count { $0.op == op }, name) }
        return EditPhrases.counted(counts, noun: nil).joined(separator: ", ")
    }

    /// What there is in the first version.
    private func firstRows(_ entry: HistoryEntry) -> [(String, [String])] {
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
