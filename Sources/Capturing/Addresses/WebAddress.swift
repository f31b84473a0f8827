import CCurl

/// An http or https URL to fetch, as libcurl reads it; its user and password are kept apart and never shown.
public struct WebAddress: Hashable, Sendable {
    /// The URL without user, password and fragment; spaces and characters outside ASCII are percent-encoded.
    public let text: String
    /// `http` or `https`.
    public let scheme: String
    /// The host in lower case.
    public let host: String
    public let port: Int
    /// The path, with the query where there is one.
    public let path: String

    let user: String?
    let password: String?

    /// Reads a URL that a person or a page wrote.
    public init(_ written: String) throws(FetchError) {
        try self.init(written, base: nil)
    }

    /// The address that a reference on a page or in a header at this address means; a user and a password go on only to
    /// the same origin.
    public func resolved(_ reference: String) throws(FetchError) -> WebAddress {
        try WebAddress(reference, base: self)
    }

    /// Scheme, host and port: what RFC 6454 calls the origin.
    public var origin: String {
        let isUsual = port == (scheme == "http" ? 80 : 443)
        return "\(scheme)://\(host)" + (isUsual ? "" : ":\(port)")
    }

    /// The longest URL that is read, in bytes.
    private static let longest = 8192

    private init(_ written: String, base: WebAddress?) throws(FetchError) {
        guard written.utf8.count <= Self.longest else { throw .invalidAddress("", "it is longer than 8 KiB") }
        let parts = try URLParts(written, base: base?.text)
        guard parts.scheme == "http" || parts.scheme == "https" else {
            throw .unsupportedScheme(Self.shown(written), parts.scheme)
        }
        (text, scheme, host, port, path) = (parts.text, parts.scheme, parts.host, parts.port, parts.path)
        let inherited = base.flatMap { base in
            (base.scheme, base.host, base.port) == (parts.scheme, parts.host, parts.port) ? base : nil
        }
        user = parts.user ?? inherited?.user
        password = parts.password ?? inherited?.password
    }

    /// A text that should be a URL, for messages: without what stands in front of an `@`.
    public static func shown(_ written: String) -> String {
        guard let at = written.lastIndex(of: "@") else { return written }
        let scheme = written.firstIndex(of: ":").map { written[...$0] + "//" } ?? ""
        return scheme + written[written.index(after: at)...]
    }
}

extension WebAddress: CustomStringConvertible {
    public var description: String { text }
}

/// What libcurl makes of a URL.
private struct URLParts {
    var text: String
    var scheme: String
    var host: String
    var port: Int
    var path: String
    var user: String?
    var password: String?

    init(_ written: String, base: String?) throws(FetchError) {
        guard let url = curl_url() else { throw .invalidAddress(WebAddress.shown(written), "there is no memory") }
        defer { curl_url_cleanup(url) }
        let encode = UInt32(CURLU_URLENCODE)
        for part in [base, written] {
            guard let part else { continue }
            let code = curl_url_set(url, CURLUPART_URL, part, encode | UInt32(CURLU_NON_SUPPORT_SCHEME))
            if code != CURLUE_OK { throw .invalidAddress(WebAddress.shown(written), Self.reason(code)) }
        }
        func get(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
            var pointer: UnsafeMutablePointer<CChar>?
            guard curl_url_get(url, part, &pointer, UInt32(flags)) == CURLUE_OK, let pointer else { return nil }
            defer { curl_free(pointer) }
            return String(cString: pointer)
        }
        scheme = get(CURLUPART_SCHEME)?.lowercased() ?? ""
        user = get(CURLUPART_USER, CURLU_URLDECODE)
        password = get(CURLUPART_PASSWORD, CURLU_URLDECODE)
        for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT] {
            curl_url_set(url, part, nil, 0)
        }
        host = get(CURLUPART_HOST)?.lowercased() ?? ""
        curl_url_set(url, CURLUPART_HOST, host, 0)
        port = get(CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap(Int.init) ?? 0
        path = (get(CURLUPART_PATH) ?? "/") + (get(CURLUPART_QUERY).map { "?\($0)" } ?? "")
        text = get(CURLUPART_URL, CURLU_NO_DEFAULT_PORT) ?? ""
    }

    private static func reason(_ code: CURLUcode) -> String {
        String(cString: curl_url_strerror(code)).lowercased()
    }
}
