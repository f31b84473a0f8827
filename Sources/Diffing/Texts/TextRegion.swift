/// The regions of two texts that differ, as ranges of bytes that start and end where a text can be cut without looking
/// further.
enum TextRegion {
    /// What is left of a region without the equal bytes at both ends, with some text around it for the eye.
    ///
    /// Both ends lie at breaks: behind a space or a mark of punctuation that nothing combines with. So words and
    /// graphemes in the region are the same as in the whole text.
    static func trimmed(_ region: Change, _ bytes: UnsafeBufferPointer<UInt8>) -> Change {
        let most = min(region.old.count, region.new.count)
        let front = commonPrefix(region, most, bytes)
        let back = commonSuffix(region, most - front, bytes)
        let start = lastBreak(region, front, bytes)
        let end = firstBreak(region, back, bytes)
        return Change(
            old: (region.old.lowerBound + start)..<(region.old.upperBound - end),
            new: (region.new.lowerBound + start)..<(region.new.upperBound - end))
    }

    /// What is left of a region without the equal lines at both ends.
    static func trimmedToLines(_ region: Change, _ bytes: UnsafeBufferPointer<UInt8>) -> Change {
        let most = min(region.old.count, region.new.count)
        var front = commonPrefix(region, most, bytes)
        let isWhole = front == region.old.count && front == region.new.count
        while !isWhole, front > 0, bytes[region.old.lowerBound + front - 1] != 0x0A { front -= 1 }
        var back = commonSuffix(region, most - front, bytes)
        while back > 0,
            !isLineStart(region.old.upperBound - back, region.old, bytes)
                || !isLineStart(region.new.upperBound - back, region.new, bytes)
        {
            back -= 1
        }
        return Change(
            old: (region.old.lowerBound + front)..<(region.old.upperBound - back),
            new: (region.new.lowerBound + front)..<(region.new.upperBound - back))
    }

    private static func isLineStart(
        _ offset: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        offset == range.lowerBound || bytes[offset - 1] == 0x0A
    }

    /// Whether the text can be cut at an offset, whatever stands around the scalars on both sides of it.
    static func isBreak(_ offset: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if offset <= range.lowerBound || offset >= range.upperBound { return true }
        guard bytes[offset] & 0xC0 != 0x80, isSeparator(before: offset, bytes) else { return false }
        return !isSeparatorOrExtends(offset..<range.upperBound, bytes)
    }

    private static func isSeparator(before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[offset - 1] {
        case UInt8(ascii: " "), UInt8(ascii: "\n"): true
        // The ideographic comma and full stop (E3 80 81, 82), and the full-width marks ！，：；？ (EF BC xx).
        case 0x81, 0x82: offset > 2 && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE3
        case 0x8C, 0x9A, 0x9B, 0x9F: offset > 2 && bytes[offset - 2] == 0xBC && bytes[offset - 3] == 0xEF
        default: false
        }
    }

    /// Whether the scalar at the start is one that might belong to what stands before it.
    private static func isSeparatorOrExtends(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let byte = bytes[range.lowerBound]
        if byte < 0x80 { return byte == UInt8(ascii: " ") }
        let scalar = Scalars.first(of: range, in: bytes)
        if scalar.properties.isGraphemeExtend || scalar == "\u{E33}" || scalar == "\u{EB3}" { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: return true
        default: return false
        }
    }

    /// How many bytes both sides of a region begin with, at most so many.
    static func commonPrefix(_ region: Change, _ most: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        let (old, new) = (region.old.lowerBound, region.new.lowerBound)
        let raw = UnsafeRawBufferPointer(bytes)
        while count + 8 <= most {
            let difference =
                raw.loadUnaligned(fromByteOffset: old + count, as: UInt64.self)
                ^ raw.loadUnaligned(fromByteOffset: new + count, as: UInt64.self)
            guard difference == 0 else { break }
            count += 8
        }
        while count < most, bytes[old + count] == bytes[new + count] { count += 1 }
        return count
    }

    /// How many bytes both sides of a region end with, at most so many.
    static func commonSuffix(_ region: Change, _ most: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        let (old, new) = (region.old.upperBound, region.new.upperBound)
        let raw = UnsafeRawBufferPointer(bytes)
        while count + 8 <= most {
            let difference =
                raw.loadUnaligned(fromByteOffset: old - count - 8, as: UInt64.self)
                ^ raw.loadUnaligned(fromByteOffset: new - count - 8, as: UInt64.self)
            guard difference == 0 else { break }
            count += 8
        }
        while count < most, bytes[old - count - 1] == bytes[new - count - 1] { count += 1 }
        return count
    }

    /// How far in front of the first difference the text goes with it reaches, in bytes.
    private static let context = 96

    /// The last break at or before so many bytes that both texts share: one behind a sentence where it is near.
    private static func lastBreak(_ region: Change, _ shared: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var found: Int?
        var count = shared
        while count > 0, found == nil || shared - count < context {
            let offset = region.old.lowerBound + count
            let isHere =
                isBreak(offset, region.old, bytes)
                && (count < shared || isBreak(region.new.lowerBound + count, region.new, bytes))
            if isHere {
                if endsSentence(offset, bytes) { return count }
                found = found ?? count
            }
            count -= 1
        }
        return count == 0 && shared < context ? 0 : found ?? 0
    }

    /// The first break at or behind so many bytes from the end that both texts share.
    private static func firstBreak(_ region: Change, _ shared: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = shared
        while count > 0 {
            // What stands before the offset must be shared as well.
            let offset = region.old.upperBound - count
            if count + 3 <= shared, isBreak(offset, region.old, bytes) { return count }
            count -= 1
        }
        return 0
    }

    private static func endsSentence(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset > 1 else { return true }
        let last = bytes[offset - 1]
        if last != UInt8(ascii: " ") { return true }
        return bytes[offset - 2] < 0x80 && Scalars.endsSentence(Unicode.Scalar(bytes[offset - 2]))
    }
}
