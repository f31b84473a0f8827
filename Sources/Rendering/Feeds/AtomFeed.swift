import Articles
public import History

/// A changelog as an Atom feed (RFC 4287): one entry for each version, the newest first.
///
/// Entries are identified by the commits that hold the versions, as Software Heritage identifies commits
/// (ISO/IEC 18670), their times are those of the capture. What changed stands in an entry as HTML, which is escaped
/// twice: once as HTML, once as the text of an XML element.
public struct AtomFeed: ChangelogForm {
    private let subject: Changelog.Subject
    private let id: String
    private let title: String
    private let addresses: SiteAddresses?
    private let place: Hyperlink?
    private let page: Hyperlink?

    /// The feed of a changelog.
    ///
    /// - Parameters:
    ///   - id: an IRI that stays the same as long as the feed is the same, such as one of ``id(of:since:)``.
    ///   - title: what the feed is about; nil for the title of the changelog.
    ///   - addresses: where the pages of the site are found that the feed is a part of; nil for a file that stands
    ///     alone, whose links lead to the articles themselves.
    ///   - place: where the feed itself is found, if that is known.
    ///   - page: the page of the site that the feed is about; nil for that of the article, or else the first one.
    public init(
        _ subject: Changelog.Subject, id: String, title: String? = nil, addresses: SiteAddresses? = nil,
        place: Hyperlink? = nil, page: Hyperlink? = nil
    ) {
        self.subject = subject
        self.id = id
        self.title = title ?? subject.title
        self.addresses = addresses
        self.place = place
        self.page = page ?? Self.page(about: subject, addresses)
    }

    /// An identifier for a feed: a UUID of version 8 (RFC 9562), half of it from what the feed is about and half from
    /// the commit at which its story begins.
    ///
    /// - Parameters:
    ///   - selection: what the feed is about, such as the id of an article, a host, or nothing for a whole archive.
    ///   - commit: the id of a commit in hexadecimal digits.
    public static func id(of selection: String, since commit: String) -> String {
        // FNV-1a (Fowler, Noll, Vo), 64 bits.
        let hash = selection.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = Array(String(hash, radix: 16))
        let first = Array(repeating: "0", count: 16 - digits.count) + digits.map(String.init)
        let second = Array(commit.filter(\.isHexDigit).prefix(15).map(String.init))
        let rest = second + Array(repeating: "0", count: 15 - second.count)
        func text(_ digits: ArraySlice<String>) -> String { digits.joined() }
        return "urn:uuid:\(text(first[..<8]))-\(text(first[8..<12]))-8\(text(first[12..<15]))"
            + "-8\(text(rest[..<3]))-\(text(rest[3..<15]))"
    }

    /// What stands before the first entry.
    public var opening: String { feed.xmlOpening }

    /// The entry of a version.
    public func text(of release: Changelog.Release, after previous: Changelog.Release?) -> String {
        entry(release).xml(level: 1)
    }

    /// The end of the feed.
    public func closing(after last: Changelog.Release?) -> String { feed.xmlClosing }

    /// The feed without its entries.
    private var feed: Element {
        Element(.feed, .atomNamespace, .xmlLanguage(subject.language.rawValue)) {
            Element(.id) { id }
            Element(.title) { title }
            Element(.updated) { subject.newest?.version.captured.iso8601 ?? "1970-01-01T00:00:00Z" }
            Element(.author) { Element(.name) { "Stet" } }
            Element(.generator) { "Stet" }
            if let place { Element(.link, .rel("self"), .type("application/atom+xml"), .href(place)) }
            if let page { Element(.link, .rel("alternate"), .type("text/html"), .href(page)) }
        }
    }

    /// The page that the feed is about: that of the site, or else the article.
    private static func page(about subject: Changelog.Subject, _ addresses: SiteAddresses?) -> Hyperlink? {
        guard let article = subject.article else { return addresses?.home }
        return addresses?.article(article) ?? article.identity.url.map { Hyperlink($0) }
    }

    private func entry(_ release: Changelog.Release) -> Element {
        let version = release.version
        let language = TextLanguage(ofHeadline: version.headline).tag
        let page =
            addresses?.version(version, of: release.reference) ?? release.reference.identity.url.map { Hyperlink($0) }
        let content = ReleaseHTML(release, in: subject.language, level: 3).content.html()
        return Element(.entry) {
            Element(.id) { "swh:1:rev:\(version.commit)" }
            Element(.title, language.isEmpty ? nil : .xmlLanguage(language)) { "\(version.headline) (\(version.name))" }
            Element(.updated) { version.captured.iso8601 }
            if let page { Element(.link, .rel("alternate"), .type("text/html"), .href(page)) }
            for category in ReaderChange.Category.allCases where !release.changes(category).isEmpty {
                Element(.category, .term(category.rawValue), .atomLabel(category.title(in: subject.language)))
            }
            Element(.content, .type("html")) { content }
        }
    }
}
