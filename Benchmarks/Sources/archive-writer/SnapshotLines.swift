import Archiving
import Articles
import Glibc
import History

/// The lines of a file of snapshots, handed out a piece at a time.
final class SnapshotLines {
    private let file: UnsafeMutablePointer<FILE>
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private var left: Int

    /// Opens a file of which so many lines are read.
    init(_ path: String, count: Int) throws {
        guard let opened = fopen(path, "re") else { throw BenchmarkError("cannot read \(path)") }
        file = opened
        left = count
    }

    deinit {
        fclose(file)
        free(buffer)
    }

    /// The next lines; none at the end.
    func next(_ count: Int = 256) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        while lines.count < min(count, left), case let length = getline(&buffer, &capacity, file), length > 0 {
            lines.append(Array(UnsafeRawBufferPointer(start: buffer, count: length)))
        }
        left -= lines.count
        return lines
    }
}

/// An article with the time of its capture.
struct CapturedLine: Decodable {
    var article: Article
    var captured: String

    private enum Key: String, CodingKey {
        case captured
    }

    init(from decoder: any Decoder) throws {
        article = try Article(from: decoder)
        captured = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .captured)
    }

    /// The snapshot on a line, ready to be written.
    static func prepared(_ line: [UInt8], _ settings: ArchiveSettings) throws -> PreparedSnapshot {
        let captured = try snapshot(line)
        return try PreparedSnapshot(captured.snapshot, as: captured.identity, settings: settings)
    }

    /// The snapshot on a line.
    static func snapshot(_ line: [UInt8]) throws -> Captured {
        let read = try readJSON(CapturedLine.self, from: line)
        guard let url = read.article.url, let time = Instant(read.captured, offsetMinutes: 0) else {
            throw BenchmarkError("a line has no address or no time")
        }
        return Captured(snapshot: Snapshot(article: read.article, captured: time), identity: .url(url))
    }
}

/// A snapshot and what its article is known by.
struct Captured {
    var snapshot: Snapshot
    var identity: ArticleIdentity
}
