import Segmentation

/// Cuts a text into tokens: words as ICU finds them, with what belongs to a number or a date put together.
struct Tokenizer: ~Copyable {
    private var words: Segmenter

    init() throws(SegmentationError) {
        words = try Segmenter(.word)
    }

    /// The tokens of a stretch of UTF-8 in order; together they are the whole stretch.
    mutating func tokens(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 3 + 4)
        guard let text = EastAsianText(range, bytes) else {
            appendWords(of: range, to: &tokens, bytes)
            return tokens
        }
        for piece in text.pieces {
            switch piece.content {
            case .characters: tokens.append(Token(range: piece.range, kind: .characters, mayHoldWords: true))
            case .digits: Self.append(Token(range: piece.range, kind: .number), to: &tokens, bytes)
            case .letters: tokens.append(Token(range: piece.range, kind: .word))
            case .mixed: appendWords(of: piece.range, to: &tokens, bytes)
            case .mark, .space:
                let kind = Self.kind(of: .other, at: piece.range, in: bytes)
                Self.append(Token(range: piece.range, kind: kind), to: &tokens, bytes)
            }
        }
        return tokens
    }

    /// Where the words of a token begin that may hold several.
    mutating func wordStarts(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        words.words(in: UnsafeBufferPointer(rebasing: bytes[range])).map { $0.range.lowerBound + range.lowerBound }
    }

    /// Adds the tokens of a stretch by ICU's words.
    private mutating func appendWords(
        of range: Range<Int>, to tokens: inout [Token], _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        for word in words.words(in: UnsafeBufferPointer(rebasing: bytes[range])) {
            let place = (word.range.lowerBound + range.lowerBound)..<(word.range.upperBound + range.lowerBound)
            Self.append(Token(range: place, kind: Self.kind(of: word.kind, at: place, in: bytes)), to: &tokens, bytes)
        }
    }

    /// Adds a token, or joins it to the number that it belongs to.
    private static func append(_ token: Token, to tokens: inout [Token], _ bytes: UnsafeBufferPointer<UInt8>) {
        if let last = tokens.last, joins(last, token, in: bytes, before: tokens.dropLast().last) {
            tokens[tokens.count - 1] = Token(range: last.range.lowerBound..<token.range.upperBound, kind: .number)
        } else if token.kind == .word {
            appendWord(token, to: &tokens, bytes)
        } else {
            tokens.append(token)
        }
    }

    /// Adds a word, cut at low lines, colons and full stops, which join words to names of fields and files.
    ///
    /// The full stops of abbreviations such as `U.S` stay in the word.
    private static func appendWord(_ word: Token, to tokens: inout [Token], _ bytes: UnsafeBufferPointer<UInt8>) {
        var start = word.range.lowerBound
        for offset in word.range where isJoint(bytes[offset]) {
            // What is not ASCII may combine with the joint.
            guard offset + 1 == word.range.upperBound || bytes[offset + 1] < 0x80 else { continue }
            if bytes[offset] == UInt8(ascii: "."), offset - start < 2 { continue }
            if offset > start { tokens.append(Token(range: start..<offset, kind: .word)) }
            tokens.append(Token(range: offset..<(offset + 1), kind: .punctuation))
            start = offset + 1
        }
        if start < word.range.upperBound { tokens.append(Token(range: start..<word.range.upperBound, kind: .word)) }
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    private static func kind(
        of word: Word.Kind, at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Token.Kind {
        let scalar = Scalars.first(of: range, in: bytes)
        switch word {
        case .number: return Scalars.isNumeric(scalar) ? .number : .word
        case .ideograph, .kana: return .characters
        case .letter: return isHangul(scalar) ? .characters : .word
        case .other:
            if Scalars.endsSentence(scalar) { return .sentenceEnd }
            return scalar.properties.isWhitespace ? .space : .punctuation
        }
    }

    /// Whether a token goes on with the number before it, or is the number after a sign.
    private static func joins(
        _ last: Token, _ token: Token, in bytes: UnsafeBufferPointer<UInt8>, before: Token?
    ) -> Bool {
        if last.kind == .number {
            if token.kind == .number { return isConnector(bytes[token.range.lowerBound - 1]) }
            return token.kind == .punctuation && token.range.count == 1 && isConnector(bytes[token.range.lowerBound])
                && isDigit(token.range.upperBound, in: bytes)
        }
        guard token.kind == .number, last.kind == .punctuation,
            signs.contains(Scalars.first(of: last.range, in: bytes))
        else { return false }
        return before.map { $0.kind != .word && $0.kind != .number } ?? true
    }

    private static let signs = Set("-−+＋－".unicodeScalars)

    private static func isConnector(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
    }

    private static func isDigit(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        offset < bytes.count && (48...57).contains(bytes[offset])
    }

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
        default: false
        }
    }
}
