/// A set of ASCII characters, to be asked of every byte of a text.
struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The set of the characters of a text; those outside of ASCII are left out.
    init(_ characters: String) {
        for byte in characters.utf8 { insert(byte) }
    }

    private mutating func insert(_ byte: UInt8) {
        switch byte {
        case ..<64: low |= 1 << UInt64(byte)
        case ..<128: high |= 1 << UInt64(byte & 63)
        default: break
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        let bits = byte < 64 ? low : byte < 128 ? high : 0
        return bits >> UInt64(byte & 63) & 1 == 1
    }

    func union(_ characters: String) -> ASCIISet {
        var union = self
        for byte in characters.utf8 { union.insert(byte) }
        return union
    }
}
