public import Articles

/// Rules for sites, found by the host of a page.
///
/// A rule's file is named after its host: `news.example.com.txt`, with or without `www.` in front; `.example.com.txt` is
/// for every subdomain of `example.com`. A file for the host itself goes before one for subdomains, and among these the
/// one with the longest name.
public struct SiteRules: Sendable {
    /// One rule file as it is kept somewhere.
    public struct File: Hashable, Sendable {
        public var name: String
        public var content: [UInt8]

        /// A file by its name, without folders, and its content.
        public init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    /// Where rules come from, the first going before the others.
    private var layers: [[String: File]]

    /// No rules at all.
    public static let none = SiteRules(layers: [])

    private init(layers: [[String: File]]) { self.layers = layers }

    /// The rules in some files.
    ///
    /// They are not read before a page asks for them.
    ///
    /// - Throws: for a file whose name is no host with `.txt` behind it, and for two that are for the same host.
    public init(_ files: [File]) throws(SiteRuleError) {
        var layer: [String: File] = [:]
        for file in files {
            guard let host = Self.host(ofFile: file.name) else {
                throw SiteRuleError(
                    file.name, "the name is no host; name the file after the site, as in news.example.com.txt")
            }
            if let other = layer[host] {
                throw SiteRuleError(file.name, "\(other.name) is for the same host; keep one of them")
            }
            layer[host] = file
        }
        layers = [layer]
    }

    /// These rules, and others for the hosts that these have none for.
    public func followed(by others: SiteRules) -> SiteRules {
        SiteRules(layers: layers + others.layers)
    }

    /// The rule for a page, nil where there is none.
    ///
    /// - Throws: what is wrong with the file of the rule.
    public func rule(for url: Address) throws(SiteRuleError) -> SiteRule? {
        guard let file = file(for: url.host) else { return nil }
        return try SiteRule(file: file.name, content: file.content)
    }

    /// The file with the rule for a host.
    public func file(for host: String) -> File? {
        let names = Self.names(for: host)
        for layer in layers {
            if let file = names.lazy.compactMap({ layer[$0] }).first { return file }
        }
        return nil
    }

    /// Whether a file's name is that of a rule.
    public static func isFileName(_ name: String) -> Bool { host(ofFile: name) != nil }

    /// The host, or the dot and the domain, that a file is named after.
    private static func host(ofFile name: String) -> String? {
        guard name.hasSuffix(".txt"), name.utf8.count <= 255 else { return nil }
        let host = name.dropLast(4).lowercased()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isDomain = (host.hasPrefix(".") ? labels.dropFirst() : labels[...]).allSatisfy { label in
            !label.isEmpty
                && label.unicodeScalars.allSatisfy {
                    $0.isASCIILetter || $0.isDigit || $0 == "-" || $0 == "_"
                        || !$0.isASCII && $0.properties.isAlphabetic
                }
        }
        guard isDomain, host.unicodeScalars.contains(where: { $0 != "." }) else { return nil }
        return withoutWWW(host)
    }

    /// What a file for a host can be named after, the closest first.
    private static func names(for host: String) -> [String] {
        let host = host.lowercased()
        var names = [withoutWWW(host)]
        var rest = host[...]
        while let dot = rest.firstIndex(of: "."), names.count < 128 {
            names.append(String(rest[dot...]))
            rest = rest[rest.index(after: dot)...]
        }
        return names
    }

    private static func withoutWWW(_ host: String) -> String {
        host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
