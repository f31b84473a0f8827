import CICU

/// Finds the graphemes, words or sentences of a text, by ICU's rules and dictionaries (Unicode Standard Annex 29).
///
/// All positions are offsets in UTF-8 bytes, and never fall inside a scalar. Words of Chinese, Japanese, Thai, Lao,
/// Khmer and Burmese are found by dictionary, whatever the locale.
///
/// Making a segmenter costs far more than segmenting a sentence: make one and use it for many texts. A segmenter serves
/// one text at a time. For graphemes alone of a string that stays a string, `Character` does without ICU.
public struct Segmenter: ~Copyable {
    /// What a text is cut into.
    public enum Unit: Hashable, Sendable {
        /// Characters as readers see them: extended grapheme clusters.
        case grapheme
        /// Words, and the spaces and punctuation between them.
        case word
        /// Sentences, each with the closing quotes and the spaces that follow it.
        case sentence
    }

    /// What this segmenter cuts a text into.
    public let unit: Unit

    private let iterator: OpaquePointer

    /// A segmenter for one unit.
    ///
    /// - Parameter locale: an ICU locale identifier such as `sv`, whose rules apply where they differ; the root locale by
    ///   default. One that ICU does not know counts as the root locale.
    public init(_ unit: Unit, locale: String = "") throws(SegmentationError) {
        let type =
            switch unit {
            case .grapheme: UBRK_CHARACTER
            case .word: UBRK_WORD
            case .sentence: UBRK_SENTENCE
            }
        var status = U_ZERO_ERROR
        guard let iterator = cicu_break_open(type, locale, &status), status.rawValue <= U_ZERO_ERROR.rawValue else {
            throw SegmentationError(unit: unit, reason: String(cString: cicu_error_name(status)))
        }
        self.unit = unit
        self.iterator = iterator
    }

    deinit {
        cicu_break_close(iterator)
    }

    /// Returns the boundaries of `text`: first 0, last its length, each greater than the one before; for no text, `[0]`.
    ///
    /// Linear in the text's length. Where ICU cannot work (a text of 2 GiB or more, no memory), the text is one piece.
    public mutating func boundaries(in text: String) -> [Int] {
        var boundaries = [0]
        var text = text
        text.withUTF8 { visit($0) { end, _ in boundaries.append(end) } }
        return boundaries
    }

    /// Returns the pieces of `text` in order, without gaps, each with what it is made of.
    ///
    /// Meant for a segmenter of words; the pieces of the other units are all of the kind ``Word/Kind/other``.
    public mutating func words(in text: String) -> [Word] {
        var text = text
        return text.withUTF8 { words(in: $0) }
    }

    /// Returns the pieces of a text that is given as valid UTF-8.
    public mutating func words(in utf8: UnsafeBufferPointer<UInt8>) -> [Word] {
        var words: [Word] = []
        let tellsKinds = unit == .word
        visit(utf8) { end, status in
            let start = words.last?.range.upperBound ?? 0
            words.append(Word(range: start..<end, kind: tellsKinds ? Word.Kind(ruleStatus: status) : .other))
        }
        return words
    }

    /// Calls `found` with the end and the rule status of each piece.
    private mutating func visit(_ bytes: UnsafeBufferPointer<UInt8>, found: (Int, Int32) -> Void) {
        guard !bytes.isEmpty else { return }
        var end = 0
        withICUText(bytes) {
            var position = cicu_break_first(iterator)
            while position != UBRK_DONE {
                if Int(position) > end {
                    let start = end
                    end = Int(position)
                    if unit == .sentence {
                        end = Segmenter.sentenceEnd(in: bytes, from: start, to: end)
                    }
                    found(end, cicu_break_rule_status(iterator))
                }
                position = cicu_break_next(iterator)
            }
        }
        if end < bytes.count {
            found(bytes.count, 0)
        }
    }

    /// Calls `body` while the iterator stands on `bytes`, unless ICU cannot read them.
    private func withICUText(_ bytes: UnsafeBufferPointer<UInt8>, _ body: () -> Void) {
        guard bytes.count < Int32.max else { return }
        var status = U_ZERO_ERROR
        var text = cicu_text_initial()
        bytes.withMemoryRebound(to: CChar.self) {
            _ = cicu_text_open_utf8(&text, $0.baseAddress, Int64($0.count), &status)
        }
        defer { cicu_text_close(&text) }
        cicu_break_set_text(iterator, &text, &status)
        if status.rawValue <= U_ZERO_ERROR.rawValue {
            body()
        }
    }
}

extension Word.Kind {
    /// The kind for the rule status of a word boundary; statuses come in ranges of a hundred.
    init(ruleStatus: Int32) {
        self =
            switch UInt32(bitPattern: ruleStatus) {
            case UBRK_WORD_NUMBER.rawValue..<UBRK_WORD_NUMBER_LIMIT.rawValue: .number
            case UBRK_WORD_LETTER.rawValue..<UBRK_WORD_LETTER_LIMIT.rawValue: .letter
            case UBRK_WORD_KANA.rawValue..<UBRK_WORD_KANA_LIMIT.rawValue: .kana
            case UBRK_WORD_IDEO.rawValue..<UBRK_WORD_IDEO_LIMIT.rawValue: .ideograph
            default: .other
            }
    }
}
