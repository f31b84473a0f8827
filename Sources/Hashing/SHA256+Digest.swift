extension SHA256 {
    /// The 32 bytes that SHA-256 makes of its input.
    public struct Digest: Hashable, Sendable {
        /// The digest's 32 bytes, in the order FIPS 180-4 writes them.
        public let bytes: [UInt8]

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }
    }
}

extension SHA256.Digest: CustomStringConvertible {
    /// The digest as 64 lower-case hexadecimal digits.
    public var hex: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            digits.append(Self.digit(byte >> 4))
            digits.append(Self.digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// The same as ``hex``.
    public var description: String { hex }
}
