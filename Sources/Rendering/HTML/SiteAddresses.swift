public import History

/// Where the pages of a site about an archive are found.
///
/// Reports that are given one link to these pages; a report that stands alone has none.
public struct SiteAddresses: Hashable, Sendable {
    /// The addresses of a site that serves one archive.
    public init() {}

    public var home: Hyperlink { Hyperlink(path: []) }
    public var styleSheet: Hyperlink { Hyperlink(path: ["style.css"]) }
    public var feed: Hyperlink { Hyperlink(path: ["feed.atom"]) }

    /// The page of the articles of a host.
    public func host(_ host: String) -> Hyperlink { Hyperlink(path: ["hosts", host]) }

    /// The feed of the articles of a host.
    public func feed(host: String) -> Hyperlink { Hyperlink(path: ["hosts", host, "feed.atom"]) }

    /// The page of an article, or one of those below it: `/articles/<id>`, `/articles/<id>/changelog`.
    public func article(_ reference: ArticleReference, _ page: ArticlePage? = nil) -> Hyperlink {
        Hyperlink(path: ["articles", reference.id] + (page.map { [$0.rawValue] } ?? []))
    }

    /// The pages about an article as a whole.
    public enum ArticlePage: String, CaseIterable, Hashable, Sendable {
        case changelog, counters, credits, blame
        case feed = "feed.atom"
    }

    /// A version of an article: what it changed.
    public func version(_ version: Version, of reference: ArticleReference) -> Hyperlink {
        Hyperlink(path: ["articles", reference.id, version.name])
    }

    /// The whole of what changed between two versions.
    public func diff(from old: Version, to new: Version, of reference: ArticleReference) -> Hyperlink {
        Hyperlink(path: ["articles", reference.id, "\(old.name)..\(new.name)"])
    }

    /// The version of each sentence of an article as it was in a version.
    public func blame(_ version: Version, of reference: ArticleReference) -> Hyperlink {
        Hyperlink(path: ["articles", reference.id, version.name, "blame"])
    }
}
