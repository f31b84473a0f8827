import Articles
public import History

/// One version as HTML: what it changed; of a first version, the article itself.
public struct VersionHTML: Sendable {
    private let entry: HistoryEntry
    private let addresses: SiteAddresses?

    /// The HTML of a version.
    ///
    /// - Parameter addresses: where the pages of the site are found that it is a part of; nil for a document that stands
    ///   alone.
    public init(_ entry: HistoryEntry, addresses: SiteAddresses? = nil) {
        self.entry = entry
        self.addresses = addresses
    }

    /// The title of a document about the version.
    public var title: String {
        entry.previous == nil
            ? "\(entry.version.headline) (\(entry.version.name))" : DiffHTML(entry, addresses: addresses).title
    }

    /// The document that stands alone.
    public var document: String { HTMLPage(title: title).text(content) }

    /// The content of a page about the version.
    public var content: [Element.Content] {
        entry.previous == nil
            ? ArticleHTML(entry.article, of: entry.reference, at: entry.version, addresses: addresses).content
            : DiffHTML(entry, addresses: addresses).content
    }
}

extension DiffHTML {
    /// The HTML of what a version changed; of a first version, everything is new.
    public init(_ entry: HistoryEntry, addresses: SiteAddresses? = nil) {
        self.init(
            entry.diff, of: entry.reference, from: .version(entry.previous ?? entry.version),
            to: .version(entry.version),
            addresses: addresses)
    }
}
