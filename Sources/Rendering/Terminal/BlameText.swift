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
    public func styled(width: Int? = nil) -> StyledText {
        var table = TextTable(alignments: [.left, .left, .left, .left, .left])
        var before: Attribution.Passage?
        let heads = attribution.passages.map { head($0, namesWidth: width == nil ? .max : Self.widestNames) }
        for (passage, head) in zip(attribution.passages, heads) {
            if let before, before.block != passage.block { table.add([]) }
            before = passage
            table.add(head)
        }
        let room = width.map { $0 - table.widths.prefix(4).reduce(0) { $0 + $1 + 2 } }
        let texts = attribution.passages.map { lines(of: $0.text, width: room) }
        return filled(table, texts)
    }

    private func head(_ passage: Attribution.Passage, namesWidth: Int) -> [String] {
        let names = TerminalEscaping.escaped(passage.writersAndEditors.joined(separator: ", "))
        return [
            passage.origin.name, passage.origin.shortCommit, String(passage.origin.captured.gitISO.prefix(16)),
            names.truncated(to: namesWidth),
        ]
    }

    /// The rows of a table with the lines of their texts behind them.
    private func filled(_ heads: TextTable, _ texts: [[String]]) -> StyledText {
        var table = TextTable(alignments: heads.alignments)
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
            for index in [0, 1] { table.rows[table.rows.count - lines.count][index].label = .version }
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
