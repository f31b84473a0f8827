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
            let blockEnd = min(index + 8, range.upperBound)
            if blockEnd == index + 8, areSurelyPassive(eightAt: index, in: page) { index = blockEnd }
            while index < blockEnd {
                let byte = page[index]
                switch byte {
                case ..<0x40 where below40 >> UInt64(byte) & 1 == 1: index += 1
                case 0x40...0x5F, 0x61...0x7E, 0x80...0xC1, 0xC3...0xEE: index += 1
                case 0x26:
                    guard let reference = CommonReference.at(index, in: page) else { return index }
                    index += reference.name.utf8CodeUnitCount
                case 0xEF where page[index + 1] != 0xB7 && page[index + 1] != 0xBF: index += 1
                default: return index
                }
            }
        }
        return min(index, range.upperBound)
    }

    /// Whether all bytes in a range are passive.
    func fill(_ range: Range<Int>, of page: UnsafeBufferPointer<UInt8>) -> Bool {
        end(in: page, range) == range.upperBound
    }

    /// Whether eight bytes are passive; false also for some that are, of which each has to be looked at.
    ///
    /// Most of a page is ASCII, whose bytes are told together by a subtraction that borrows from the highest bit of each
    /// byte below a bound (Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less than n").
    private func areSurelyPassive(eightAt index: Int, in page: UnsafeBufferPointer<UInt8>) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let word = UnsafeRawBufferPointer(page).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        /// The highest bits of the bytes that are equal to one, but for some of its bits; perhaps of some more.
        func equal(_ byte: UInt64, ignoring bits: UInt64 = 0) -> UInt64 {
            ((word | ones &* bits) ^ ones &* (byte | bits)) &- ones
        }
        var active = word | word &- ones &* 0x20 | word &+ ones
        active |= equal(0x26) | equal(0x3C, ignoring: 2) | equal(0x60)
        if below40 != Self.inTags.below40 { active |= equal(0x22) | equal(0x27) | equal(0x3D) }
        return active & ones &* 0x80 == 0
    }
}
