import Articles
import CCurl

/// An article that a feed, a sitemap or an index page names.
public struct SourceEntry: Hashable, Sendable {
    public var address: WebAddress
    public var title: String?
    /// When it was published or changed last, as the source writes it.
    public var time: String?

    /// An entry by its parts.
    public init(address: WebAddress, title: String? = nil, time: String? = nil) {
        self.address = address
        self.title = title
        self.time = time
    }
}

extension SourceEntry {
    /// The time in seconds since 1970, where it can be read: as feeds write it, or in ISO 8601.
    public var seconds: Int64? {
        guard let time else { return nil }
        if let instant = Instant(time, offsetMinutes: 0) { return instant.seconds }
        let seconds = curl_getdate(time, nil)
        return seconds < 0 ? nil : Int64(seconds)
    }
}

/// What a source holds: articles, and further sources of the same kind.
public struct SourceContent: Hashable, Sendable {
    public var entries: [SourceEntry] = []
    /// The sitemaps that a sitemap's index names.
    public var nested: [WebAddress] = []

    /// So many entries of a source are taken; a sitemap may have no more.
    static let most = 50_000

    init() {}

    mutating func addNested(_ reference: String, base: WebAddress) {
        guard nested.count < Self.most, let address = try? base.resolved(reference.trimmed) else { return }
        nested.append(address)
    }

    mutating func add(_ reference: String, base: WebAddress, title: String? = nil, time: String? = nil) {
        let reference = reference.trimmed
        guard entries.count < Self.most, !reference.isEmpty, let address = try? base.resolved(reference) else { return }
        entries.append(SourceEntry(address: address, title: title?.trimmed, time: time?.trimmed))
    }
}

/// A source that cannot be read; the fault lies with the source.
public enum SourceError: Error, Hashable, Sendable {
    case notFeed
    case notSitemap
    case notOPML
    case tooLarge(limit: Int)
    case damagedCompression
    case unreadable(String)
}

extension SourceError: CustomStringConvertible {
    /// What is wrong with the source, in one line.
    public var description: String {
        switch self {
        case .notFeed: "this is no feed: neither RSS nor Atom nor JSON Feed"
        case .notSitemap: "this is no sitemap: it has neither 'urlset' nor 'sitemapindex'"
        case .notOPML: "this is no OPML: it has no outline with 'xmlUrl'"
        case .tooLarge(let limit): "it is larger than \(limit) bytes when it is decompressed"
        case .damagedCompression: "its compression is damaged"
        case .unreadable(let problem): problem
        }
    }
}
