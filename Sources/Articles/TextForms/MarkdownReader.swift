/// Reads the subset of Markdown that `MarkdownWriter` writes.
///
/// Every document that begins with a headline can be read; a line that begins no other block is a paragraph.
struct MarkdownReader {
    private var lines: [Line]
    private var next = 0

    /// The headline and the blocks of a document.
    static func document(_ text: String) throws(FormatError) -> (headline: String, body: [Block]) {
        var reader = MarkdownReader(text)
        guard case .heading(1, let headline)? = reader.block() else {
            throw FormatError("it does not begin with a headline, a line such as '# Headline'")
        }
        var body: [Block] = []
        while let block = reader.block() { body.append(block) }
        return (headline, body)
    }

    private init(_ text: String) {
        lines = Self.lines(of: text)
    }

    /// The lines of a text, empty ones included, without their line feeds.
    private static func lines(of text: String) -> [Line] {
        var lines: [Line] = []
        var start = text.startIndex
        for offset in text.withBytes({ $0.offsets(of: UInt8(ascii: "\n")) }) {
            let end = text.utf8.index(text.startIndex, offsetBy: offset)
            lines.append(text[start..<end].unicodeScalars)
            start = text.utf8.index(after: end)
        }
        lines.append(text[start...].unicodeScalars)
        return lines
    }

    /// The next block, or nil at the end.
    private mutating func block() -> Block? {
        while next < lines.count, lines[next].isEmpty { next += 1 }
        guard next < lines.count else { return nil }
        let line = lines[next]
        if line.first == "|" { return table() }
        if let (level, rest) = Self.heading(line) {
            next += 1
            return .heading(level: level, MarkdownUnescaping.text(rest))
        }
        if line.starts(with: "![".unicodeScalars), let figure = Self.figure(line) {
            next += 1
            return figure
        }
        if let rest = Self.rest(of: line, after: ">") { return .quote(continued(rest, prefix: "> ")) }
        if let rest = Self.rest(of: line, after: "-") { return .item(ordered: false, continued(rest, prefix: "  ")) }
        if let rest = Self.rest(of: line, after: "1.") { return .item(ordered: true, continued(rest, prefix: "   ")) }
        if line.elementsEqual(MarkdownWriter.emptyParagraph.unicodeScalars) {
            next += 1
            return .paragraph("")
        }
        return .paragraph(continued(line, prefix: ""))
    }

    /// The text of a line after a mark and one space, or nothing after the mark alone.
    private static func rest(of line: Line, after mark: String) -> Line? {
        guard line.starts(with: mark.unicodeScalars) else { return nil }
        let rest = line.dropFirst(mark.unicodeScalars.count)
        return rest.isEmpty ? rest : rest.first == " " ? rest.dropFirst() : nil
    }

    private static func heading(_ line: Line) -> (level: Int, rest: Line)? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level) else { return nil }
        return rest(of: line, after: String(repeating: "#", count: level)).map { (level, $0) }
    }

    /// The text of a block that begins with the given line and goes on while lines end in a hard break.
    private mutating func continued(_ first: Line, prefix: String) -> String {
        next += 1
        if !MarkdownUnescaping.endsInHardBreak(first) { return MarkdownUnescaping.text(first) }
        var text = String.UnicodeScalarView()
        var line = first
        while MarkdownUnescaping.endsInHardBreak(line), next < lines.count {
            text.append(contentsOf: MarkdownUnescaping.text(line.dropLast()).unicodeScalars)
            text.append("\n")
            line = lines[next]
            if line.starts(with: prefix.unicodeScalars) { line = line.dropFirst(prefix.unicodeScalars.count) }
            next += 1
        }
        text.append(contentsOf: MarkdownUnescaping.text(line).unicodeScalars)
        return String(text)
    }

    private static func figure(_ line: Line) -> Block? {
        let inner = line.dropFirst(2)
        guard let close = MarkdownUnescaping.firstUnescaped("]", in: inner), inner.last == ")" else { return nil }
        let rest = inner[inner.index(after: close)...]
        guard rest.first == "(" else { return nil }
        var target = rest.dropFirst().dropLast()
        let isBracketed = target.first == "<" && target.last == ">" && target.count > 1
        if isBracketed { target = target.dropFirst().dropLast() }
        let image = target.isEmpty && !isBracketed ? nil : MarkdownUnescaping.text(target)
        return .figure(image: image, caption: MarkdownUnescaping.text(inner[..<close]))
    }

    private mutating func table() -> Block {
        var rows: [[Line]] = []
        while next < lines.count, lines[next].first == "|" {
            rows.append(Self.cells(lines[next]))
            next += 1
        }
        let delimiter = rows.prefix(2).firstIndex { cells in
            !cells.isEmpty && cells.allSatisfy { $0.elementsEqual("---".unicodeScalars) }
        }
        if let delimiter { rows.remove(at: delimiter) }
        return .table(rows: rows.map { $0.map { MarkdownUnescaping.text($0) } })
    }

    private static func cells(_ line: Line) -> [Line] {
        var cells: [Line] = []
        var rest = line.dropFirst()
        while let bar = MarkdownUnescaping.firstUnescaped("|", in: rest) {
            cells.append(rest[..<bar].dropFirst().dropLast())
            rest = rest[rest.index(after: bar)...]
        }
        return cells
    }

    typealias Line = Substring.UnicodeScalarView.SubSequence
}
