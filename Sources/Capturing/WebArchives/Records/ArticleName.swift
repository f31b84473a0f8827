/// The name of an article that has no address, as the target of a record: `urn:stet:` and the name, percent-encoded.
struct ArticleName: Hashable, Sendable {
    var name: String

    static let prefix = "urn:stet:"
    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    init(_ name: String) {
        self.name = name
    }

    /// Reads the target of a record; nil where it is no such name.
    init?(uri: String) {
        guard uri.hasPrefix(Self.prefix) else { return nil }
        var bytes: [UInt8] = []
        var rest = uri.utf8.dropFirst(Self.prefix.utf8.count)
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: Array(rest.prefix(2)), as: UTF8.self)
            guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard let name = String(validating: bytes, as: UTF8.self), !name.isEmpty else { return nil }
        self.name = name
    }

    var uri: String {
        Self.prefix
            + name.utf8.map { byte in
                Self.plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal.uppercased()
            }.joined()
    }
}
