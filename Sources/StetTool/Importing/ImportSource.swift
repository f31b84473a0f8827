import Archiving
import Articles
import Glibc
import History

/// Where snapshots to import come from; it hands them out in the order in which they are to be committed.
protocol ImportSource: AnyObject {
    /// How large all of it is, in the unit of `ImportItem.size`; nil where that is not known.
    var size: Int? { get }

    /// Gets ready, which may take long.
    func prepare() throws(Failure)

    /// What became of the records of web archives, where it reads some.
    var summary: WebArchiveSummary? { get }

    /// The next items, at most so many; none at the end.
    ///
    /// - Parameter whenIdle: is called before waiting for items that take their time to come.
    func next(_ count: Int, whenIdle: () throws(Failure) -> Void) throws(Failure) -> [ImportItem]
}

extension ImportSource {
    func prepare() throws(Failure) {}

    var summary: WebArchiveSummary? { nil }
}

/// The lines of a file of JSON.
final class JSONLinesSource: ImportSource {
    private let lines: LineReader
    private let name: String
    private var number = 0

    /// The lines handed out at once hold at most so many bytes, but for one that is longer.
    private static let mostBytes = 4 << 20

    /// Opens a file; `-` is standard input.
    init(_ path: String) throws(Failure) {
        lines = try LineReader(path)
        name = path == "-" ? "standard input" : path
    }

    var size: Int? { lines.size }

    func next(_ count: Int, whenIdle: () throws(Failure) -> Void) throws(Failure) -> [ImportItem] {
        var items: [ImportItem] = []
        var bytes = 0
        while items.count < count, bytes < Self.mostBytes {
            var found = try lines.next(waits: false)
            if case .idle = found {
                if !items.isEmpty { return items }
                try whenIdle()
                found = try lines.next(waits: true)
            }
            guard case .line(let line) = found else { break }
            number += 1
            bytes += line.count
            let isEmpty = line.allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") || $0 == 13 }
            if !isEmpty { items.append(.line(line, name: name, number: number)) }
        }
        return items
    }
}

/// Items that are known beforehand.
final class ListedSource: ImportSource {
    private var items: ArraySlice<ImportItem>
    let size: Int?

    init(_ items: [ImportItem]) {
        self.items = items[...]
        size = items.count
    }

    func next(_ count: Int, whenIdle: () throws(Failure) -> Void) throws(Failure) -> [ImportItem] {
        let next = items.prefix(min(count, 100))
        items = items.dropFirst(next.count)
        return Array(next)
    }
}

/// Keeps an archive open, which cannot be copied.
final class OpenArchive {
    let archive: Archive

    init(_ archive: consuming Archive) {
        self.archive = archive
    }
}

/// The versions of another archive, in the order of their commits.
final class ArchiveSource: ImportSource {
    private let archive: OpenArchive
    private var versions: ArraySlice<(ArticleReference, History.Version)>
    let size: Int?

    init(_ path: String) throws(Failure) {
        let archive = OpenArchive(try attempt { () throws(ArchiveError) in try Archive(at: path) })
        let histories = try attempt { () throws(ArchiveError) in try archive.archive.histories() }
        let all = histories.flatMap { history in history.versions.map { (history.reference, $0) } }
        versions = all.sorted { ($0.1.captured, $0.1.number) < ($1.1.captured, $1.1.number) }[...]
        size = versions.count
        self.archive = archive
    }

    func next(_ count: Int, whenIdle: () throws(Failure) -> Void) throws(Failure) -> [ImportItem] {
        let next = versions.prefix(min(count, 100))
        versions = versions.dropFirst(next.count)
        var items: [ImportItem] = []
        for (reference, version) in next {
            let article = try attempt { () throws(ArchiveError) in
                try archive.archive.article(of: reference, at: version)
            }
            let page = try? archive.archive.page(of: reference, at: version)
            let http = try attempt { () throws(ArchiveError) in
                try archive.archive.http(of: reference, at: version)
            }
            let snapshot = Snapshot(article: article, captured: version.captured, page: page, http: http)
            items.append(.version(snapshot, reference.identity))
        }
        return items
    }
}
