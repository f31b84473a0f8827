import Archiving
import Articles
import Diffing
import History

/// An archive as the handlers see it: what they ask for, or the problem to answer with.
///
/// It serves one thread at a time.
final class ArchiveView {
    private let archive: Archive

    init(_ archive: consuming Archive) {
        self.archive = archive
    }

    /// The article of an id.
    func reference(_ id: String) throws(Problem) -> ArticleReference {
        guard let found = try ask({ () throws(ArchiveError) in try archive.reference(id: id) }) else {
            throw Problem(.notFound, "no article has the id '\(id)'")
        }
        return found
    }

    /// An article with its last version.
    func last(_ id: String) throws(Problem) -> (reference: ArticleReference, version: Version) {
        let reference = try reference(id)
        guard let last = try ask({ () throws(ArchiveError) in try archive.last(of: reference) }) else {
            throw Problem(.notFound, "the article '\(id)' has no version")
        }
        return (reference, last.version)
    }

    /// The version of an article that has a number; nil where there is none.
    func version(_ number: Int, of reference: ArticleReference) throws(Problem) -> ListedVersion? {
        try ask { () throws(ArchiveError) in try archive.version(number, of: reference) }
    }

    /// The version of an article that a request asks for by its number.
    func version(_ number: Int, _ id: String) throws(Problem) -> ListedVersion {
        if let version = try version(number, of: reference(id)) { return version }
        let last = try last(id).version
        throw Problem(.notFound, "there is no version v\(number); the last one is \(last.name)")
    }

    /// The versions captured last, of all or of those of a host.
    func latestVersions(
        from place: VersionPlace?, ofHost host: String? = nil, limit: Int
    ) throws(Problem) -> VersionPortion {
        let selection = VersionSelection(host.map(VersionSelection.Scope.host) ?? .all)
        return try ask { () throws(ArchiveError) in try archive.versions(selection, from: place, limit: limit) }
    }

    /// The version of all articles that was committed last; nil where the archive has none.
    func newest() throws(Problem) -> Version? {
        try ask { () throws(ArchiveError) in try archive.newestVersion() }
    }

    /// The version that was committed last of those of a host.
    func newest(ofHost host: String) throws(Problem) -> Version {
        guard let newest = try ask({ () throws(ArchiveError) in try archive.newestVersion(ofHost: host) }) else {
            throw Problem(.notFound, "there is no article of this host")
        }
        return newest
    }

    /// The commit of the version that was committed first; an empty text where the archive has none.
    func firstCommit() throws(Problem) -> String {
        try ask { () throws(ArchiveError) in try archive.firstCommit() } ?? ""
    }

    func articles(matching text: String, from place: VersionPlace?, limit: Int) throws(Problem) -> VersionPortion {
        try ask { () throws(ArchiveError) in try archive.articles(matching: text, from: place, limit: limit) }
    }

    /// Versions of an article, the newest first.
    func versions(
        of reference: ArticleReference, from place: VersionPlace?, limit: Int
    ) throws(Problem) -> VersionPortion {
        let selection = VersionSelection(.article(reference, numbers: 1...Int.max))
        let found = try ask { () throws(ArchiveError) in
            try archive.versions(selection, from: place, limit: limit)
        }
        if found.versions.isEmpty { throw Problem(.notFound, "no version of the article is at this place") }
        return found
    }

    func article(of listed: ListedVersion) throws(Problem) -> Article {
        try article(of: listed.reference, at: listed.version)
    }

    func article(of reference: ArticleReference, at version: Version) throws(Problem) -> Article {
        try ask { () throws(ArchiveError) in try archive.article(of: reference, at: version) }
    }

    func diff(from old: ListedVersion, to new: ListedVersion) throws(Problem) -> ArticleDiff {
        try ask { () throws(ArchiveError) in
            try archive.diff(of: new.reference, from: old.version, to: new.version)
        }
    }

    /// What a version changed.
    func entry(of listed: ListedVersion) throws(Problem) -> HistoryEntry {
        try ask { () throws(ArchiveError) in try archive.entry(of: listed) }
    }

    /// What versions of many articles changed, in the order given.
    func entries(of versions: [ListedVersion]) throws(Problem) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        for listed in versions { entries.append(try entry(of: listed)) }
        return entries
    }

    /// The versions of an article, oldest first, each with whom it credits.
    func credits(of reference: ArticleReference) throws(Problem) -> [CreditedVersion] {
        try ask { () throws(ArchiveError) in try archive.credits(of: archive.history(of: reference)) }
    }

    private func ask<Value>(_ call: () throws(ArchiveError) -> Value) throws(Problem) -> Value {
        do { return try call() } catch { throw Problem(error) }
    }
}

extension ArchiveView {
    /// So many versions of an article are looked at on one page.
    static let mostEntries = 100

    /// What the last versions of an article changed, oldest first.
    func lastEntries(of reference: ArticleReference) throws(Problem) -> [HistoryEntry] {
        try entries(of: reference, from: nil, limit: Self.mostEntries).entries
    }

    /// What some versions of an article changed, oldest first.
    ///
    /// - Parameter place: that behind which the newest of them is; nil for the last version.
    func entries(
        of reference: ArticleReference, from place: VersionPlace?, limit: Int
    ) throws(Problem) -> (entries: [HistoryEntry], next: VersionPlace?) {
        let found = try versions(of: reference, from: place, limit: limit)
        let listed = found.versions.reversed()
        // The oldest of them is compared with the one before it.
        let versions = (listed.first?.previous.map { [$0] } ?? []) + listed.map(\.version)
        let history = ArticleHistory(reference: reference, versions: versions)
        let entries = try ask { () throws(ArchiveError) in
            try archive.entries(listed.map(\.version), of: history)
        }
        return (entries, found.next)
    }

    /// Which version brought each sentence of a version.
    func attribution(of listed: ListedVersion) throws(Problem) -> Attribution {
        let entries = try ask { () throws(ArchiveError) in
            try archive.entries(attributing: listed.version, of: listed.reference)
        }
        let cutter = try SentenceCutter()
        guard let attribution = Attribution(entries, cut: { text, _ in cutter.boundaries(in: text) }) else {
            throw Problem(.notFound, "\(listed.version.name) is gone from the archive")
        }
        return attribution
    }
}
