/// The sentences of a text, roughly: stretches that end behind a full stop and the space after it, or at a line's end.
///
/// These are places where texts are likely to agree again, and cheap to find; what a reader is shown as a sentence is
/// for `Segmentation` to say.
enum Sentences {
    /// The ends of the sentences of a stretch; the last one is its end.
    static func ends(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var ends: [Int] = []
        var start = range.lowerBound
        for offset in range {
            guard offset - start >= shortest, mayEnd(bytes[offset - 1]) else { continue }
            if TextRegion.isBreak(offset, range, bytes), endsSentence(offset, bytes) {
                ends.append(offset)
                start = offset
            }
        }
        ends.append(range.upperBound)
        return ends
    }

    private static let shortest = 24

    private static func mayEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte >= 0x80
    }

    private static func endsSentence(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = bytes[offset - 1] == UInt8(ascii: " ") ? offset - 1 : offset
        return Scalars.endsSentence(Scalars.last(before: end, in: bytes))
    }

    /// The numbers of sentences that end at such offsets.
    static func numbers(
        _ ends: [Int], from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ interner: inout ByteInterner
    ) -> [Int32] {
        var start = start
        return ends.map { end in
            defer { start = end }
            return interner.number(of: start..<end, in: bytes)
        }
    }

    /// The bytes that a range of sentences covers.
    static func bytes(_ range: Range<Int>, _ ends: [Int], from start: Int) -> Range<Int> {
        let lower = range.lowerBound == 0 ? start : ends[range.lowerBound - 1]
        return lower..<(range.isEmpty ? lower : ends[range.upperBound - 1])
    }
}
