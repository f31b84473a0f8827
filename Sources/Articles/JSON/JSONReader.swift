/// Finds the values of a JSON text, strictly as RFC 8259 has it.
///
/// Linear in the bytes, which are valid UTF-8. Arrays and objects may be nested 512 deep, so that no text exhausts the
/// stack.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var tokens: [JSONText.Token] = []
    private var unescaped: [String] = []

    private static let deepest = 512
    static let notJSON = FormatError("this is not JSON")

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The tokens of the value that all of a text is, and its strings with escapes.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(FormatError) -> (tokens: [JSONText.Token], unescaped: [String]) {
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        reader.tokens.reserveCapacity(bytes.count / 32)
        try reader.readValue(depth: 0)
        reader.skipSpaces()
        guard reader.index == bytes.count else { throw notJSON }
        return (reader.tokens, reader.unescaped)
    }

    private mutating func readValue(depth: Int) throws(FormatError) {
        skipSpaces()
        guard index < bytes.count, depth <= Self.deepest else { throw Self.notJSON }
        switch bytes[index] {
        case UInt8(ascii: "{"): try readMembers(depth: depth)
        case UInt8(ascii: "["): try readElements(depth: depth)
        case UInt8(ascii: "\""): try readString()
        case UInt8(ascii: "t"): try readLiteral("true", .bool(true))
        case UInt8(ascii: "f"): try readLiteral("false", .bool(false))
        case UInt8(ascii: "n"): try readLiteral("null", .null)
        default: try readNumber()
        }
    }

    private mutating func readMembers(depth: Int) throws(FormatError) {
        let start = tokens.count
        var count = 0
        tokens.append(.null)
        index += 1
        if !skips(UInt8(ascii: "}")) {
            repeat {
                skipSpaces()
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Self.notJSON }
                try readString()
                guard skips(UInt8(ascii: ":")) else { throw Self.notJSON }
                try readValue(depth: depth + 1)
                count += 1
            } while skips(UInt8(ascii: ","))
            guard skips(UInt8(ascii: "}")) else { throw Self.notJSON }
        }
        tokens[start] = .object(count: count, end: tokens.count)
    }

    private mutating func readElements(depth: Int) throws(FormatError) {
        let start = tokens.count
        var count = 0
        tokens.append(.null)
        index += 1
        if !skips(UInt8(ascii: "]")) {
            repeat {
                try readValue(depth: depth + 1)
                count += 1
            } while skips(UInt8(ascii: ","))
            guard skips(UInt8(ascii: "]")) else { throw Self.notJSON }
        }
        tokens[start] = .array(count: count, end: tokens.count)
    }

    private mutating func readLiteral(_ word: StaticString, _ value: JSONText.Token) throws(FormatError) {
        let rest = UnsafeBufferPointer(rebasing: bytes[index...])
        guard rest.starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else {
            throw Self.notJSON
        }
        index += word.utf8CodeUnitCount
        tokens.append(value)
    }

    private mutating func skipSpaces() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    /// Whether a byte comes next, behind spaces; it is passed then.
    private mutating func skips(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }
}

extension JSONReader {
    /// Reads a number: a whole one where it is written as one and fits.
    private mutating func readNumber() throws(FormatError) {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index
        let digits = skipDigits()
        guard digits > 0, digits == 1 || bytes[first] != UInt8(ascii: "0") else { throw Self.notJSON }
        var isWhole = true
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            isWhole = false
            index += 1
            guard skipDigits() > 0 else { throw Self.notJSON }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            index += 1
            if index < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[index]) { index += 1 }
            guard skipDigits() > 0 else { throw Self.notJSON }
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        if isWhole, let number = Int(text) {
            tokens.append(.integer(number))
        } else {
            guard let number = Double(text), number.isFinite else { throw Self.notJSON }
            tokens.append(.decimal(number))
        }
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }

    /// Reads a string, at whose quotation mark it stands.
    private mutating func readString() throws(FormatError) {
        index += 1
        let start = index
        try skipPlain()
        if bytes[index] == UInt8(ascii: "\"") {
            tokens.append(.string(start, index))
        } else {
            tokens.append(.unescaped(unescaped.count))
            unescaped.append(try escapedString(from: start))
        }
        index += 1
    }

    /// The string that begins at an offset, up to its quotation mark; its first backslash comes next.
    private mutating func escapedString(from start: Int) throws(FormatError) -> String {
        var text = Array(bytes[start..<index])
        while bytes[index] != UInt8(ascii: "\"") {
            text += try escaped()
            let next = index
            try skipPlain()
            text += bytes[next..<index]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Passes what stands for itself, up to a quotation mark or a backslash.
    private mutating func skipPlain() throws(FormatError) {
        skipPlainWords()
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            guard byte >= 0x20 else { break }
            index += 1
        }
        throw Self.notJSON
    }

    /// Passes eight bytes at a time as long as all of them stand for themselves.
    private mutating func skipPlainWords() {
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            guard Self.isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) else { return }
            index += 8
        }
    }

    /// Whether none of eight bytes is a quotation mark, a backslash or a control character.
    ///
    /// A byte below another one borrows when that is taken from it, so that its highest bit is set; the method is that
    /// of Sean Eron Anderson, "Bit Twiddling Hacks", "Determine if a word has a byte less than n".
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let mark = word ^ (ones * UInt64(UInt8(ascii: "\"")))
        let backslash = word ^ (ones * UInt64(UInt8(ascii: "\\")))
        let isBelow = (word &- ones * 0x20) & ~word | (mark &- ones) & ~mark | (backslash &- ones) & ~backslash
        return isBelow & (ones * 0x80) == 0
    }

    /// Reads what a backslash begins and returns it as UTF-8.
    private mutating func escaped() throws(FormatError) -> [UInt8] {
        guard index + 1 < bytes.count else { throw Self.notJSON }
        index += 2
        switch bytes[index - 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[index - 1]]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
        default: throw Self.notJSON
        }
    }

    /// Reads the digits behind `\u`, and a second escape where the first is one half of a pair.
    private mutating func scalar() throws(FormatError) -> Unicode.Scalar {
        let first = try codeUnit()
        guard UTF16.isLeadSurrogate(first) else {
            guard let scalar = Unicode.Scalar(first) else { throw Self.notJSON }
            return scalar
        }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            throw Self.notJSON
        }
        index += 2
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(second) else { throw Self.notJSON }
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        guard let scalar = Unicode.Scalar(value) else { throw Self.notJSON }
        return scalar
    }

    private mutating func codeUnit() throws(FormatError) -> UInt16 {
        guard index + 4 <= bytes.count else { throw Self.notJSON }
        var value: UInt16 = 0
        for digit in bytes[index..<(index + 4)] {
            guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { throw Self.notJSON }
            value = value << 4 | UInt16(number)
        }
        index += 4
        return value
    }
}
