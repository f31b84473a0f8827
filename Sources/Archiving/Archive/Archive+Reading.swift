public import Articles
public import Diffing
import Git
public import History

extension Archive {
    /// The article as a version has it.
    public func article(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> Article {
        try forms(of: reference, at: version).article(of: reference, at: version)
    }

    /// The page as it was captured for a version.
    public func page(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> Page {
        let folder = try folder(of: reference, at: version)
        for format in Page.Format.allCases {
            guard let entry = folder.entry(named: SnapshotFiles.pageName(format)) else { continue }
            let bytes = try viaGit { () throws(GitError) in try storage.contents(of: entry.id, .blob) }
            return Page(bytes: bytes, format: format, url: reference.identity.url)
        }
        throw .noSuchPage(version: version.name)
    }

    /// What HTTP said of the page of a version; nil where it was not fetched.
    public func http(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> HTTPFacts? {
        let forms = try forms(of: reference, at: version)
        do {
            return try forms.http()
        } catch {
            throw .damaged(path: "\(version.shortCommit):\(reference.path)", problem: error.description)
        }
    }

    /// What each of some versions changed, in the order given.
    public func entries(_ versions: [Version], of history: ArticleHistory) throws(ArchiveError) -> [HistoryEntry] {
        var known: [Int: Article] = [:]
        func article(_ index: Int) throws(ArchiveError) -> Article {
            if let article = known[index] { return article }
            let article = try self.article(of: history.reference, at: history.versions[index])
            known[index] = article
            return article
        }
        var entries: [HistoryEntry] = []
        for version in versions {
            guard let index = history.versions.firstIndex(of: version) else { continue }
            let previous = index > 0 ? history.versions[index - 1] : nil
            let before = previous == nil ? Article(headline: "") : try article(index - 1)
            let seconds = previous.map { version.captured.seconds - $0.captured.seconds }
            let diff = try comparer.compare(before, article(index), seconds: seconds)
            known = known.filter { abs($0.key - index) < 2 }
            entries.append(
                HistoryEntry(reference: history.reference, version: version, previous: previous, diff: diff))
        }
        return entries
    }

    /// What changed between any two versions of an article.
    public func diff(
        of reference: ArticleReference, from old: Version, to new: Version
    ) throws(ArchiveError)
        -> ArticleDiff
    {
        try comparer.compare(
            article(of: reference, at: old), article(of: reference, at: new),
            seconds: new.captured.seconds - old.captured.seconds)
    }

    /// The text forms of an article as a version has them.
    public func forms(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> TextForms {
        try forms(in: files(of: reference, at: version), of: reference, version)
    }

    /// The text forms in the files of a version.
    func forms(
        in files: FileIDs, of reference: ArticleReference, _ version: Version
    ) throws(ArchiveError) -> TextForms {
        try forms(in: files.forms, of: reference, version)
    }

    private func forms(
        in files: [ObjectID?], of reference: ArticleReference, _ version: Version
    ) throws(ArchiveError) -> TextForms {
        try VersionFiles(reference: reference, version: version, files: files).forms(in: storage)
    }

    /// The objects that hold the text forms, in the order of `SnapshotFiles.names`.
    func files(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> [ObjectID?] {
        if let known = index.files(of: reference.key, commit: version.commit) { return known.forms }
        let folder = try folder(of: reference, at: version)
        return SnapshotFiles.names.map { folder.entry(named: $0.name)?.id }
    }

    /// The text in the object that holds a file.
    func text(of id: ObjectID?, _ path: FilePath) throws(ArchiveError) -> String {
        try path.text(of: id, in: storage)
    }

    private func folder(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> Tree {
        let entry = try viaGit { () throws(GitError) in
            guard let id = ObjectID(hex: version.commit) else { return nil as Tree.Entry? }
            return try storage.entry(at: reference.path, in: storage.commit(id).tree)
        }
        guard let entry else {
            throw .damaged(path: "\(version.shortCommit):\(reference.path)", problem: "it is missing")
        }
        return try viaGit { () throws(GitError) in try storage.tree(entry.id) }
    }
}
