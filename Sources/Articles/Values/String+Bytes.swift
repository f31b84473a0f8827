import Glibc

extension String {
    /// Whether this text comes before another in the order of their bytes in UTF-8, which is that of their scalars.
    public func precedesByBytes(_ other: String) -> Bool {
        let order = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { otherBytes in
                guard let start = bytes.baseAddress, let otherStart = otherBytes.baseAddress else {
                    return bytes.count < otherBytes.count
                }
                let order = memcmp(start, otherStart, min(bytes.count, otherBytes.count))
                return order < 0 || order == 0 && bytes.count < otherBytes.count
            }
        }
        return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Whether two texts are the same in UTF-8; `==` takes canonically equivalent ones for equal.
    public func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { otherBytes in
                guard let start = bytes.baseAddress, let otherStart = otherBytes.baseAddress else { return true }
                return memcmp(start, otherStart, bytes.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the next byte of a certain value; nil where there is none.
    func offset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard let baseAddress, start < count else { return nil }
        return memchr(baseAddress + start, Int32(byte), count - start).map { found in
            UnsafeRawPointer(baseAddress).distance(to: UnsafeRawPointer(found))
        }
    }

    /// The offsets of all bytes of a certain value.
    func offsets(of byte: UInt8) -> [Int] {
        var offsets: [Int] = []
        while let next = offset(of: byte, from: (offsets.last ?? -1) + 1) { offsets.append(next) }
        return offsets
    }
}
