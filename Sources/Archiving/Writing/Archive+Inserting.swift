public import Articles
import Git
import History

/// What inserting late captures did.
public struct Insertion: Hashable, Sendable {
    /// How many versions there are more than before.
    public var versions = 0
    /// How many commits were written anew.
    public var rewritten = 0
    /// The reference that keeps the history from before; nil where nothing changed.
    public var kept: String?

    /// Nothing inserted.
    public init() {}

    init(versions: Int, rewritten: Int, kept: String) {
        self.versions = versions
        self.rewritten = rewritten
        self.kept = kept
    }
}

extension Archive {
    /// Where the references are that keep the histories which were written anew.
    static let historiesFromBefore = "refs/stet/before"

    /// Inserts captures that are older than the last versions of their articles; those that are not come last.
    ///
    /// The commits from the first affected version on are written anew, in one go: the later versions of the affected
    /// articles with other numbers and edits, all others as they were. The history from before stays under
    /// `refs/stet/before/`. Linear in the commits that are written anew; the catalog is made anew.
    ///
    /// - Parameters:
    ///   - time: names the reference under which the old history is kept.
    ///   - seconds: how long to wait for other writers at most.
    public func insert(
        _ late: [PreparedSnapshot], operator person: ArchiveOperator? = nil, at time: Instant, waiting seconds: Int = 60
    ) throws(ArchiveError) -> Insertion {
        guard !late.isEmpty else { return Insertion() }
        return try storage.locked(waiting: seconds) { () throws(ArchiveError) in
            let before = try catchUp()
            let head = try storage.tip().head
            let articles = try rewritings(late, person)
            guard articles.contains(where: \.bringsNew) else { return Insertion() }
            let rewrite = try HistoryRewrite(
                articles, from: articles.compactMap(\.firstRow).min(), head: head, in: self)
            let (tip, count) = try rewrite.run(in: self)
            let name = try viaGit { () throws(GitError) in
                let name = try freeReference("\(Self.historiesFromBefore)/\(Self.referenceName(of: time))")
                try storage.updateReference(named: name, to: head, expecting: nil, message: "stet")
                try storage.updateReference(
                    named: Self.branch, to: tip, expecting: head, message: "stet: \(late.count) captures inserted")
                return name
            }
            return Insertion(versions: try catchUp() - before, rewritten: count, kept: name)
        }
    }

    /// A name that no reference has yet: the one given, else with a number behind it.
    private func freeReference(_ name: String) throws(GitError) -> String {
        var (free, number) = (name, 1)
        while try storage.reference(named: free) != nil {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    /// The articles that late captures belong to, with their new versions.
    private func rewritings(
        _ late: [PreparedSnapshot], _ person: ArchiveOperator?
    ) throws(ArchiveError) -> [ArticleRewriting] {
        let catalog = try index.current()
        let comparer = try snapshotComparer(person)
        var found: [ArticleRewriting] = []
        for (_, snapshots) in Dictionary(grouping: late, by: \.reference.key).sorted(by: { $0.key < $1.key }) {
            let reference = snapshots[0].reference
            let known = try catalog.versions(of: reference.key)
            let sorted = snapshots.sorted { $0.snapshot.captured.seconds < $1.snapshot.captured.seconds }
            let earliest = sorted[0].snapshot.captured.seconds
            let kept = known.prefix { $0.version.captured.seconds <= earliest }
            var members = sorted.map { (snapshot: $0, commit: nil as ObjectID?) }
            for version in known[kept.count...] {
                members.append((try prepared(version.version, of: reference), version.commit))
            }
            let ordered = members.enumerated().sorted { first, second in
                let (one, other) = (first.element, second.element)
                let isOlder = one.snapshot.snapshot.captured.seconds - other.snapshot.snapshot.captured.seconds
                return isOlder == 0 ? first.offset < second.offset : isOlder < 0
            }.map(\.element)
            let group = SnapshotComparer.Group(
                last: kept.last, members: ordered.enumerated().map { ($0.offset, $0.element.snapshot) })
            let compared = try comparer.compare(group)
            found.append(
                ArticleRewriting(
                    reference: reference, firstRow: known.dropFirst(kept.count).first?.row,
                    steps: zip(ordered, compared).map { ArticleRewriting.Step(commit: $0.commit, version: $1.version) })
            )
        }
        return found
    }

    /// A version as the snapshot it was.
    private func prepared(
        _ version: Version, of reference: ArticleReference
    ) throws(ArchiveError) -> PreparedSnapshot {
        let article = try article(of: reference, at: version)
        let page: Page?
        do throws(ArchiveError) {
            page = try self.page(of: reference, at: version)
        } catch {
            guard case .noSuchPage = error else { throw error }
            page = nil
        }
        let http = try http(of: reference, at: version)
        return try PreparedSnapshot(
            Snapshot(article: article, captured: version.captured, page: page, http: http), as: reference.identity,
            settings: settings)
    }

    /// A time as a part of a reference's name: `2023-11-10T190211Z`.
    private static func referenceName(of time: Instant) -> String {
        let utc = Instant(seconds: time.seconds, offsetMinutes: 0).iso8601
        return utc.filter { $0 != ":" }.prefix { $0 != "+" } + "Z"
    }
}
