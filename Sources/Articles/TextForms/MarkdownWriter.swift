/// Writes a headline and a body in the subset of Markdown that `MarkdownReader` reads back exactly.
///
/// The subset is CommonMark with GitHub's tables. One block stands apart from the next by an empty line; the items of
/// one list follow each other. A line feed inside a text is a hard line break (a backslash at the end of the line) or,
/// where a block has one line only, a character reference. An empty paragraph is an empty comment.
enum MarkdownWriter {
    static let emptyParagraph = "<!-- -->"

    static func document(headline: String, body: [Block]) -> String {
        var text = heading(level: 1, headline) + "\n"
        var previous: Block?
        for block in body {
            if !isSameList(previous, block) { text += "\n" }
            text += self.block(block) + "\n"
            previous = block
        }
        return text
    }

    private static func isSameList(_ previous: Block?, _ block: Block) -> Bool {
        guard case .item(let first, _) = previous, case .item(let second, _) = block else { return false }
        return first == second
    }

    private static func block(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): text.isEmpty ? emptyParagraph : MarkdownEscaping.lines(text, joinedBy: "")
        case .heading(let level, let text): heading(level: min(6, max(1, level)), text)
        case .quote(let text): marked(">", MarkdownEscaping.lines(text, joinedBy: "> "))
        case .item(let ordered, let text):
            marked(ordered ? "1." : "-", MarkdownEscaping.lines(text, joinedBy: ordered ? "   " : "  "))
        case .figure(let image, let caption):
            "![\(MarkdownEscaping.line(caption, in: .label))](\(image.map(destination) ?? ""))"
        case .table(let rows): table(rows)
        }
    }

    private static func heading(level: Int, _ text: String) -> String {
        marked(String(repeating: "#", count: level), MarkdownEscaping.line(text, in: .heading))
    }

    private static func marked(_ mark: String, _ text: String) -> String {
        text.isEmpty ? mark : "\(mark) \(text)"
    }

    private static func destination(_ image: String) -> String {
        let escaped = MarkdownEscaping.line(image, in: .destination)
        let isPlain = !escaped.isEmpty && !escaped.utf8.contains { " <>()\\".utf8.contains($0) }
        return isPlain ? escaped : "<\(escaped)>"
    }

    private static func table(_ rows: [[String]]) -> String {
        let lines = rows.map { cells in
            "|" + cells.map { " \(MarkdownEscaping.line($0, in: .cell)) |" }.joined()
        }
        let columns = max(1, rows.first?.count ?? 1)
        let delimiter = "|" + String(repeating: " --- |", count: columns)
        return (lines.prefix(1) + [delimiter] + lines.dropFirst()).joined(separator: "\n")
    }
}
