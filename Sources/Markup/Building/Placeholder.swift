/// Characters that stand for pieces of a page: U+C0000 and those behind it, which Unicode leaves unassigned.
enum Placeholder {
    /// The first of the four bytes of each; a page that has it somewhere gets no placeholders.
    static let lead: UInt8 = 0xF3

    static let length = 4

    /// So many there are at most: at the end of the plane stand noncharacters, which parsers replace.
    static let limit = 0xFFFE

    /// Appends the placeholder of a number below the limit.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(lead)
        for shift in [12, 6, 0] { bytes.append(0x80 | UInt8(truncatingIfNeeded: number >> shift & 0x3F)) }
    }

    /// The number of the placeholder that stands at an index; nil where too few bytes follow.
    static func number(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard index + length <= bytes.count else { return nil }
        return Int(bytes[index + 1] & 0x3F) << 12 | Int(bytes[index + 2] & 0x3F) << 6 | Int(bytes[index + 3] & 0x3F)
    }
}
