/// A text without what only its looks depend on: spaces, widths of characters, the style of quotation marks.
struct PrintedForm: Equatable {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = text.unicodeScalars.compactMap { scalar in
            let usual = scalar.usualWidth
            if usual.properties.isWhitespace || usual == "\u{200B}" { return nil }
            if EditClassifier.isQuotationMark(usual) { return "\"" }
            return usual
        }
    }
}
