import Glibc

/// The captures of web archives that were named together, in the order of their times.
final class WebArchiveSource: ImportSource {
    private let reading: any WebArchiveFormats
    private let paths: [String]
    private let temporary: String
    private var captures: (any WebArchiveCaptures)?
    private var next = 0

    /// The captures handed out at once take at most so many bytes, but for one that is larger.
    private static let mostBytes = 4 << 20
    private static let mostCaptures = 64

    init(_ paths: [String], _ reading: any WebArchiveFormats, temporary: String) {
        self.paths = paths
        self.reading = reading
        self.temporary = temporary
    }

    /// Whether a path names a web archive: by its ending, or a file by its first bytes.
    static func isWebArchive(_ path: String) -> Bool {
        let endings = [".warc", ".warc.gz", ".warc.zst", ".wacz"]
        if endings.contains(where: { path.lowercased().hasSuffix($0) }) { return true }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: 5)
        let count = start.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        let signs: [[UInt8]] = [Array("WARC/".utf8), [0x1F, 0x8B], Array("PK\u{3}\u{4}".utf8)]
        return signs.contains { start.prefix(max(0, count)).starts(with: $0) }
    }

    /// Looks through the files, which may take long.
    func prepare() throws(Failure) {
        var line = ProgressLine()
        do {
            captures = try reading.captures(in: paths, temporary: temporary) { done, total in
                line.show(done >> 20, "MB looked through", share: Double(done) / Double(max(1, total)))
                return !Interruption.isWanted
            }
        } catch {
            line.clear()
            throw Failure(error.message)
        }
        line.clear()
    }

    var summary: WebArchiveSummary? { captures?.summary }

    var size: Int? {
        guard let captures else { return nil }
        return (0..<captures.count).reduce(0) { $0 + captures.facts(of: $1).size }
    }

    func next(_ count: Int, whenIdle: () throws(Failure) -> Void) throws(Failure) -> [ImportItem] {
        guard let captures else { return [] }
        var items: [ImportItem] = []
        var bytes = 0
        while next < captures.count, items.count < min(count, Self.mostCaptures), bytes < Self.mostBytes {
            let facts = captures.facts(of: next)
            items.append(.capture(captures, number: next, facts))
            bytes += facts.size
            next += 1
        }
        return items
    }
}
