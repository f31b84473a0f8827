/// The components of an http or https URL before normalization, split as RFC 3986, appendix B says.
struct AddressParts {
    var scheme: String
    var host: String
    var port: Int?
    var path: String
    var query: String?

    init?(_ written: String) {
        let text = written.unicodeScalars.filter { !$0.properties.isWhitespace || $0 == " " }
        var rest = String(String.UnicodeScalarView(text)).trimmingSpaces()[...]
        guard rest.utf8.count <= Address.maximumLength, !rest.unicodeScalars.contains(where: \.isControlOrOverride)
        else { return nil }
        guard let colon = rest.firstIndex(of: ":") else { return nil }
        scheme = rest[..<colon].lowercased()
        rest = rest[rest.index(after: colon)...]
        guard scheme == "http" || scheme == "https", rest.hasPrefix("//") else { return nil }
        rest = rest.dropFirst(2)
        if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        path = String(rest[slash...])
        guard let authority = Self.authority(rest[..<slash]) else { return nil }
        (host, port) = authority
    }

    /// The host and port of an authority; user information in front of an `@` is dropped.
    private static func authority(_ text: Substring) -> (host: String, port: Int?)? {
        let hostAndPort = text.lastIndex(of: "@").map { text[text.index(after: $0)...] } ?? text
        var host = hostAndPort
        var port: Int?
        if let colon = hostAndPort.lastIndex(of: ":"), !hostAndPort[colon...].contains("]") {
            host = hostAndPort[..<colon]
            let digits = hostAndPort[hostAndPort.index(after: colon)...]
            if !digits.isEmpty {
                guard let number = Int(digits), (1...65_535).contains(number) else { return nil }
                port = number
            }
        }
        if host.hasSuffix(".") { host = host.dropLast() }
        let isSound = host.hasPrefix("[") ? isIPLiteral(host) : isName(host)
        guard isSound else { return nil }
        return (host.lowercased(), port)
    }

    /// Whether a host is a name of labels without what no name has, or an IPv4 address.
    private static func isName(_ host: Substring) -> Bool {
        let forbidden: Set<Unicode.Scalar> = [
            " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "%", ":", "[", "]", "@",
        ]
        return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && !label.unicodeScalars.contains(where: forbidden.contains)
        }
    }

    /// Whether a host is written as an IPv6 address in brackets.
    private static func isIPLiteral(_ host: Substring) -> Bool {
        guard host.hasSuffix("]"), host.utf8.count > 2 else { return false }
        return host.dropFirst().dropLast().allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == ":" || $0 == ".") }
    }
}

/// The removal of `.` and `..` from paths; RFC 3986, section 5.2.4.
enum PathSegments {
    static func withoutDots(_ path: String) -> String {
        guard !path.isEmpty else { return "/" }
        var kept: [Substring] = []
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment.replacingEncodedDots() {
            case ".":
                if isLast { kept.append("") }
            case "..":
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append("") }
            default:
                kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}

extension Substring {
    /// The segment with `%2e` read as a dot, where that makes it a dot segment.
    fileprivate func replacingEncodedDots() -> String {
        guard utf8.count <= 6 else { return "" }
        let dots = lowercased().replacingAll("%2e", with: ".")
        return dots == "." || dots == ".." ? dots : ""
    }
}

extension String {
    func trimmingSpaces() -> String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    fileprivate func replacingAll(_ part: String, with replacement: String) -> String {
        var result = ""
        var rest = self[...]
        while let found = rest.range(of: part) {
            result += rest[..<found.lowerBound] + replacement
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
