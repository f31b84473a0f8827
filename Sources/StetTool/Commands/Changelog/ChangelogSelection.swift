import Archiving
import Articles
import History
import Rendering

/// Which versions a changelog tells of.
struct ChangelogSelection {
    private(set) var selections: [VersionSelection]
    private let names: [String]

    init(_ names: [String], _ archive: borrowing Archive, _ tool: Tool) throws(Failure) {
        self.names = names
        selections = names.isEmpty ? [VersionSelection()] : []
        for name in names {
            selections.append(VersionSelection(try VersionSelection.Scope(name, range: nil, archive, tool)))
        }
    }

    /// Leaves out the versions that were captured at other times.
    mutating func limit(since: Instant?, until: Instant?) {
        for index in selections.indices {
            selections[index].since = since
            selections[index].until = until
        }
    }

    /// The identifier of a feed about these articles: the same as long as the same ones are asked for, and no version is
    /// older than the first one.
    func feedID(in archive: borrowing Archive) throws(Failure) -> String {
        var first: History.Version?
        var ids: [String] = []
        for selection in selections {
            let oldest = try attempt { () throws(ArchiveError) in try archive.oldestVersion(in: selection.scope) }
            first = [first, oldest].compactMap(\.self).min { $0.captured < $1.captured }
            if case .article(let reference, _) = selection.scope { ids.append(reference.id) }
        }
        let isOfArticles = ids.count == names.count
        let subject = isOfArticles ? Set(ids).sorted() : names.sorted()
        return AtomFeed.id(of: subject.joined(separator: " "), since: first?.commit ?? "")
    }
}
