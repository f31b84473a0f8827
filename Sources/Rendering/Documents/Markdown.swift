import Articles

/// Texts in Markdown.
enum Markdown {
    /// What means something inside a line, wherever it stands.
    private static let special = Set("\\`*_[]<>#|&~!".unicodeScalars)

    /// A text from a page inside a line: special characters behind a backslash, control characters written out.
    ///
    /// It must not stand at the beginning of a line, where other characters mean something as well.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isControlOrOverride {
                // The backslash of an escape is one of the text.
                escaped.append(contentsOf: "\\\(TerminalEscaping.escaped(String(scalar)))".unicodeScalars)
            } else {
                if special.contains(scalar) { escaped.append("\\") }
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
