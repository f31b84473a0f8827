import Archiving
import Articles

/// The list of what an archive watches, as a file of the archive.
struct WatchList: Equatable {
    /// One entry of the list.
    struct Entry: Equatable {
        var kind: WatchRecord.Kind
        var url: String
        /// Which links of an index page lead to articles.
        var links: String?
    }

    var entries: [Entry] = []

    /// The list of an archive; empty where it has none.
    init(_ bytes: [UInt8]?) throws(Failure) {
        guard let bytes else { return }
        do {
            let written = try readJSON([WrittenEntry].self, from: bytes)
            entries = written.compactMap { entry in
                WatchRecord.Kind(rawValue: entry.kind).map { Entry(kind: $0, url: entry.url, links: entry.links) }
            }
        } catch {
            throw Failure("watch/sources.json in the archive cannot be read: \(error.description)")
        }
    }

    /// The file, an entry a line.
    var text: String {
        JSON(entries, \.json).text(levels: 1) + "\n"
    }
}

extension WatchList.Entry {
    /// The entry as it stands in the file.
    var json: JSON {
        let members: [JSON.Member] = [.init("kind", .string(kind.rawValue)), .init("url", .string(url))]
        return .object(members + (links.map { [.init("links", .string($0))] } ?? []))
    }
}

private struct WrittenEntry: Decodable {
    var kind: String
    var url: String
    var links: String?
}
