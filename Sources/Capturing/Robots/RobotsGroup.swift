/// The rules of a `robots.txt` that stand under the same crawlers' names.
struct RobotsGroup {
    var agents: [String] = []
    var rules: [RobotsRule] = []
    var delay: Double?

    /// All groups of a file; lines that say nothing known are passed over.
    static func all(in bytes: some Sequence<UInt8>, sitemaps: inout [String]) -> [RobotsGroup] {
        var groups: [RobotsGroup] = []
        var isNaming = false
        for line in lines(of: bytes) {
            let text = line.prefix { $0 != "#" }
            guard let colon = text.firstIndex(of: ":") else { continue }
            let value = text[text.index(after: colon)...].trimmed
            switch text[..<colon].trimmed.lowercased() {
            case "user-agent":
                if !isNaming { groups.append(RobotsGroup()) }
                isNaming = true
                // A version behind the name does not belong to it.
                groups[groups.count - 1].agents.append(String(value.prefix { $0 != "/" && $0 != " " }))
                continue
            case "allow", "disallow":
                // An empty rule matches nothing.
                guard let last = groups.indices.last, !value.isEmpty else { break }
                let isAllowed = text[..<colon].trimmed.lowercased() == "allow"
                groups[last].rules.append(RobotsRule(isAllowed: isAllowed, path: value))
            case "crawl-delay":
                if let delay = Double(value), delay >= 0, !groups.isEmpty { groups[groups.count - 1].delay = delay }
            case "sitemap":
                sitemaps.append(value)
                continue
            default: continue
            }
            isNaming = false
        }
        return groups
    }

    private static func lines(of bytes: some Sequence<UInt8>) -> [Substring] {
        var text = String(decoding: Array(bytes), as: UTF8.self)[...]
        if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
        return text.split(whereSeparator: \.isNewline)
    }
}
