extension StyledText {
    /// The text with lines that are wider than a terminal broken; what follows a break is indented as the line is.
    ///
    /// Lines are broken behind spaces and beside wide characters, but not so that a closing mark begins a line or an
    /// opening one ends it; a word that fits on no line is broken where the line ends.
    public func wrapped(to width: Int) -> StyledText {
        var text = StyledText()
        for line in lines {
            for (index, part) in line.broken(to: max(8, width)).enumerated() {
                if index > 0 { text.endLine() }
                text.spans += part.spans
            }
            if line.isEnded { text.endLine() }
        }
        return text
    }

    /// The text with a width and indents as `git log --format` knows them; nothing is broken at a width of 0.
    func filled(_ wrapping: FormatTemplate.Wrapping) -> StyledText {
        var text = StyledText()
        var isFirst = true
        for line in lines {
            var line = line
            let indent = isFirst ? wrapping.firstIndent : wrapping.indent
            let spaces = String(repeating: " ", count: indent)
            line.spans.insert(Span(text: spaces), at: 0)
            let parts = wrapping.width > 0 ? line.broken(to: wrapping.width, indent: wrapping.indent) : [line]
            for (index, part) in parts.enumerated() {
                if index > 0 { text.endLine() }
                text.spans += part.spans
            }
            isFirst = false
            if line.isEnded { text.endLine() }
        }
        return text
    }

    /// The lines, the last of which may lack its end.
    var lines: [StyledLine] {
        var lines: [StyledLine] = []
        var line = StyledLine()
        for span in spans {
            if span.text == "\n" {
                line.isEnded = true
                lines.append(line)
                line = StyledLine()
            } else {
                line.spans.append(span)
            }
        }
        return line.spans.isEmpty ? lines : lines + [line]
    }
}

/// One line of a styled text, without the line feed at its end.
struct StyledLine {
    var spans: [StyledText.Span] = []
    var isEnded = false

    /// The columns that it takes.
    var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

    /// The line in parts that are no wider than a width.
    ///
    /// - Parameter indent: the columns in front of each part but the first; by default where the line says that it goes
    ///   on, else as many as there are spaces in front of the line. At most half of the width.
    func broken(to width: Int, indent: Int? = nil) -> [StyledLine] {
        guard self.width > width else { return [self] }
        let indent = min(indent ?? hangingIndent, width / 2)
        var breaker = LineBreaker(spans)
        var parts: [StyledLine] = []
        // A break in front of the place where lines go on would win nothing.
        while let spans = breaker.next(
            columns: parts.isEmpty ? width : width - indent, breakingBehind: parts.isEmpty ? indent : 0)
        {
            let spaces =
                parts.isEmpty || indent == 0 ? [] : [StyledText.Span(text: String(repeating: " ", count: indent))]
            parts.append(StyledLine(spans: spaces + spans, isEnded: isEnded))
        }
        return parts
    }

    private var hangingIndent: Int {
        var columns = 0
        for span in spans {
            if span.sign == .hangingIndent { return columns }
            columns += span.text.displayWidth
        }
        return spans.lazy.flatMap(\.text).prefix { $0 == " " }.count
    }
}

/// Hands out a line piece by piece.
private struct LineBreaker {
    private var signs: [(span: StyledText.Span, character: Character?)]
    private var start = 0

    init(_ spans: [StyledText.Span]) {
        signs = spans.flatMap { span -> [(StyledText.Span, Character?)] in
            span.text.isEmpty ? [(span, nil)] : span.text.map { (span, $0) }
        }
    }

    /// As many spans as fit into some columns, at least one character; nil at the end.
    ///
    /// - Parameter least: the columns that must stand in front of a break between words.
    mutating func next(columns: Int, breakingBehind least: Int) -> [StyledText.Span]? {
        guard start < signs.count else { return nil }
        var (end, used) = (start, 0)
        var lastBreak: Int?
        var before: Character?
        var hasWord = false
        while end < signs.count {
            let character = signs[end].character
            let more = character?.columns ?? 0
            if hasWord, used > least, let before, let character, Self.mayBreak(between: before, character) {
                lastBreak = end
            }
            hasWord = hasWord || character.map { $0 != " " } ?? false
            // Spaces may stand beyond the edge, since they are dropped there.
            if used + more > columns, before != nil, character != " " { break }
            used += more
            before = character ?? before
            end += 1
        }
        let cut = end == signs.count ? end : max(lastBreak ?? end, start + 1)
        defer { start = cut }
        return Self.spans(signs[start..<cut], trimmed: cut < signs.count || used > columns)
    }

    private static func mayBreak(between before: Character, _ after: Character) -> Bool {
        if after == " " { return false }
        if before == " " { return true }
        guard before.columns == 2 || after.columns == 2 else { return false }
        return !opening.contains(before) && !closing.contains(after)
    }

    private static let opening = Set("([{<-+（［｛「『【〈《〔‘“")
    private static let closing = Set(")]}>-+,.;:!?%…、。，．・：；？！）］｝」』】〉》〕’”％ー々")

    /// Characters joined to the spans that they come from; without the spaces at the end where a line is broken.
    private static func spans(
        _ signs: ArraySlice<(span: StyledText.Span, character: Character?)>, trimmed: Bool
    ) -> [StyledText.Span] {
        var signs = signs
        while trimmed, let last = signs.last, last.character == " " { signs.removeLast() }
        var spans: [StyledText.Span] = []
        var origin: StyledText.Span?
        for (span, character) in signs {
            if let character, span == origin, !spans.isEmpty {
                spans[spans.count - 1].text.append(character)
            } else {
                spans.append(
                    StyledText.Span(text: character.map(String.init) ?? "", label: span.label, sign: span.sign))
            }
            origin = span
        }
        return spans
    }
}
