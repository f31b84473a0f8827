/// How the body of an answer is compressed, as the header `Content-Encoding` names it.
enum ContentCoding: Hashable, Sendable {
    case identity, gzip, deflate, brotli, zstd

    /// A coding by its name in the registry of HTTP; nil where it is not known.
    init?(_ name: some StringProtocol) {
        switch name.lowercased() {
        case "", "identity", "none": self = .identity
        case "gzip", "x-gzip": self = .gzip
        case "deflate": self = .deflate
        case "br": self = .brotli
        case "zstd": self = .zstd
        default: return nil
        }
    }

    /// The decompressed bytes, at most so many.
    func decoded(_ bytes: [UInt8], limit: Int) throws(DecompressionError) -> [UInt8] {
        switch self {
        case .identity: bytes
        case .gzip: try Inflater.inflated(bytes, limit: limit)
        case .deflate: try Self.deflated(bytes, limit: limit)
        case .brotli: try BrotliDecoder.decoded(bytes, limit: limit)
        case .zstd: try ZstdDecoder.decoded(bytes, limit: limit)
        }
    }

    /// Whether bytes surely are not compressed in this way, as in an archive that keeps a body decompressed and its header
    /// as it came.
    func isSurelyNotThat(of bytes: [UInt8]) -> Bool {
        switch self {
        case .identity: false
        case .gzip: !bytes.starts(with: [0x1F, 0x8B])
        case .zstd: !bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
        // These two have no sign of their own, but none begins as markup does.
        case .deflate, .brotli: bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
        }
    }

    /// What HTTP calls deflate is zlib's format; some servers send bare deflate.
    private static func deflated(_ bytes: [UInt8], limit: Int) throws(DecompressionError) -> [UInt8] {
        let isWrapped = bytes.count >= 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
        return try Inflater.inflated(bytes, isWrapped ? .zlib : .deflate, limit: limit)
    }
}
