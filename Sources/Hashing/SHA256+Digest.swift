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
        bytes.withUnsafeBytes(Hexadecimal.digits)
    }

    /// The same as ``hex``.
    public var description: String { hex }
}
