/// What speaks for and against bytes being UTF-8.
struct UTF8Evidence {
    /// Well-formed sequences of two to four bytes.
    private(set) var sequences = 0

    /// Ill-formed bytes and sequences, but for one that the end of the bytes cuts off.
    private(set) var errors = 0

    /// Counts in time linear in the bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < bytes.count {
            let lead = bytes[position]
            position += 1
            if lead < 0x80 { continue }
            guard let (followers, second) = Self.form(of: lead) else {
                errors += 1
                continue
            }
            var (left, allowed) = (followers, second)
            while left > 0, position < bytes.count, allowed.contains(bytes[position]) {
                (left, allowed) = (left - 1, 0x80...0xBF)
                position += 1
            }
            if left == 0 {
                sequences += 1
            } else if position < bytes.count {
                errors += 1
            }
        }
    }

    /// Whether all of some bytes are well-formed UTF-8.
    static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let whole = UnsafeRawBufferPointer(bytes)
        var position = 0
        while position < bytes.count {
            // Most of a page is ASCII, of which sixteen bytes are looked at at once.
            while position + 16 <= bytes.count,
                whole.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0,
                whole.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                position += 16
            }
            while position < bytes.count, bytes[position] < 0x80 { position += 1 }
            // And most of the rest is characters of three bytes that have no special cases.
            while position + 3 <= bytes.count, bytes[position] & 0xF0 == 0xE0, bytes[position] & 0xF != 0,
                bytes[position] != 0xED, bytes[position + 1] & 0xC0 == 0x80, bytes[position + 2] & 0xC0 == 0x80
            {
                position += 3
            }
            guard position < bytes.count, bytes[position] >= 0x80 else { continue }
            let lead = bytes[position]
            guard let (followers, second) = form(of: lead), position + followers < bytes.count,
                second.contains(bytes[position + 1])
            else { return false }
            if followers > 1, bytes[position + 2] & 0xC0 != 0x80 { return false }
            if followers > 2, bytes[position + 3] & 0xC0 != 0x80 { return false }
            position += followers + 1
        }
        return true
    }

    /// Whether the bytes must be UTF-8, whatever a label says.
    ///
    /// A character of a legacy encoding looks like a sequence of UTF-8 now and then, for GBK one in five; that four of
    /// them do and next to none does not (one error in twenty is taken for damage) does not come about by chance.
    var provesUTF8: Bool { sequences >= 4 && errors * 20 <= sequences }

    /// Whether the bytes cannot be UTF-8, though a label says so: more is ill-formed than well-formed.
    var refutesUTF8: Bool { errors > sequences }

    /// How many bytes follow a lead byte, and which the first of them may be (Unicode Standard, table 3-7).
    private static func form(of lead: UInt8) -> (followers: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (1, 0x80...0xBF)
        case 0xE0: (2, 0xA0...0xBF)
        case 0xED: (2, 0x80...0x9F)
        case 0xE1...0xEF: (2, 0x80...0xBF)
        case 0xF0: (3, 0x90...0xBF)
        case 0xF4: (3, 0x80...0x8F)
        case 0xF1...0xF3: (3, 0x80...0xBF)
        default: nil
        }
    }
}
