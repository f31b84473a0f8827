import Articles
import Diffing
import History

/// The edits of a diff counted by kind, each with a bar, in the manner of `git diff --stat`.
struct StatText {
    private let diff: ArticleDiff
    private let width: Int

    /// A bar has at least so many columns, however narrow the terminal is.
    private static let narrowestBar = 10

    init(_ diff: ArticleDiff, width: Int?) {
        self.diff = diff
        self.width = width ?? 80
    }

    /// One row of the table.
    private struct Row {
        var name: String
        var count: Int
        var inserted = 0
        var deleted = 0
        var other = 0

        var length: Int { inserted + deleted + other }
    }

    /// A row for each kind of edit and each part that changed, then the counts in one line.
    func styled() -> StyledText {
        let rows = rows
        let counts = rows.map { String($0.count) }
        let names = rows.map(\.name.count).max() ?? 0
        let digits = counts.map(\.count).max() ?? 0
        let room = max(Self.narrowestBar, width - names - digits - 6)
        let longest = rows.map(\.length).max() ?? 0
        var text = StyledText()
        for (row, count) in zip(rows, counts) {
            text.add(" \(row.name.padded(to: names)) | \(count.leftPadded(to: digits))")
            let bars = [
                ("+", row.inserted, StyledText.Label.inserted), ("-", row.deleted, .deletedLine),
                ("~", row.other, .moved),
            ]
            for (index, bar) in bars.enumerated() where bar.1 > 0 {
                let isFirst = bars[..<index].allSatisfy { $0.1 == 0 }
                text.add(
                    (isFirst ? " " : "") + String(repeating: bar.0, count: Self.scaled(bar.1, longest, room)), bar.2)
            }
            text.endLine()
        }
        text.add(summary())
        return text
    }

    /// The counts in one line, as in `git diff --shortstat`.
    func summary() -> StyledText {
        let summary = diff.summary
        let phrases = EditPhrases(diff)
        var parts = phrases.headline + phrases.text
        let characters = diff.kinds.values.reduce(into: CharacterCounts()) { sum, count in
            sum.inserted += count.characters.inserted
            sum.deleted += count.characters.deleted
        }
        if characters.inserted > 0 { parts.append(EditPhrases.counted(characters.inserted, "character") + " added(+)") }
        if characters.deleted > 0 { parts.append(EditPhrases.counted(characters.deleted, "character") + " removed(-)") }
        parts += phrases.facts
        if summary.credits > 0 { parts.append(EditPhrases.counted(summary.credits, "credit") + " changed") }
        if summary.counters > 0 { parts.append(EditPhrases.counted(summary.counters, "counter") + " changed") }
        parts += phrases.links
        var text = StyledText()
        text.addLine(" " + parts.joined(separator: ", "))
        return text
    }

    private var rows: [Row] {
        let kinds = diff.kinds
        let edits = EditKind.allCases.compactMap { kind in
            kinds[kind].map { count in
                Row(
                    name: kind.rawValue, count: count.edits, inserted: count.characters.inserted,
                    deleted: count.characters.deleted)
            }
        }
        let summary = diff.summary
        let others = [
            ("moved", summary.moved), ("split", summary.split), ("merged", summary.merged),
            ("facts", diff.facts.count { $0.field != .headline }), ("credits", summary.credits),
            ("counters", summary.counters), ("links", summary.links),
        ]
        return edits + others.filter { $0.1 > 0 }.map { Row(name: $0.0, count: $0.1, other: $0.1) }
    }

    /// The length of a bar: at least one sign, and all signs of the longest row fit.
    private static func scaled(_ length: Int, _ longest: Int, _ room: Int) -> Int {
        longest <= room ? length : max(1, length * (room - 2) / longest)
    }
}
