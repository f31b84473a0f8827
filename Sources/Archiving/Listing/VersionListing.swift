import Articles
public import History
import SQLite

/// The versions that a selection asks for, read a page at a time: those captured last first.
///
/// Memory does not grow with the archive. What is found depends on the archive as it is when a page is read.
public struct VersionListing {
    private let selection: VersionSelection
    /// Where the listing stands; nil behind the last version.
    public private(set) var place: VersionPlace?
    private var occurrences: OccurrenceSearch?
    /// How many versions were looked at.
    public private(set) var seen = 0

    /// How many rows are looked at before what was found is handed out.
    public static let page = 4096

    /// A listing that stands at a place, or in front of the newest version.
    public init(_ selection: VersionSelection, from place: VersionPlace? = nil) {
        self.selection = selection
        occurrences = selection.search.map { OccurrenceSearch($0) }
        self.place = place ?? VersionPlace(until: selection.until.map { $0.seconds } ?? .max)
    }

    /// The next versions, some of those looked at; nil behind the last one.
    ///
    /// - Parameter limit: about how many versions are wanted; so many are looked at, unless conditions leave few of them.
    public mutating func next(
        in archive: borrowing Archive, limit: Int = page
    ) throws(ArchiveError) -> [ListedVersion]? {
        guard let steps = try nextSteps(in: archive, limit: limit) else { return nil }
        return try Self.listed(steps, in: archive.index)
    }

    /// The next versions without what only a reader of them needs; nil behind the last one.
    mutating func nextSteps(
        in archive: borrowing Archive, limit: Int
    ) throws(ArchiveError) -> [CatalogStep]? {
        guard let place else { return nil }
        let catalog = try archive.index.current()
        let isPlain = selection.changedParts == nil && selection.search == nil
        var steps = try steps(behind: place, in: catalog, limit: isPlain ? max(1, min(limit, Self.page)) : Self.page)
        seen += steps.count
        if let parts = selection.changedParts { steps = steps.filter { !$0.changedParts.isDisjoint(with: parts) } }
        if let found = try occurrences?.changing(steps, in: archive) { steps = found }
        return steps
    }

    private mutating func steps(
        behind place: VersionPlace, in catalog: any Catalog, limit: Int
    ) throws(ArchiveError) -> [CatalogStep] {
        let scope: CatalogScope
        switch selection.scope {
        case .all: scope = .all
        case .host(let host): scope = .host(host)
        case .articles(let articles): scope = .articles(Set(articles.map(\.key)))
        case .article(let reference, let numbers):
            return try steps(of: reference, numbers, behind: place, in: catalog, limit: limit)
        }
        let isSparse = if case .articles = scope { true } else { false }
        let page = try catalog.page(
            behind: place, since: selection.since?.seconds ?? .min, of: scope, limit: isSparse ? Self.page : limit)
        self.place = page.next
        return page.steps
    }

    private mutating func steps(
        of reference: ArticleReference, _ numbers: ClosedRange<Int>, behind place: VersionPlace,
        in catalog: any Catalog, limit: Int
    ) throws(ArchiveError) -> [CatalogStep] {
        let page = try catalog.chain(from: catalog.row(behind: place, of: reference), limit: limit)
        let isDone = page.steps.last.map { isBefore($0, numbers) } ?? true
        self.place = isDone ? nil : page.next
        return page.steps.filter { step in
            let version = step.version.version
            let isLate = version.captured.seconds > selection.until?.seconds ?? .max
            return numbers.contains(version.number) && !isLate && !isBefore(step, numbers)
        }
    }

    /// Whether a version, and with it all before it, lies before those asked for.
    private func isBefore(_ step: CatalogStep, _ numbers: ClosedRange<Int>) -> Bool {
        let version = step.version.version
        return version.number < numbers.lowerBound || version.captured.seconds < selection.since?.seconds ?? .min
    }

    /// Versions with their articles and the versions before them; where their files are is kept for who reads them next.
    static func listed(_ steps: [CatalogStep], in index: CatalogIndex) throws(ArchiveError) -> [ListedVersion] {
        let catalog = try index.current()
        var articles: [Int64: ArticleReference] = [:]
        var listed: [ListedVersion] = []
        for step in steps {
            if articles[step.article] == nil { articles[step.article] = try catalog.article(step.article) }
            guard let reference = articles[step.article] else { continue }
            let previous = try catalog.version(at: step.version.previous)
            index.remember([step.version] + (previous.map { [$0] } ?? []))
            listed.append(
                ListedVersion(
                    reference: reference, version: step.version.version, previous: previous?.version,
                    changedParts: step.changedParts, summary: step.version.summary))
        }
        return listed
    }
}

extension Catalog {
    /// The row of the version of an article that comes next behind a place; 0 where there is none.
    fileprivate func row(behind place: VersionPlace, of reference: ArticleReference) throws(ArchiveError) -> Int64 {
        if place.row == .max { return try tip(of: reference.key) }
        guard let step = try chain(from: place.row, limit: 1).steps.first, step.article == reference.key else {
            return 0
        }
        return step.version.previous
    }
}
