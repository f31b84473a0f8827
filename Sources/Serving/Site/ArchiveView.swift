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

    /// All versions of an article.
    func history(_ id: String) throws(Problem) -> ArticleHistory {
        let reference = try reference(id)
        return try ask { () throws(ArchiveError) in try archive.history(of: reference) }
    }

    /// The version of a number.
    func version(_ number: Int, of history: ArticleHistory) throws(Problem) -> Version {
        guard let version = history.versions.first(where: { $0.number == number }) else {
            throw Problem(
                .notFound, "there is no version v\(number); the last one is \(history.versions.last?.name ?? "none")")
        }
        return version
    }

    func latestVersions(from place: Int64?, host: String? = nil, limit: Int) throws(Problem) -> Portion<VersionRecord> {
        try ask { () throws(ArchiveError) in try archive.latestVersions(from: place, host: host, limit: limit) }
    }

    /// The version of all articles that was committed last; nil where the archive has none.
    func newest() throws(Problem) -> Version? {
        try latestVersions(from: nil, limit: 1).elements.first?.version
    }

    /// The version that was committed last of those of a host.
    func newest(ofHost host: String) throws(Problem) -> Version {
        guard let newest = try latestVersions(from: nil, host: host, limit: 1).elements.first else {
            throw Problem(.notFound, "there is no article of this host")
        }
        return newest.version
    }

    /// The commit of the version that was committed first; an empty text where the archive has none.
    func firstCommit() throws(Problem) -> String {
        try ask { () throws(ArchiveError) in try archive.firstCommit() } ?? ""
    }

    func articles(matching text: String, from place: Int64?, limit: Int) throws(Problem) -> Portion<VersionRecord> {
        try ask { () throws(ArchiveError) in try archive.articles(matching: text, from: place, limit: limit) }
    }

    /// Versions of an article, the newest first.
    func versions(
        of reference: ArticleReference, from place: Int64?, limit: Int
    ) throws(Problem) -> Portion<VersionRecord> {
        let found = try ask { () throws(ArchiveError) in
            try archive.versions(of: reference, from: place, limit: limit)
        }
        guard let found else { throw Problem(.notFound, "no version of the article is at this place") }
        return found
    }

    func article(of reference: ArticleReference, at version: Version) throws(Problem) -> Article {
        try ask { () throws(ArchiveError) in try archive.article(of: reference, at: version) }
    }

    func diff(of reference: ArticleReference, from old: Version, to new: Version) throws(Problem) -> ArticleDiff {
        try ask { () throws(ArchiveError) in try archive.diff(of: reference, from: old, to: new) }
    }

    /// What some versions of one article changed, in the order given.
    func entries(_ versions: [Version], of history: ArticleHistory) throws(Problem) -> [HistoryEntry] {
        try ask { () throws(ArchiveError) in try archive.entries(versions, of: history) }
    }

    /// What versions of many articles changed, in the order given.
    func entries(_ records: [VersionRecord]) throws(Problem) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        for record in records {
            let pair = try versions(of: record.reference, from: record.place, limit: 2).elements.map(\.version)
            let history = ArticleHistory(reference: record.reference, versions: pair.reversed())
            entries += try self.entries([record.version], of: history)
        }
        return entries
    }

    /// The versions of an article, oldest first, each with whom it credits.
    func credits(of history: ArticleHistory) throws(Problem) -> [CreditedVersion] {
        try ask { () throws(ArchiveError) in try archive.credits(of: history) }
    }

    private func ask<Value>(_ call: () throws(ArchiveError) -> Value) throws(Problem) -> Value {
        do { return try call() } catch { throw Problem(error) }
    }
}

extension ArchiveView {
    /// So many versions of an article are looked at on one page.
    static let mostEntries = 100

    /// An article with its last version.
    func last(_ id: String) throws(Problem) -> (reference: ArticleReference, version: Version) {
        let reference = try reference(id)
        guard let last = try versions(of: reference, from: nil, limit: 1).elements.first else {
            throw Problem(.notFound, "the article '\(id)' has no version")
        }
        return (reference, last.version)
    }

    /// What the last versions of an article changed, oldest first.
    func lastEntries(of reference: ArticleReference) throws(Problem) -> [HistoryEntry] {
        try entries(of: reference, from: nil, limit: Self.mostEntries).entries
    }

    /// What some versions of an article changed, oldest first.
    ///
    /// - Parameter place: that of the newest of them; nil for the last version.
    func entries(
        of reference: ArticleReference, from place: Int64?, limit: Int
    ) throws(Problem) -> (entries: [HistoryEntry], next: Int64?) {
        // One more than asked for, since each version is compared with the one before it.
        let found = try versions(of: reference, from: place, limit: limit + 1).elements
        let history = ArticleHistory(reference: reference, versions: found.map(\.version).reversed())
        let entries = try entries(Array(history.versions.suffix(limit)), of: history)
        return (entries, found.count > limit ? found[limit].place : nil)
    }

    /// Which version brought each sentence of a version.
    func attribution(of version: Version, _ history: ArticleHistory) throws(Problem) -> Attribution {
        let versions = history.versions.filter { $0.number <= version.number }
        let entries = try entries(versions, of: history)
        let cutter = try SentenceCutter()
        guard let attribution = Attribution(entries, cut: { text, _ in cutter.boundaries(in: text) }) else {
            throw Problem(.notFound, "\(version.name) is gone from the archive")
        }
        return attribution
    }
}
