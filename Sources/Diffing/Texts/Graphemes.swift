/// Grapheme boundaries in UTF-8 in memory.
enum Graphemes {
    /// The ends of the graphemes of a stretch, in order.
    static func ends(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var ends: [Int] = []
        ends.reserveCapacity(range.count / 3 + 1)
        if isPlain(range, bytes) {
            for end in stride(from: range.lowerBound + 3, through: range.upperBound, by: 3) { ends.append(end) }
            return ends
        }
        var end = range.lowerBound
        for character in String(decoding: bytes[range], as: UTF8.self) {
            end += character.utf8.count
            ends.append(end)
        }
        return ends
    }

    /// How many graphemes a text has.
    static func count(of text: String) -> Int {
        let count = text.utf8.withContiguousStorageIfAvailable(plainCount)
        return (count ?? nil) ?? text.count
    }

    /// How many graphemes there are where each is one scalar, as in most Chinese and English texts; nil where more may
    /// belong together.
    private static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (count, offset) = (0, 0)
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                guard bytes[offset] != 0x0D else { return nil }
                offset += 1
            } else {
                guard offset + 3 <= bytes.count, isPlain(at: offset, bytes) || isMark(at: offset, bytes) else {
                    return nil
                }
                offset += 3
            }
            count += 1
        }
        return count
    }

    /// Whether the stretch holds Chinese characters and kana alone, of which each is a grapheme of three bytes.
    private static func isPlain(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count % 3 == 0
            && stride(from: range.lowerBound, to: range.upperBound, by: 3).allSatisfy { isPlain(at: $0, bytes) }
    }

    /// Whether a Chinese character or a kana stands here: U+3400 to U+9FFF is E3 90 80 to E9 BF BF, and U+3041 to U+3096
    /// is E3 81 81 to E3 82 96.
    private static func isPlain(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch (bytes[offset], bytes[offset + 1]) {
        case (0xE4...0xE9, _), (0xE3, 0x90...0xBF), (0xE3, 0x81), (0xE3, 0x83): true
        case (0xE3, 0x82): bytes[offset + 2] < 0x99 || bytes[offset + 2] > 0x9A
        default: false
        }
    }

    /// Whether a mark of punctuation or a full-width form stands here: U+2010 to U+2027, U+3000 to U+3029, U+FF00 to
    /// U+FF7F.
    private static func isMark(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch (bytes[offset], bytes[offset + 1]) {
        case (0xE2, 0x80): (0x90...0xA7).contains(bytes[offset + 2])
        case (0xE3, 0x80): bytes[offset + 2] < 0xAA
        case (0xEF, 0xBC), (0xEF, 0xBD): true
        default: false
        }
    }
}
