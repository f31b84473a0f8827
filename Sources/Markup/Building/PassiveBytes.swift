/// Bytes with which the parser does nothing but take them over.
///
/// No control character is among them and no part of a noncharacter, since the parser replaces these.
struct PassiveBytes {
    /// The passive bytes below 0x40 as bits.
    private let below40: UInt64

    /// Wherever the parser meets them, none of these begins or ends anything: all but ``"&'<=>` ``.
    static let everywhere = PassiveBytes(below40: 0x8FFF_FF3B_0000_0600)

    /// Those in a tag whose attributes are taken together: with quotes, and the sign between name and value.
    static let inTags = PassiveBytes(below40: everywhere.below40 | 1 << 0x22 | 1 << 0x27 | 1 << 0x3D)

    /// Where the passive bytes end that begin at an index.
    ///
    /// The commonest character references are among them, since they mean the same in every text and value.
    func end(in page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            if index + 8 <= page.count {
                let passive = passiveBytes(at: index, in: page)
                index += passive
                if passive == 8 || index >= range.upperBound { continue }
            }
            guard let next = end(ofPassiveAt: index, in: page) else { return index }
            index = next
        }
        return min(index, range.upperBound)
    }

    /// Where the passive byte or the common reference at an index ends; nil if neither stands there.
    private func end(ofPassiveAt index: Int, in page: UnsafeBufferPointer<UInt8>) -> Int? {
        let byte = page[index]
        switch byte {
        case ..<0x40 where below40 >> UInt64(byte) & 1 == 1: return index + 1
        case 0x40...0x5F, 0x61...0x7E, 0x80...0xC1, 0xC3...0xEE: return index + 1
        case 0x26: return CommonReference.at(index, in: page).map { index + $0.name.utf8CodeUnitCount }
        case 0xEF where page[index + 1] != 0xB7 && page[index + 1] != 0xBF: return index + 1
        default: return nil
        }
    }

    /// Whether all bytes in a range are passive.
    func fill(_ range: Range<Int>, of page: UnsafeBufferPointer<UInt8>) -> Bool {
        end(in: page, range) == range.upperBound
    }

    /// How many of the eight bytes at an index are passive before one that has to be looked at by itself.
    ///
    /// The eight are told together. In the sums, the highest bit of each byte says of the seven below it that they are not
    /// zero, or not less than a bound; nothing is carried into the next byte (Warren, Hacker's Delight, section 6-1).
    private func passiveBytes(at index: Int, in page: UnsafeBufferPointer<UInt8>) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (low7, high1) = (ones &* 0x7F, ones &* 0x80)
        let bytes = UnsafeRawBufferPointer(page)
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let low = word & low7
        /// The highest bits of the bytes whose others are not those of a byte, but for some of them.
        func differing(_ byte: UInt64, ignoring bits: UInt64 = 0) -> UInt64 {
            ((low & (ones &* (0x7F ^ bits))) ^ (ones &* byte)) &+ low7
        }
        var ascii = (low &+ ones &* 0x60) & differing(0x26) & differing(0x3C, ignoring: 2) & differing(0x60)
        ascii &= differing(0x7F)
        if below40 != Self.inTags.below40 { ascii &= differing(0x22) & differing(0x27) & differing(0x3D) }
        let beyond = differing(0x42) & ~(low &+ ones &* 0x11)
        let passive = ((ascii & ~word) | (beyond & word)) & high1
        return (passive ^ high1).trailingZeroBitCount / 8
    }
}
