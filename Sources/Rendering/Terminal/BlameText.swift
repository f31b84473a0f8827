import Articles
public import History

/// The passages of an article's text, each beside the version that brought it, in the manner of `git blame`.
public struct BlameText: Sendable {
    private let attribution: Attribution

    /// Names take so many columns at most where rows must fit into a width.
    private static let widestNames = 24
    /// Text is broken into lines only where it has so many columns.
    private static let narrowestText = 16

    /// The text of an attribution.
    public init(_ attribution: Attribution) {
        self.attribution = attribution
    }

    /// One row for each passage: version, commit, time, who wrote and edited it, text without the spaces behind
    /// it; an empty line between blocks.
    ///
    /// - Parameter width: the columns that a row must fit into, for which text is broken into lines; nil breaks nothing.
    ///   Where little is left for text, names are not told, and where that is still little, neither commits nor times of
    ///   day are.
    public func styled(width: Int? = nil) -> StyledText {
        guard let width else { return filled(heads(.whole, namesWidth: .max), room: nil) }
        var table = heads(.whole, namesWidth: Self.widestNames)
        for detail in [Detail.times, .days] where Self.room(beside: table, in: width) < Self.narrowestText {
            table = heads(detail, namesWidth: 0)
        }
        return filled(table, room: Self.room(beside: table, in: width))
    }

    /// What stands beside a text.
    private enum Detail {
        case whole, times, days
    }

    /// The columns that are left for text beside heads.
    private static func room(beside heads: TextTable, in width: Int) -> Int {
        width - heads.widths.reduce(0) { $0 + $1 + 2 }
    }

    private func heads(_ detail: Detail, namesWidth: Int) -> TextTable {
        let rows = attribution.passages.map { passage in
            let (origin, time) = (passage.origin, passage.origin.captured.gitISO)
            let names = TerminalEscaping.escaped(passage.writersAndEditors.joined(separator: ", "))
            return switch detail {
            case .whole:
                [origin.name, origin.shortCommit, String(time.prefix(16)), names.truncated(to: namesWidth)]
            case .times: [origin.name, origin.shortCommit, String(time.prefix(16))]
            case .days: [origin.name, String(time.prefix(10))]
            }
        }
        var table = TextTable(alignments: Array(repeating: .left, count: rows.first?.count ?? 0))
        for (index, row) in rows.enumerated() {
            if index > 0, attribution.passages[index - 1].block != attribution.passages[index].block { table.add([]) }
            table.add(row)
        }
        return table
    }

    /// The rows of a table with the lines of their texts behind them.
    private func filled(_ heads: TextTable, room: Int?) -> StyledText {
        let texts = attribution.passages.map { lines(of: $0.text, width: room) }
        var table = TextTable(alignments: heads.alignments + [.left])
        var rest = zip(attribution.passages, texts).makeIterator()
        for row in heads.rows {
            guard !row.isEmpty, let (passage, lines) = rest.next() else {
                table.rows.append(row)
                continue
            }
            for (index, line) in lines.enumerated() {
                let columns = index == 0 ? row : row.map { _ in TextTable.Cell(text: "") }
                let label: StyledText.Label? = passage.block == nil ? .headline : nil
                table.rows.append(columns + [TextTable.Cell(text: line, label: label)])
            }
            let versionColumns = row.count > 2 ? [0, 1] : [0]
            for index in versionColumns { table.rows[table.rows.count - lines.count][index].label = .version }
        }
        return table.styled()
    }

    private func lines(of text: String, width: Int?) -> [String] {
        let escaped = TerminalEscaping.escaped(text.trimmed)
        guard let width, width >= Self.narrowestText else { return [escaped] }
        return escaped.broken(to: width)
    }
}

extension Attribution.Passage {
    /// The names of those who were credited for writing and for editing, each once.
    var writersAndEditors: [String] {
        let roles: [Credit.Role] = [.reporter, .author, .correspondent, .editor, .chiefEditor]
        let names = roles.flatMap { role in credits.filter { $0.role == role }.map(\.name) }
        return names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
    }
}
