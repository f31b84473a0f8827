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

    /// Adds entries at the end, each in place of the one of its address, but for those that are there as they are.
    ///
    /// - Returns: the addresses of the entries that were added.
    mutating func add(_ new: [Entry]) -> Set<String> {
        let known = Dictionary(entries.map { ($0.url, $0) }) { $1 }
        let changed = new.filter { known[$0.url] != $0 }
        var latest = Dictionary(changed.map { ($0.url, $0) }) { $1 }
        let added = Set(latest.keys)
        entries.removeAll { added.contains($0.url) }
        for entry in changed {
            if let entry = latest.removeValue(forKey: entry.url) { entries.append(entry) }
        }
        return added
    }

    /// The file, an entry a line.
    var text: String {
        JSON(entries, \.json).text(levels: 1) + "\n"
    }
}

extension WatchList.Entry {
    /// The entry for which a page is watched.
    init(_ record: WatchRecord) {
        self.init(kind: record.kind, url: record.address, links: record.pattern)
    }

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
