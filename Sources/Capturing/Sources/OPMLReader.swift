import Markup

/// Reads lists of feeds in OPML, as news readers exchange them.
public enum OPMLReader {
    /// The addresses of the feeds, each once, with their titles.
    public static func feeds(in bytes: [UInt8]) throws(SourceError) -> [(address: String, title: String?)] {
        var feeds: [(address: String, title: String?)] = []
        var known: Set<String> = []
        try readXML(bytes) { event in
            guard case .start("outline", let attributes) = event, let address = attributes["xmlUrl"]?.trimmed,
                !address.isEmpty, known.insert(address).inserted
            else { return }
            feeds.append((address, attributes["title"] ?? attributes["text"]))
        }
        guard !feeds.isEmpty else { throw .notOPML }
        return feeds
    }
}
