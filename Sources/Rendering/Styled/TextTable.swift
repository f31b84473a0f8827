/// Rows of cells in columns that line up by display width.
struct TextTable {
    /// How the cells of a column stand.
    enum Alignment {
        case left, right
    }

    var alignments: [Alignment]
    var rows: [[Cell]] = []

    /// The text of a cell and what it is.
    struct Cell {
        var text: String
        var label: StyledText.Label?
    }

    /// Adds a row of texts of one kind.
    mutating func add(_ texts: [String], _ label: StyledText.Label? = nil) {
        rows.append(texts.map { Cell(text: TerminalEscaping.escaped($0), label: label) })
    }

    /// The columns' widths on a terminal.
    var widths: [Int] {
        alignments.indices.map { column in
            rows.map { $0.indices.contains(column) ? $0[column].text.displayWidth : 0 }.max() ?? 0
        }
    }

    /// The table; columns are two spaces apart, and the last one is not padded.
    func styled(indent: Int = 0) -> StyledText {
        styledRows(indent: indent).reduce(into: StyledText()) { $0.add($1) }
    }

    /// The rows of the table, each a line.
    func styledRows(indent: Int = 0) -> [StyledText] {
        let widths = widths
        return rows.map { row in
            var text = StyledText()
            text.add(String(repeating: " ", count: indent))
            for (column, cell) in row.enumerated() {
                let isLast = column == row.count - 1
                let isRight = alignments[column] == .right
                let width = widths[column]
                text.add(
                    isRight ? cell.text.leftPadded(to: width) : isLast ? cell.text : cell.text.padded(to: width),
                    cell.label)
                if !isLast { text.add("  ") }
            }
            text.endLine()
            return text
        }
    }
}
