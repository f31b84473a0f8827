import Hashing

/// The name of a record that follows from what it holds: a UUID of version 5, RFC 9562, section 5.5.
struct RecordUUID: Hashable, Sendable, CustomStringConvertible {
    private let bytes: [UInt8]

    /// The namespace of names that are URLs.
    private static let namespace: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    /// The UUID of a name; always the same for the same one.
    init(_ name: String) {
        var hash = SHA1()
        (Self.namespace + name.utf8).withUnsafeBytes { hash.update($0) }
        var bytes = Array(hash.digest().prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.bytes = bytes
    }

    /// The UUID as a URN: `urn:uuid:6ba7b811-9dad-11d1-80b4-00c04fd430c8`.
    var description: String {
        let digits = bytes.hexadecimal
        var rest = digits[...]
        let groups = [8, 4, 4, 4, 12].map { length in
            defer { rest = rest.dropFirst(length) }
            return String(rest.prefix(length))
        }
        return "urn:uuid:" + groups.joined(separator: "-")
    }
}
