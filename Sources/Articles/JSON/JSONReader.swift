/// Reads one value from JSON in UTF-8, strictly as RFC 8259 has it.
///
/// Linear in the bytes. Arrays and objects may be nested 512 deep, so that no text exhausts the stack. Of members with
/// the same name, whoever looks for one finds the last.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    private static let deepest = 512
    private static let notJSON = FormatError("this is not JSON")

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The value that all of a text is; a byte order mark in front is skipped.
    static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) -> JSON {
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        let value = try reader.value(depth: 0)
        reader.skipSpaces()
        guard reader.index == bytes.count else { throw notJSON }
        return value
    }

    private mutating func value(depth: Int) throws(FormatError) -> JSON {
        skipSpaces()
        guard index < bytes.count, depth <= Self.deepest else { throw Self.notJSON }
        switch bytes[index] {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func members(depth: Int) throws(FormatError) -> [JSON.Member] {
        var members: [JSON.Member] = []
        index += 1
        if skips(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpaces()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Self.notJSON }
            let name = try string()
            guard skips(UInt8(ascii: ":")) else { throw Self.notJSON }
            members.append(JSON.Member(name, try value(depth: depth + 1)))
        } while skips(UInt8(ascii: ","))
        guard skips(UInt8(ascii: "}")) else { throw Self.notJSON }
        return members
    }

    private mutating func elements(depth: Int) throws(FormatError) -> [JSON] {
        var elements: [JSON] = []
        index += 1
        if skips(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value(depth: depth + 1)) } while skips(UInt8(ascii: ","))
        guard skips(UInt8(ascii: "]")) else { throw Self.notJSON }
        return elements
    }

    private mutating func literal(_ word: StaticString, _ value: JSON) throws(FormatError) -> JSON {
        let rest = UnsafeBufferPointer(rebasing: bytes[index...])
        guard rest.starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else {
            throw Self.notJSON
        }
        index += word.utf8CodeUnitCount
        return value
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
    private mutating func number() throws(FormatError) -> JSON {
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
        if isWhole, let number = Int(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else { throw Self.notJSON }
        return .decimal(number)
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }

    /// Reads a string, at whose quotation mark it stands.
    private mutating func string() throws(FormatError) -> String {
        index += 1
        let start = index
        try skipPlain()
        if bytes[index] == UInt8(ascii: "\"") {
            let text = String(validating: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
            guard let text else { throw Self.notJSON }
            index += 1
            return text
        }
        var unescaped = Array(bytes[start..<index])
        while bytes[index] != UInt8(ascii: "\"") {
            unescaped += try escaped()
            let next = index
            try skipPlain()
            unescaped += bytes[next..<index]
        }
        index += 1
        guard let text = String(validating: unescaped, as: UTF8.self) else { throw Self.notJSON }
        return text
    }

    /// Passes what stands for itself, up to a quotation mark or a backslash.
    private mutating func skipPlain() throws(FormatError) {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            guard byte >= 0x20 else { break }
            index += 1
        }
        throw Self.notJSON
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
