extension UnsafeBufferPointer<UInt8> {
    /// Calls a function with each scalar of well-formed UTF-8, of which no string is made; what is ill-formed is U+FFFD.
    func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
        var index = 0
        while index < count {
            let lead = UInt32(self[index])
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard index + length <= count else { return body("\u{FFFD}") }
            var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
            for offset in 1..<length {
                value = value << 6 | UInt32(self[index + offset] & 0x3F)
            }
            body(Unicode.Scalar(value) ?? "\u{FFFD}")
            index += length
        }
    }
}
