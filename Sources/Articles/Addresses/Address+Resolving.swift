extension Address {
    /// The absolute form of a reference that a page at this address makes, as RFC 3986, section 5.2 resolves it.
    ///
    /// A reference with a scheme of its own comes back as it is, without the space around it; nil where nothing is left.
    public func resolved(_ reference: String) -> String? {
        let reference = reference.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
        guard !reference.isEmpty, !reference.hasPrefix("#") else { return nil }
        if Self.hasScheme(reference) { return reference }
        let scheme = text.prefix { $0 != ":" }
        if reference.hasPrefix("//") { return "\(scheme):\(reference)" }
        let origin = "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "")
        if reference.hasPrefix("?") { return origin + path + reference }
        let target = reference.prefix { $0 != "?" && $0 != "#" }
        let rest = reference[target.endIndex...]
        let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
        let merged = target.hasPrefix("/") ? String(target) : String(folder + target)
        return origin + PathSegments.withoutDots(merged) + rest
    }

    private static func hasScheme(_ reference: String) -> Bool {
        guard let colon = reference.firstIndex(of: ":"), let first = reference.first, first.isASCII, first.isLetter
        else { return false }
        return reference[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}
