import Articles
public import History
import SQLite

/// The versions that a selection asks for, read a page at a time: those captured last first.
///
/// Memory does not grow with the archive. What is found depends on the archive as it is when a page is read.
public struct VersionListing {
    private let selection: VersionSelection
    private var place: Place?
    private var occurrences: OccurrenceSearch?
    /// How many versions were looked at.
    public private(set) var seen = 0

    /// How many rows are looked at before what was found is handed out.
    public static let page = 4096

    private enum Place {
        case time(CatalogPlace)
        /// A row in the chain of an article; nil in front of the last version.
        case chain(Int64?)
    }

    /// A listing that stands in front of the newest version.
    public init(_ selection: VersionSelection) {
        self.selection = selection
        occurrences = selection.search.map { OccurrenceSearch($0) }
        switch selection.scope {
        case .all, .articles: place = .time(CatalogPlace(until: selection.until.map { $0.seconds } ?? .max))
        case .article: place = .chain(nil)
        }
    }

    /// The next versions, some of those looked at; nil behind the last one.
    ///
    /// - Parameter limit: about how many versions are wanted; so many are looked at, unless conditions leave few of them.
    public mutating func next(
        in archive: borrowing Archive, limit: Int = page
    ) throws(ArchiveError) -> [ListedVersion]? {
        guard let place else { return nil }
        let catalog = try archive.index.current()
        let isPlain = selection.changedParts == nil && selection.search == nil
        var steps = try steps(behind: place, in: catalog, limit: isPlain ? max(1, min(limit, Self.page)) : Self.page)
        seen += steps.count
        if let parts = selection.changedParts { steps = steps.filter { !$0.changedParts.isDisjoint(with: parts) } }
        if let found = try occurrences?.changing(steps, in: archive) { steps = found }
        return try Self.listed(steps, in: catalog)
    }

    private mutating func steps(
        behind place: Place, in catalog: any Catalog, limit: Int
    ) throws(ArchiveError) -> [CatalogStep] {
        switch place {
        case .time(let place):
            var keys: Set<Int64>?
            if case .articles(let articles) = selection.scope { keys = Set(articles.map(\.key)) }
            let page = try catalog.page(
                behind: place, since: selection.since?.seconds ?? .min, of: keys,
                limit: keys == nil ? limit : Self.page)
            self.place = page.next.map(Place.time)
            return page.steps
        case .chain(let row):
            guard case .article(let reference, let numbers) = selection.scope else { return [] }
            let tip = try catalog.tip(of: reference.key)
            let page = try catalog.chain(from: row ?? tip, limit: limit)
            let isDone = page.next == 0 || page.steps.last.map { isBefore($0, numbers) } ?? true
            self.place = isDone ? nil : .chain(page.next)
            return page.steps.filter { step in
                let version = step.version.version
                let isLate = version.captured.seconds > selection.until?.seconds ?? .max
                return numbers.contains(version.number) && !isLate && !isBefore(step, numbers)
            }
        }
    }

    /// Whether a version, and with it all before it, lies before those asked for.
    private func isBefore(_ step: CatalogStep, _ numbers: ClosedRange<Int>) -> Bool {
        let version = step.version.version
        return version.number < numbers.lowerBound || version.captured.seconds < selection.since?.seconds ?? .min
    }

    /// Versions with their articles and the versions before them.
    private static func listed(
        _ steps: [CatalogStep], in catalog: any Catalog
    ) throws(ArchiveError) -> [ListedVersion] {
        var articles: [Int64: ArticleReference] = [:]
        var listed: [ListedVersion] = []
        for step in steps {
            if articles[step.article] == nil { articles[step.article] = try catalog.article(step.article) }
            guard let reference = articles[step.article] else { continue }
            let previous = try catalog.version(at: step.version.previous)?.version
            listed.append(
                ListedVersion(
                    reference: reference, version: step.version.version, previous: previous,
                    changedParts: step.changedParts))
        }
        return listed
    }
}
