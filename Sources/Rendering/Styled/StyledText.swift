/// Text in which every piece says what it is; a theme chooses how that looks.
///
/// What comes from pages is made safe when it is added: control characters and overrides of the text's direction are
/// shown escaped.
public struct StyledText: Sendable {
    var spans: [Span] = []

    /// A piece of text of one kind.
    struct Span: Hashable, Sendable {
        var text: String
        var label: Label?
        /// For a span without text: what it does instead.
        var sign: Sign?
    }

    /// What a span without text does.
    enum Sign: Hashable, Sendable {
        /// Sets the parameters of "select graphic rendition" (ECMA-48) of what follows; empty ones reset them.
        case style(String)
        /// Marks the column at which the line goes on where it is broken.
        case hangingIndent
    }

    /// What a piece of text is.
    public enum Label: Hashable, Sendable, CaseIterable {
        case version, headline, key, section, deleted, inserted, moved, quiet, warning
        /// Whole lines that went or came.
        case deletedLine, insertedLine
    }

    /// No text at all.
    public init() {}

    /// Adds a text, made safe for a terminal.
    public mutating func add(_ text: String, _ label: Label? = nil) {
        guard !text.isEmpty else { return }
        spans.append(Span(text: TerminalEscaping.escaped(text), label: label))
    }

    /// Adds a text that the user of the program wrote, as it is.
    mutating func addVerbatim(_ text: String, _ label: Label? = nil) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { endLine() }
            if !line.isEmpty { spans.append(Span(text: String(line), label: label)) }
        }
    }

    /// Adds a text, made safe for a terminal, whose line feeds end lines.
    mutating func addLines(_ text: String, _ label: Label? = nil) {
        addVerbatim(TerminalEscaping.escapedLines(text), label)
    }

    /// Gives what follows a look of its own, where the theme has colours.
    mutating func addStyle(_ codes: String) {
        spans.append(Span(text: "", sign: .style(codes)))
    }

    /// Has the line go on at this column where it is broken; else it goes on below its first sign.
    mutating func addHangingIndent() {
        spans.append(Span(text: "", sign: .hangingIndent))
    }

    /// Adds a sign at the beginning of a line and a text beside which the line goes on where it is broken.
    mutating func add(_ sign: String, before text: String, _ label: Label?) {
        add(sign, label)
        addHangingIndent()
        add(text, label)
    }

    /// Ends the line.
    public mutating func endLine() {
        spans.append(Span(text: "\n", label: nil))
    }

    /// Adds a line of one kind.
    public mutating func addLine(_ text: String = "", _ label: Label? = nil) {
        add(text, label)
        endLine()
    }

    /// Adds another text behind this one.
    public mutating func add(_ other: StyledText) {
        spans += other.spans
    }

    /// Adds a line, without its end.
    mutating func add(_ line: StyledLine) {
        spans += line.spans
    }

    /// The text without its looks.
    var plain: String {
        spans.map(\.text).joined()
    }

    /// Removes the line feeds at the end.
    mutating func removeLineFeeds() {
        while spans.last?.text == "\n" { spans.removeLast() }
    }

    /// Removes so many spaces at the end.
    mutating func removeSpaces(_ count: Int) {
        var rest = count
        while rest > 0, let index = spans.lastIndex(where: { !$0.text.isEmpty }), spans[index].text.hasSuffix(" ") {
            spans[index].text.removeLast()
            rest -= 1
        }
    }

    /// This text with another one behind it.
    func followed(by other: StyledText) -> StyledText {
        var text = self
        text.add(other)
        return text
    }

    /// The text as a theme shows it.
    public func rendered(_ theme: Theme) -> String {
        spans.map { span in
            if case .style(let codes)? = span.sign { return theme.codes.isEmpty ? "" : "\u{1B}[\(codes)m" }
            guard let label = span.label, let code = theme.codes[label] else { return span.text }
            return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
        }.joined()
    }
}
