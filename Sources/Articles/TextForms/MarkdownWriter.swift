/// Writes a headline and a body in the subset of Markdown that `MarkdownReader` reads back exactly.
///
/// The subset is CommonMark with GitHub's tables. One block stands apart from the next by an empty line; the items of
/// one list follow each other. A line feed inside a text is a hard line break (a backslash at the end of the line) or,
/// where a block has one line only, a character reference. An empty paragraph is an empty comment.
struct MarkdownWriter {
    static let emptyParagraph = "<!-- -->"

    private var text = ""

    static func document(headline: String, body: [Block]) -> String {
        var writer = MarkdownWriter()
        writer.text.reserveCapacity(body.reduce(headline.utf8.count + 8) { $0 + size(of: $1) })
        writer.writeHeading(level: 1, headline)
        writer.text += "\n"
        var previous: Block?
        for block in body {
            if !isSameList(previous, block) { writer.text += "\n" }
            writer.write(block)
            writer.text += "\n"
            previous = block
        }
        return writer.text
    }

    /// About how many bytes a block takes.
    private static func size(of block: Block) -> Int {
        switch block {
        case .paragraph(let text), .heading(_, let text), .quote(let text), .item(_, let text): text.utf8.count + 10
        case .figure(let image, let caption): (image?.utf8.count ?? 0) + caption.utf8.count + 10
        case .table: 0
        }
    }

    private static func isSameList(_ previous: Block?, _ block: Block) -> Bool {
        guard case .item(let first, _) = previous, case .item(let second, _) = block else { return false }
        return first == second
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let text):
            self.text += text.isEmpty ? Self.emptyParagraph : MarkdownEscaping.lines(text, joinedBy: "")
        case .heading(let level, let text): writeHeading(level: min(6, max(1, level)), text)
        case .quote(let text): write(MarkdownEscaping.lines(text, joinedBy: "> "), behind: ">")
        case .item(let ordered, let text):
            write(
                MarkdownEscaping.lines(text, joinedBy: ordered ? "   " : "  "), behind: ordered ? "1." : "-")
        case .figure(let image, let caption): writeFigure(image, caption)
        case .table(let rows): writeTable(rows)
        }
    }

    private mutating func writeHeading(level: Int, _ text: String) {
        write(MarkdownEscaping.line(text, in: .heading), behind: String(repeating: "#", count: level))
    }

    /// Writes a text behind the mark of its kind of block, and no space where it is empty.
    private mutating func write(_ escaped: String, behind mark: String) {
        text += mark
        if !escaped.isEmpty {
            text += " "
            text += escaped
        }
    }

    private mutating func writeFigure(_ image: String?, _ caption: String) {
        text += "!["
        text += MarkdownEscaping.line(caption, in: .label)
        text += "]("
        if let image { text += Self.destination(image) }
        text += ")"
    }

    private static func destination(_ image: String) -> String {
        let escaped = MarkdownEscaping.line(image, in: .destination)
        let isPlain = !escaped.isEmpty && !escaped.utf8.contains(where: bracketed.contains)
        return isPlain ? escaped : "<\(escaped)>"
    }

    /// What a destination holds only in angle brackets.
    private static let bracketed = ASCIISet(" <>()\\")

    private mutating func writeTable(_ rows: [[String]]) {
        for row in rows.prefix(1) {
            writeRow(row)
            text += "\n"
        }
        text += "|" + String(repeating: " --- |", count: max(1, rows.first?.count ?? 1))
        for row in rows.dropFirst() {
            text += "\n"
            writeRow(row)
        }
    }

    private mutating func writeRow(_ cells: [String]) {
        text += "|"
        for cell in cells {
            text += " "
            text += MarkdownEscaping.line(cell, in: .cell)
            text += " |"
        }
    }
}
