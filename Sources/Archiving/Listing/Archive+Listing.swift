import Articles
import Git
public import History

extension Archive {
    /// The articles that a pattern chooses in short, or all of them, those that changed last first.
    ///
    /// One look at the address and the headline of every article; of the others nothing is kept.
    public func summaries(of pattern: ArticlePattern? = nil) throws(ArchiveError) -> [ArticleSummary] {
        try index.current().summaries { identity, headline in
            pattern?.matches(identity: identity, headline: headline) ?? true
        }
    }

    /// The version in a scope that was captured first, whatever the numbers asked for; nil where there is none.
    public func oldestVersion(in scope: VersionSelection.Scope) throws(ArchiveError) -> Version? {
        let catalog = try index.current()
        switch scope {
        case .all: return try catalog.oldest(of: nil)?.version
        case .host(let host):
            let articles = try catalog.articles { _, _ in true }.filter { $0.host == host }
            return try catalog.oldest(of: Set(articles.map(\.key)))?.version
        case .articles(let articles): return try catalog.oldest(of: Set(articles.map(\.key)))?.version
        case .article(let article, _): return try catalog.versions(of: article.key).first?.version
        }
    }

    /// Some of the versions that a selection asks for, those captured last first.
    ///
    /// It takes as long for the last ones as for the first ones.
    ///
    /// - Parameter place: where to begin; nil for the newest.
    public func versions(
        _ selection: VersionSelection, from place: VersionPlace? = nil, limit: Int
    ) throws(ArchiveError) -> VersionPortion {
        var listing = VersionListing(selection, from: place)
        let versions = try listing.next(in: self, limit: limit) ?? []
        return VersionPortion(versions: versions, next: listing.place)
    }

    /// The articles whose address, name or headline, present or past, has a text in it, each by its last version; those
    /// committed last come first.
    ///
    /// Linear in the number of articles and headlines. Letters of ASCII are the same in both cases.
    public func articles(
        matching text: String = "", from place: VersionPlace? = nil, limit: Int
    ) throws(ArchiveError) -> VersionPortion {
        let found = try index.current().tips(matching: text, below: place?.row ?? .max, limit: limit)
        return VersionPortion(versions: try VersionListing.listed(found.steps, in: index), next: found.next)
    }

    /// The version of an article that has a number; nil where there is none.
    public func version(_ number: Int, of reference: ArticleReference) throws(ArchiveError) -> ListedVersion? {
        let catalog = try index.current()
        return try listed(catalog.row(of: number, in: reference.key), in: catalog)
    }

    /// The last version of an article; nil where it has none.
    public func last(of reference: ArticleReference) throws(ArchiveError) -> ListedVersion? {
        let catalog = try index.current()
        return try listed(catalog.tip(of: reference.key), in: catalog)
    }

    /// The version that was committed last, of all or of those of a host; nil where there is none.
    public func newestVersion(ofHost host: String? = nil) throws(ArchiveError) -> Version? {
        let catalog = try index.current()
        return try catalog.version(at: catalog.newest(ofHost: host))?.version
    }

    /// The most minutes east of UTC of a clock that told the time of a version; nil where there is none.
    ///
    /// Linear in the number of versions, each of which takes less than a microsecond.
    public func widestOffset() throws(ArchiveError) -> Int? {
        try index.current().widestOffset()
    }

    /// The commit of the version that was committed first; nil where there is none.
    public func firstCommit() throws(ArchiveError) -> String? {
        try index.current().commit(at: 1)?.hex
    }

    private func listed(_ row: Int64, in catalog: any Catalog) throws(ArchiveError) -> ListedVersion? {
        try VersionListing.listed(catalog.chain(from: row, limit: 1).steps, in: index).first
    }

    /// What an attribution of a version follows from: what the version itself changed and those before it that changed the
    /// text, oldest first.
    public func entries(
        attributing version: Version, of reference: ArticleReference
    ) throws(ArchiveError) -> [HistoryEntry] {
        let numbers = 1...max(1, version.number)
        var listing = VersionListing(VersionSelection(.article(reference, numbers: numbers)))
        var entries: [HistoryEntry] = []
        while let page = try listing.next(in: self) {
            for listed in page where listed.version == version || listed.changedParts.contains(.text) {
                entries.append(try entry(of: listed))
            }
        }
        return entries.reversed()
    }

    /// The commit that holds a version.
    public func commit(of version: Version) throws(ArchiveError) -> CommitRecord {
        guard let id = ObjectID(hex: version.commit) else {
            throw .damaged(path: "catalog.sqlite", problem: "'\(version.commit)' is no commit")
        }
        let commit = try viaGit { () throws(GitError) in try storage.commit(id) }
        return CommitRecord(
            id: version.commit, tree: commit.tree.hex, parents: commit.parents.map(\.hex),
            author: CommitRecord.Person(commit.author), committer: CommitRecord.Person(commit.committer),
            message: commit.message)
    }
}

extension CommitRecord.Person {
    fileprivate init(_ signature: Signature) {
        self.init(
            name: signature.name, email: signature.email,
            time: Instant(seconds: signature.seconds, offsetMinutes: signature.offsetMinutes))
    }
}
