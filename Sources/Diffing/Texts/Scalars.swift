/// Questions about the scalars of UTF-8 in memory.
enum Scalars {
    /// The first scalar of a stretch that is not empty and begins at a scalar.
    static func first(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
        let byte = bytes[range.lowerBound]
        if byte < 0x80 { return Unicode.Scalar(byte) }
        var bits = UInt32(byte)
        let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        bits &= count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07
        for offset in 1..<count {
            guard range.lowerBound + offset < bytes.count else { return "\u{FFFD}" }
            bits = bits << 6 | UInt32(bytes[range.lowerBound + offset] & 0x3F)
        }
        return Unicode.Scalar(bits) ?? "\u{FFFD}"
    }

    /// The last scalar in front of an offset that is not the start.
    static func last(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return first(of: start..<end, in: bytes)
    }

    /// How many scalars a stretch holds.
    static func count(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Whether a sentence, or a part of one that can stand alone, ends after this scalar.
    static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", "\n", "。", "！", "？", "；", "．", "…", "।", "॥", "။", "።": true
        default: false
        }
    }

    /// Whether the scalar is a number by itself.
    static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
    }
}
