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
        let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var start = 0
        while let found = find(text[0], from: start) {
            if self[found...].starts(with: text) { return true }
            start = found + 1
        }
        return false
    }
}
