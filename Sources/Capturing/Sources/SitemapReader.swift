import Markup

/// Reads sitemaps and their indexes as sitemaps.org describes them, with the extension for news, compressed or not.
public enum SitemapReader {
    /// The largest sitemap that is read, decompressed; the protocol allows no larger one.
    public static let largest = 50 << 20

    /// The articles of a sitemap, or the sitemaps of an index.
    public static func content(of bytes: [UInt8], base: WebAddress) throws(SourceError) -> SourceContent {
        let text = bytes.starts(with: [0x1F, 0x8B]) ? try inflated(bytes) : bytes
        if !text.contains(UInt8(ascii: "<")) { return try plain(text, base) }
        var content = SourceContent()
        var root: String?
        var path: [String] = []
        var fields: [String: String] = [:]
        try readXML(text) { event in
            switch event {
            case .start(let name, _):
                root = root ?? name
                if path.count == 1 { fields = [:] }
                path.append(name)
            case .text(let text): if let name = path.last { fields[name, default: ""] += text }
            case .end:
                let name = path.removeLast()
                guard path.count == 1, let place = fields["loc"] else { return }
                if name == "url" {
                    content.add(
                        place, base: base, title: fields["title"],
                        time: fields["lastmod"] ?? fields["publication_date"])
                } else if name == "sitemap" {
                    content.addNested(place, base: base)
                }
            }
        }
        guard root == "urlset" || root == "sitemapindex" else { throw .notSitemap }
        return content
    }

    private static func inflated(_ bytes: [UInt8]) throws(SourceError) -> [UInt8] {
        do {
            return try Inflater.inflated(bytes, limit: largest)
        } catch {
            switch error {
            case .tooLarge(let limit): throw .tooLarge(limit: limit)
            case .damaged, .cutShort: throw .damagedCompression
            case .noMemory: throw .unreadable(error.description)
            }
        }
    }

    /// A sitemap that is a text of one address a line.
    private static func plain(_ text: [UInt8], _ base: WebAddress) throws(SourceError) -> SourceContent {
        var content = SourceContent()
        for line in text.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let address = String(decoding: line, as: UTF8.self).trimmed
            guard address.hasPrefix("http://") || address.hasPrefix("https://") else { throw .notSitemap }
            content.add(address, base: base)
        }
        guard !content.entries.isEmpty else { throw .notSitemap }
        return content
    }
}
