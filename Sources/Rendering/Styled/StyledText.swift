/// Text in which every piece says what it is; a theme chooses how that looks.
///
/// What comes from pages is made safe when it is added: control characters and overrides of the text's direction are
/// shown escaped.
public struct StyledText: Sendable {
    private(set) var spans: [Span] = []

    /// A piece of text of one kind.
    struct Span: Hashable, Sendable {
        var text: String
        var label: Label?
    }

    /// What a piece of text is.
    public enum Label: Hashable, Sendable, CaseIterable {
        case version, headline, key, section, deleted, inserted, moved, quiet, warning
    }

    /// No text at all.
    public init() {}

    /// Adds a text, made safe for a terminal.
    public mutating func add(_ text: String, _ label: Label? = nil) {
        guard !text.isEmpty else { return }
        spans.append(Span(text: TerminalEscaping.escaped(text), label: label))
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

    /// This text with another one behind it.
    func followed(by other: StyledText) -> StyledText {
        var text = self
        text.add(other)
        return text
    }

    /// The text as a theme shows it.
    public func rendered(_ theme: Theme) -> String {
        spans.map { span in
            guard let label = span.label, let code = theme.codes[label] else { return span.text }
            return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
        }.joined()
    }
}
