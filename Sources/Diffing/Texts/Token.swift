/// A piece of a text that is compared as a whole.
struct Token {
    /// Offsets in UTF-8 bytes.
    var range: Range<Int>
    var kind: Kind
    /// Whether this may be several words, which were not asked for.
    var mayHoldWords = false

    enum Kind: UInt8 {
        /// Digits with all that belongs to the number: sign and separators, not the unit.
        case number
        /// A word of a script that puts spaces between words, but for Hangul; Thai and its kin too.
        case word
        /// Chinese characters, kana, Hangul: an edit may begin or end between any two characters.
        case characters
        case space
        case punctuation
        /// Punctuation after which a sentence ends, or a line feed.
        case sentenceEnd
    }
}
