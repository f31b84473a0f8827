/// Text of Chinese characters, kana, ASCII and the marks printed with them, as pieces whose words do not depend on one
/// another.
///
/// ICU finds words of characters by dictionary, which costs more than all else in a comparison and is seldom needed: an
/// edit may begin and end between any two characters. Of what is told apart here, characters stick to characters alone,
/// letters and digits to one another, and a mark to these where it stands between two (Unicode Standard Annex 29, ICU's
/// `word.txt`).
struct EastAsianText {
    private(set) var pieces: [Piece] = []

    /// A stretch that begins and ends where words do.
    struct Piece: Equatable {
        var range: Range<Int>
        var content: Content
    }

    enum Content {
        /// Chinese characters and kana, to be cut into words by dictionary.
        case characters
        /// Digits of ASCII: one word.
        case digits
        /// Letters of ASCII: one word.
        case letters
        /// Letters and digits of all sorts with the single marks between them, to be cut by rules.
        case mixed
        /// One mark.
        case mark
        /// Spaces.
        case space

        /// Whether a mark between two of these may be part of a word.
        var isAlphanumeric: Bool { self == .digits || self == .letters || self == .mixed }
    }

    /// The pieces of a stretch of UTF-8; nil where it holds anything of which this does not know how it is cut.
    init?(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        pieces.reserveCapacity(range.count / 16 + 4)
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard let (content, width) = Self.content(at: offset, range.upperBound, bytes) else { return nil }
            append(content, offset..<(offset + width))
            offset += width
        }
    }

    /// Adds a scalar; a mark sticks to letters and digits only where it stands between two of them.
    private mutating func append(_ content: Content, _ range: Range<Int>) {
        guard content.isAlphanumeric else {
            if pieces.last?.content == content, content != .mark {
                extendLast(to: range.upperBound)
            } else {
                pieces.append(Piece(range: range, content: content))
            }
            return
        }
        let isJoined = pieces.last?.content == .mark && pieces.dropLast().last?.content.isAlphanumeric == true
        if isJoined { pieces.removeLast() }
        guard let last = pieces.last, last.content.isAlphanumeric else {
            pieces.append(Piece(range: range, content: content))
            return
        }
        if isJoined || last.content != content { pieces[pieces.count - 1].content = .mixed }
        extendLast(to: range.upperBound)
    }

    private mutating func extendLast(to end: Int) {
        pieces[pieces.count - 1].range = pieces[pieces.count - 1].range.lowerBound..<end
    }

    /// What the scalar at an offset is, and how many bytes it has.
    private static func content(
        at offset: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (Content, width: Int)? {
        let first = bytes[offset]
        if first < 0x80 { return ascii(first).map { ($0, 1) } }
        // The dot between the parts of a foreign name, U+00B7.
        if first == 0xC2, offset + 2 <= end, bytes[offset + 1] == 0xB7 { return (.mark, 2) }
        guard first >= 0xE2, offset + 3 <= end else { return nil }
        return wide(first, bytes[offset + 1], bytes[offset + 2]).map { ($0, 3) }
    }

    /// A low line joins words, and a carriage return belongs to the line feed behind it.
    private static func ascii(_ byte: UInt8) -> Content? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digits
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letters
        // ICU takes it for a letter.
        case UInt8(ascii: "@"): .mixed
        case UInt8(ascii: " "): .space
        case UInt8(ascii: "_"), 0x0D: nil
        default: .mark
        }
    }

    /// The scalars of three bytes; left out are those that combine, and forms that are rare.
    private static func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Content? {
        switch (first, second, third) {
        // U+3400 to U+4DBF and U+4E00 to U+9FFF; between them stand the hexagrams of the I Ching.
        case (0xE3, 0x90...0xBF, _), (0xE5...0xE9, _, _): .characters
        case (0xE4, _, _): second == 0xB7 ? nil : .characters
        // The zero, U+3007. ICU takes the iteration mark before it for a character only behind another one.
        case (0xE3, 0x80, 0x87): .characters
        // U+3041 to U+3096, U+30A1 to U+30FA, and the mark of a long vowel, U+30FC.
        case (0xE3, 0x81, 0x81...0xBF), (0xE3, 0x82, 0x80...0x96), (0xE3, 0x82, 0xA1...0xBF),
            (0xE3, 0x83, 0x80...0xBA), (0xE3, 0x83, 0xBC):
            .characters
        case (0xE3, 0x80, 0x80): .space
        // Dashes, quotation marks and dots, U+2010 to U+2027; U+3001 to U+3003 and U+3008 to U+301F.
        case (0xE2, 0x80, 0x90...0xA7), (0xE3, 0x80, 0x81...0x83), (0xE3, 0x80, 0x88...0x9F): .mark
        // The full-width forms of ASCII, U+FF01 to U+FF5E, without the low line.
        case (0xEF, 0xBC, 0x90...0x99), (0xEF, 0xBC, 0xA0...0xBA), (0xEF, 0xBD, 0x81...0x9A): .mixed
        case (0xEF, 0xBC, 0x81...0xBE), (0xEF, 0xBD, 0x80...0x9E): .mark
        default: nil
        }
    }
}
