/// Names of tags as numbers, which are compared faster than strings.
enum TagNames {
    /// A number for a name in any case.
    ///
    /// Names of up to eight ASCII letters have numbers of their own.
    static func number(of name: some Sequence<UInt8>) -> UInt64 {
        var number: UInt64 = 0
        for (index, byte) in name.enumerated() {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            number = index < 8 ? number << 8 | UInt64(lower) : (number ^ UInt64(lower)) &* 0x0100_0000_01B3
        }
        return number
    }

    /// So many places there are.
    static let places = 1024

    /// A number below ``places`` for the number of a name.
    static func place(of name: UInt64) -> Int {
        Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}
