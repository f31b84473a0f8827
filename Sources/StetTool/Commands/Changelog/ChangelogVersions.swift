import Archiving
import History

/// The versions that a changelog tells of, in its order, some at a time.
struct ChangelogVersions {
    /// The article, where all versions are of one.
    let onlyArticle: ArticleReference?
    private var listing: MergedListing
    private var rest: Int
    private var order: ChangelogOrder
    private var ready: ArraySlice<ListedVersion> = []
    private var isListed: Bool

    /// So many versions are listed at once.
    private static let page = 1024
    /// So many are handed out at once.
    private static let portion = 256

    /// - Parameter most: how many versions are told of at most, the newest ones.
    init(_ selections: [VersionSelection], most: Int, _ archive: borrowing Archive) throws(Failure) {
        listing = MergedListing(selections)
        rest = most
        var (first, articles): ([ListedVersion], Set<ArticleReference>) = ([], [])
        // Whether all are of one article is said before the first of them.
        repeat {
            let page = try Self.list(&listing, &rest, archive)
            first += page
            articles.formUnion(page.map(\.reference))
            isListed = page.count < Self.page
        } while articles.count == 1 && !isListed
        onlyArticle = articles.count == 1 ? articles.first : nil
        let widest = isListed ? nil : try attempt { () throws(ArchiveError) in try archive.widestOffset() }
        order = ChangelogOrder(widestOffset: widest)
        ready = order.add(first)[...]
    }

    /// The next versions; nil behind the last one.
    mutating func next(in archive: borrowing Archive) throws(Failure) -> [ListedVersion]? {
        while ready.isEmpty, !isListed {
            let page = try Self.list(&listing, &rest, archive)
            ready = order.add(page)[...]
            isListed = page.count < Self.page
        }
        if ready.isEmpty { ready = order.finish()[...] }
        let portion = ready.prefix(Self.portion)
        ready = ready.dropFirst(portion.count)
        return portion.isEmpty ? nil : Array(portion)
    }

    /// The next versions that are listed, fewer than a page behind the last one.
    private static func list(
        _ listing: inout MergedListing, _ rest: inout Int, _ archive: borrowing Archive
    ) throws(Failure) -> [ListedVersion] {
        let limit = min(rest, page)
        let found = try attempt { () throws(ArchiveError) in
            limit > 0 ? try listing.next(in: archive, limit: limit) ?? [] : []
        }
        rest -= found.count
        return found
    }
}
