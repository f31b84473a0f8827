extension String {
    /// The lines of a text on a terminal, none wider than a width; broken as ``StyledText/wrapped(to:)`` breaks lines, but
    /// without indents.
    func broken(to width: Int) -> [String] {
        StyledLine(spans: [StyledText.Span(text: self)]).broken(to: width, indent: 0).map { line in
            line.spans.map(\.text).joined()
        }
    }

    /// The text without spaces at its end.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
