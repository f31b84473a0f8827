import Articles

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

    /// The text as a theme shows it.
    public func rendered(_ theme: Theme) -> String {
        spans.map { span in
            guard let label = span.label, let code = theme.codes[label] else { return span.text }
            return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
        }.joined()
    }
}

/// How labels look on a terminal.
public struct Theme: Hashable, Sendable {
    /// The parameters of "select graphic rendition" (ECMA-48) for each label.
    var codes: [StyledText.Label: String]

    /// No colours; edits are marked by signs instead.
    public static let plain = Theme(codes: [:])

    /// Colours from the terminal's own palette, readable on dark and on light ground.
    public static let colored = Theme(codes: [
        .version: "33", .headline: "1", .key: "2", .section: "1", .deleted: "31;9", .inserted: "32", .moved: "36",
        .quiet: "2", .warning: "31",
    ])

    /// Whether edits need signs to be told apart.
    var marksEdits: Bool { codes.isEmpty }
}

/// Makes text from pages safe to show on a terminal.
public enum TerminalEscaping {
    /// The text with every control character and override of direction written as `\n`, `\t` or `\u{1b}`.
    public static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isControlOrOverride) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isControlOrOverride: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The lines of a text, each made safe; line feeds stay, for text that is shown as a document.
    public static func escapedLines(_ text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { escaped(String($0)) }.joined(separator: "\n")
    }
}
