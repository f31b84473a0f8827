import Articles
import Markup

/// Reads feeds: RSS 0.9 to 2.0, Atom (RFC 4287), JSON Feed 1 and 1.1.
public enum FeedReader {
    /// The articles of a feed, in its order.
    ///
    /// - Parameter base: the feed's address, which references in it are relative to.
    public static func content(of bytes: [UInt8], base: WebAddress) throws(SourceError) -> SourceContent {
        let first = bytes.first { !" \t\r\n".utf8.contains($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
        return first == UInt8(ascii: "{") ? try json(bytes, base) : try xml(bytes, base)
    }

    private static func json(_ bytes: [UInt8], _ base: WebAddress) throws(SourceError) -> SourceContent {
        guard let feed = try? readJSON(JSONFeed.self, from: bytes), feed.version.contains("jsonfeed.org") else {
            throw .notFeed
        }
        var content = SourceContent()
        for item in feed.items {
            guard let url = item.url ?? item.external_url else { continue }
            content.add(url, base: base, title: item.title, time: item.date_modified ?? item.date_published)
        }
        return content
    }

    private static func xml(_ bytes: [UInt8], _ base: WebAddress) throws(SourceError) -> SourceContent {
        var content = SourceContent()
        var isFeed = false
        var item: FeedItem?
        var path: [String] = []
        try readXML(bytes) { event in
            switch event {
            case .start(let name, let attributes):
                isFeed = isFeed || path.isEmpty && ["rss", "feed", "rdf"].contains(name.lowercased())
                if name == "item" || name == "entry" { item = FeedItem(depth: path.count) }
                path.append(name)
                if item?.depth == path.count - 2 { item?.start(name, attributes) }
            case .text(let text):
                if item?.depth == path.count - 2, let name = path.last { item?.add(text, to: name) }
            case .end:
                path.removeLast()
                if let done = item, done.depth == path.count {
                    done.address.map { content.add($0, base: base, title: done.title, time: done.time) }
                    item = nil
                }
            }
        }
        guard isFeed else { throw .notFeed }
        return content
    }
}

/// Reads XML, its error as one of the source.
func readXML(_ bytes: [UInt8], _ take: (XMLReader.Event) -> Void) throws(SourceError) {
    do { try XMLReader.read(bytes, take) } catch { throw .unreadable(error.description) }
}

/// An item of a feed in XML while it is read.
private struct FeedItem {
    /// How many elements it stands in.
    let depth: Int
    private var texts: [String: String] = [:]
    private var link: String?
    private var isPermanent = true

    init(depth: Int) {
        self.depth = depth
    }

    mutating func start(_ name: String, _ attributes: [String: String]) {
        if name == "guid" { isPermanent = attributes["isPermaLink"]?.lowercased() != "false" }
        // Atom's link is an attribute; the one without a relation is the alternate one.
        if name == "link", let target = attributes["href"], (attributes["rel"] ?? "alternate") == "alternate" {
            link = link ?? target
        }
    }

    mutating func add(_ text: String, to name: String) {
        texts[name, default: ""] += text
    }

    var address: String? {
        let guid = isPermanent ? texts["guid"].flatMap { $0.contains("://") ? $0 : nil } : nil
        return link ?? texts["link"] ?? guid
    }

    var title: String? { texts["title"] }

    var time: String? { texts["updated"] ?? texts["published"] ?? texts["pubDate"] ?? texts["date"] }
}

/// A feed in JSON, as far as it is used.
private struct JSONFeed: Decodable {
    var version: String
    var items: [Item]

    struct Item: Decodable {
        var url: String?
        var external_url: String?
        var title: String?
        var date_published: String?
        var date_modified: String?
    }
}
