/// The canonical address of a page: an http or https URL that equal pages share.
///
/// It is in the normal form of RFC 3986, section 6.2: scheme and host in lower case, percent-encodings in upper case
/// and only where needed, no dot segments, no default port. The fragment, user information and known tracking
/// parameters are left out. A query stays, since it can name the article.
public struct Address: Hashable, Sendable, CustomStringConvertible {
    /// The whole address.
    public let text: String
    /// The host in lower case, without a port.
    public let host: String
    /// The port, where it is not the scheme's default.
    public let port: Int?
    /// The path with its leading slash, percent-encoded.
    public let path: String
    /// The query without its question mark, where one is left.
    public let query: String?

    /// The canonical form of an address as a person or a page writes it, or nil where it is no http or https URL.
    ///
    /// Characters outside ASCII are percent-encoded as UTF-8. An address of more than 8,192 bytes is refused.
    public init?(_ written: String) {
        if let plain = Address(canonical: written) {
            self = plain
            return
        }
        guard let parts = AddressParts(written) else { return nil }
        let isDefaultPort = parts.port == (parts.scheme == "http" ? 80 : 443)
        host = parts.host
        port = isDefaultPort ? nil : parts.port
        path = PercentEncoding.normalized(PathSegments.withoutDots(parts.path), allowing: PercentEncoding.path)
        query = parts.query.flatMap(TrackingParameters.removed(from:))
            .map { PercentEncoding.normalized($0, allowing: PercentEncoding.query) }
        text =
            "\(parts.scheme)://\(host)" + (port.map { ":\($0)" } ?? "") + (path.isEmpty ? "/" : path)
            + (query.map { "?\($0)" } ?? "")
        guard text.utf8.count <= Self.maximumLength else { return nil }
    }

    /// So many bytes an address has at most, written and in its canonical form.
    static let maximumLength = 8192

    /// An address that is surely written in its canonical form, as most are.
    ///
    /// It has neither port nor query, and nothing but letters, digits and a few marks in its path. Nil for any other.
    private init?(canonical written: String) {
        let scheme = written.hasPrefix("https://") ? 8 : written.hasPrefix("http://") ? 7 : 0
        guard scheme > 0, written.utf8.count <= Self.maximumLength,
            let offset = written.withBytes({ Self.pathOffset(inCanonical: $0, host: scheme) })
        else { return nil }
        let utf8 = written.utf8
        let slash = utf8.index(utf8.startIndex, offsetBy: offset)
        host = String(written[utf8.index(utf8.startIndex, offsetBy: scheme)..<slash])
        path = String(written[slash...])
        port = nil
        query = nil
        text = written
    }

    /// Where the path begins in an address that is surely in its canonical form; nil for any other.
    private static func pathOffset(inCanonical bytes: UnsafeBufferPointer<UInt8>, host: Int) -> Int? {
        let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
        guard let path = bytes[host...].firstIndex(of: slash) else { return nil }
        var before = dot
        for byte in bytes[host..<path] {
            guard plainInHost.contains(byte), byte != dot || before != dot else { return nil }
            before = byte
        }
        guard before != dot else { return nil }
        before = slash
        for byte in bytes[path...] {
            // A dot behind a slash may begin a dot segment.
            guard plainInPath.contains(byte), byte != dot || before != slash else { return nil }
            before = byte
        }
        return path
    }

    private static let plainInHost = ASCIISet("abcdefghijklmnopqrstuvwxyz0123456789.-")
    private static let plainInPath = plainInHost.union("ABCDEFGHIJKLMNOPQRSTUVWXYZ/_")

    /// The address without its scheme, as it is shown to people.
    public var display: String {
        String(text[(text.range(of: "://")?.upperBound ?? text.startIndex)...])
    }

    /// The path with its percent-encodings decoded, for people; bytes that are not UTF-8 become U+FFFD.
    public var decodedPath: String { PercentEncoding.decoded(path) }

    public var description: String { text }
}

extension StringProtocol {
    /// The first place where the characters of a text stand in this one; scalars are compared exactly.
    func range(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].unicodeScalars.starts(with: part.unicodeScalars) {
                let end = unicodeScalars.index(start, offsetBy: part.unicodeScalars.count)
                return start..<end
            }
            start = unicodeScalars.index(after: start)
        }
        return nil
    }
}
