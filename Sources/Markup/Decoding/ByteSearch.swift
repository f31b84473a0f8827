import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte stands first from an index on.
    func find(_ byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    func hasByte(_ byte: UInt8) -> Bool { find(byte) != nil }

    /// Whether a text stands somewhere in the bytes.
    func holds(_ text: StaticString) -> Bool {
        var start = 0
        while let found = find(text.bytes[0], from: start) {
            if starts(with: text, at: found) { return true }
            start = found + 1
        }
        return false
    }

    /// Whether the same bytes stand in two ranges.
    func areEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.count == second.count, let base = baseAddress else { return false }
        return memcmp(base + first.lowerBound, base + second.lowerBound, first.count) == 0
    }

    /// Whether a text stands at an index.
    func starts(with text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= count, let base = baseAddress else { return false }
        return memcmp(base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
}

extension StaticString {
    /// The text in UTF-8.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
