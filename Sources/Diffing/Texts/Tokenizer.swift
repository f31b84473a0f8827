import Segmentation

/// Cuts a text into tokens: ICU's words, with what belongs to a number or a date put together.
struct Tokenizer: ~Copyable {
    private var words: Segmenter

    init() throws(SegmentationError) {
        words = try Segmenter(.word)
    }

    /// The tokens of a text in order; together they are the whole text.
    mutating func tokens(of text: String) -> [Token] {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        for word in words.words(in: text) {
            let token = Token(range: word.range, kind: Self.kind(of: word, in: bytes))
            if let last = tokens.last, Self.joins(last, token, in: bytes, before: tokens.dropLast().last) {
                tokens[tokens.count - 1] = Token(range: last.range.lowerBound..<token.range.upperBound, kind: .number)
            } else {
                tokens.append(token)
            }
        }
        return tokens
    }

    private static func kind(of word: Word, in bytes: [UInt8]) -> Token.Kind {
        guard let first = firstScalar(of: word.range, in: bytes) else { return .punctuation }
        switch word.kind {
        case .number: return first.properties.numericType == nil ? .word : .number
        case .ideograph, .kana: return .characters
        case .letter: return isHangul(first) ? .characters : .word
        case .other: return first.properties.isWhitespace ? .space : .punctuation
        }
    }

    /// Whether a token goes on with the number before it, or is the number after a sign.
    private static func joins(_ last: Token, _ token: Token, in bytes: [UInt8], before: Token?) -> Bool {
        let lastText = bytes[last.range]
        let text = bytes[token.range]
        if last.kind == .number {
            let isConnector = [":", "/", "-"].contains { text.elementsEqual($0.utf8) }
            let isUnit = ["%", "％", "‰", "°"].contains { text.elementsEqual($0.utf8) }
            return isUnit || isConnector && isDigit(token.range.upperBound, in: bytes)
                || token.kind == .number && endsInConnector(lastText)
        }
        let isSign = ["-", "−", "+", "＋", "－"].contains { lastText.elementsEqual($0.utf8) }
        let standsFree = before.map { $0.kind == .space || $0.kind == .punctuation || $0.kind == .characters } ?? true
        return token.kind == .number && isSign && standsFree
    }

    private static func endsInConnector(_ text: ArraySlice<UInt8>) -> Bool {
        text.last.map { ":/-".utf8.contains($0) } ?? false
    }

    private static func isDigit(_ offset: Int, in bytes: [UInt8]) -> Bool {
        offset < bytes.count && (48...57).contains(bytes[offset])
    }

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
        default: false
        }
    }

    private static func firstScalar(of range: Range<Int>, in bytes: [UInt8]) -> Unicode.Scalar? {
        String(decoding: bytes[range].prefix(4), as: UTF8.self).unicodeScalars.first
    }
}
