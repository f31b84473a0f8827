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

    /// Whether the stretch holds Chinese characters and kana alone, of which each is a grapheme of three bytes.
    private static func isPlain(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count % 3 == 0 else { return false }
        for start in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
            // U+3400 to U+9FFF is E3 90 80 to E9 BF BF; U+3041 to U+3096 is E3 81 81 to E3 82 96.
            switch (bytes[start], bytes[start + 1]) {
            case (0xE4...0xE9, _), (0xE3, 0x90...0xBF), (0xE3, 0x81), (0xE3, 0x83): continue
            case (0xE3, 0x82) where bytes[start + 2] < 0x99 || bytes[start + 2] > 0x9A: continue
            default: return false
            }
        }
        return true
    }
}
