/// Words that are looked for all at once in the folded scalars of a line.
///
/// Looking takes time in proportion to the line, however many words there are. Letters of ASCII are compared without
/// case; a word that begins or ends with one must stand by itself there.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    private let mayBegin: ScalarFilter

    init(_ words: [String]) {
        for word in words {
            let scalars = Array(word.unicodeScalars)
            if let first = scalars.first { byFirst[first, default: []].append(scalars) }
        }
        mayBegin = ScalarFilter(byFirst.keys.flatMap { [$0, $0.asciiUppercased] })
        for (first, words) in byFirst { byFirst[first] = words.sorted { $0.count > $1.count } }
    }

    init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// The scalars that words begin with, in lower case.
    var beginnings: some Collection<Unicode.Scalar> { byFirst.keys }

    /// The place of the longest word that stands at an index.
    func match(in text: ArraySlice<Unicode.Scalar>, at index: Int) -> Range<Int>? {
        guard mayBegin.passes(text[index]), let words = byFirst[text[index].asciiLowercased] else { return nil }
        for word in words {
            let end = index + word.count
            guard end <= text.endIndex, zip(text[index...], word).allSatisfy({ $0.asciiLowercased == $1 }) else {
                continue
            }
            let joinsBefore = text[index].isASCIILetter && index > text.startIndex && text[index - 1].isASCIILetter
            let joinsAfter = text[end - 1].isASCIILetter && end < text.endIndex && text[end].isASCIILetter
            if !joinsBefore, !joinsAfter { return index..<end }
        }
        return nil
    }

    /// The place of the first word in a text.
    func first(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        for index in text.indices where mayBegin.passes(text[index]) {
            if let range = match(in: text, at: index) { return range }
        }
        return nil
    }

    /// The place of the word that a text begins with.
    func prefix(of text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        text.isEmpty ? nil : match(in: text, at: text.startIndex)
    }

    /// Whether a text is one of the words.
    func isWord(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        prefix(of: text) == text.startIndex..<text.endIndex
    }
}

extension Unicode.Scalar {
    /// Whether the scalar has Unicode's property White_Space, told without a look into its tables.
    var isWhitespace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether the scalar has Unicode's property Alphabetic; a look into its tables is spared for the commonest scalars.
    var isAlphabetic: Bool {
        switch value {
        case ..<0x80: isASCIILetter
        case 0x4E00...0x9FEF: true
        default: properties.isAlphabetic
        }
    }

    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    var isDigit: Bool { ("0"..."9").contains(self) }

    /// Whether the scalar is written in the width of Chinese characters, as kana, hangul and full-width marks are.
    var isWide: Bool { value >= 0x2E80 }

    var asciiLowercased: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
    }

    var asciiUppercased: Unicode.Scalar {
        ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) & 0xDF) : self
    }

    /// Whether this is one of some scalars, of which no string is made.
    func isOne(of scalars: StaticString) -> Bool {
        let bytes = UnsafeBufferPointer(start: scalars.utf8Start, count: scalars.utf8CodeUnitCount)
        // A byte of ASCII is no part of another character.
        if isASCII { return bytes.contains(UInt8(value)) }
        guard !scalars.isASCII else { return false }
        var isFound = false
        bytes.forEachScalar { isFound = isFound || $0 == self }
        return isFound
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The slice without the scalars of a string at its ends.
    func trimming(_ scalars: StaticString = " ") -> ArraySlice<Unicode.Scalar> {
        var text = self
        while let first = text.first, first.isOne(of: scalars) { text = text.dropFirst() }
        while let last = text.last, last.isOne(of: scalars) { text = text.dropLast() }
        return text
    }

    var string: String {
        let length = reduce(0) { $0 + UTF8.width($1) }
        return String(unsafeUninitializedCapacity: length) { bytes in
            var end = 0
            func append(_ byte: UInt32) {
                bytes[end] = UInt8(truncatingIfNeeded: byte)
                end += 1
            }
            for scalar in self {
                let value = scalar.value
                switch value {
                case ..<0x80: append(value)
                case 0x800..<0x10000:
                    append(0xE0 | value >> 12)
                    append(0x80 | value >> 6 & 0x3F)
                    append(0x80 | value & 0x3F)
                default: for byte in scalar.utf8 { append(UInt32(byte)) }
                }
            }
            return end
        }
    }
}
