/// A piece between two word boundaries, with what ICU says it is.
public struct Word: Hashable, Sendable {
    /// Where the piece stands in its text, in UTF-8 bytes.
    public let range: Range<Int>

    /// What the piece is made of.
    public let kind: Kind

    /// A piece at a range of UTF-8 bytes.
    public init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }

    /// What a piece is made of: ICU's rule status for words.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Spaces, punctuation, symbols, emoji: no word.
        case other
        /// Ends in digits, with the separators inside them: `3,456.7`, `v2`.
        case number
        /// Ends in a letter of a script other than Chinese and Japanese: `don't`, `한국`, `ไทย`.
        case letter
        /// Kana that ICU's dictionary leaves out. ICU 72 leaves none out: kana are of the kind ``ideograph``.
        case kana
        /// Chinese or Japanese, found by dictionary.
        case ideograph
    }
}
