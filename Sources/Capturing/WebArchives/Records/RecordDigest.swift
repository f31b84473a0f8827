import Hashing

/// The digest of a record's block or payload: an algorithm and its value, `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`.
struct RecordDigest: Hashable, Sendable {
    var algorithm: String
    /// The value in the letters of its encoding; in Base32 in upper case, in Base16 in lower case.
    var value: String

    /// Reads a digest; nil where the text is none.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let algorithm = parts[0].lowercased()
        self.algorithm = algorithm == "sha-1" ? "sha1" : algorithm == "sha-256" ? "sha256" : algorithm
        let value = parts[1].trimmed
        let isHexadecimal = value.utf8.count == Self.hexadecimalLengths[self.algorithm]
        self.value = isHexadecimal ? value.lowercased() : value.uppercased()
    }

    /// The digest that most programs write: SHA-1 in Base32.
    init(sha1 bytes: [UInt8]) {
        algorithm = "sha1"
        value = Base32.text(Self.sha1(bytes))
    }

    var text: String { "\(algorithm):\(value)" }

    /// Whether bytes have this digest; nil where its algorithm is not known.
    func fits(_ bytes: [UInt8]) -> Bool? {
        let digest: [UInt8]
        switch algorithm {
        case "sha1": digest = Self.sha1(bytes)
        case "sha256": digest = SHA256.digest(of: bytes).bytes
        default: return nil
        }
        return value == digest.hexadecimal || value == Base32.text(digest)
    }

    private static let hexadecimalLengths = ["sha1": 40, "sha256": 64]

    private static func sha1(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA1()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.digest()
    }
}

/// Base32, RFC 4648, section 6.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            (bits, count) = ((bits << 8 | Int(byte)) & 0xFFFF, count + 8)
            while count >= 5 {
                count -= 5
                text.append(letters[bits >> count & 31])
            }
        }
        if count > 0 { text.append(letters[bits << (5 - count) & 31]) }
        while text.count % 8 != 0 { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// The bytes in lower-case hexadecimal digits.
    var hexadecimal: String {
        let digits = [UInt8]("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
