import Glibc

extension BlockPair {
    /// Two texts as lines, each with its line feed.
    ///
    /// - Parameters:
    ///   - bytes: the old text and behind it the new one, valid UTF-8.
    ///   - region: the stretches of both texts to look at; they begin and end at lines.
    init(linesOf region: Change, in bytes: [UInt8]) {
        var interner = ByteInterner(room: (region.old.count + region.new.count) / 64)
        let (old, new) = bytes.withUnsafeBufferPointer { bytes in
            (Self.lines(of: region.old, bytes, &interner), Self.lines(of: region.new, bytes, &interner))
        }
        self.init(bytes: bytes, old: old, new: new, symbols: interner.count, smallestMove: Self.smallestMove)
    }

    /// Shorter lines stand in many places of a text by chance; Git wants 20 letters and digits of a moved block.
    private static let smallestMove = 10

    private static func lines(
        of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ interner: inout ByteInterner
    ) -> BlockSequence {
        var ranges: [Range<Int>] = []
        var numbers: [Int32] = []
        ranges.reserveCapacity(range.count / 64)
        numbers.reserveCapacity(range.count / 64)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = Self.endOfLine(from: start, to: range.upperBound, bytes)
            ranges.append(start..<end)
            numbers.append(interner.number(of: start..<end, in: bytes))
            start = end
        }
        return BlockSequence(ranges: ranges, numbers: numbers, kinds: [])
    }

    private static func endOfLine(from start: Int, to end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let line = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        guard let first = line.baseAddress, let found = memchr(first, 0x0A, line.count) else { return end }
        return start + (UnsafeRawPointer(found) - first) + 1
    }
}
