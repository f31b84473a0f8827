import Markup

/// Reads lists of feeds in OPML, as news readers exchange them.
public enum OPMLReader {
    /// The addresses of the feeds, each once, with their titles.
    public static func feeds(in bytes: [UInt8]) throws(SourceError) -> [(address: String, title: String?)] {
        var feeds: [(address: String, title: String?)] = []
        var known: Set<String> = []
        try readXML(bytes) { event in
            guard case .start("outline", let attributes) = event,
                let address = attributes["xmlUrl"].map({ httpAddress($0.trimmed) }), !address.isEmpty,
                known.insert(address).inserted
            else { return }
            feeds.append((address, attributes["title"] ?? attributes["text"]))
        }
        guard !feeds.isEmpty else { throw .notOPML }
        return feeds
    }

    /// The address that news readers mean by one that begins with `feed:`, which only says that they are to open it.
    private static func httpAddress(_ written: String) -> String {
        guard written.lowercased().hasPrefix("feed:") else { return written }
        let rest = written.dropFirst("feed:".count)
        return rest.hasPrefix("//") ? "http:" + rest : String(rest)
    }
}
