import Archiving
import Articles
import Glibc
import History

/// Single commits, and several processes that commit at once.
struct Writers {
    private let archive: String
    private let folder: String

    private static let perWriter = 2500

    init(archive: String, folder: String) {
        self.archive = archive
        self.folder = folder
    }

    func lines() throws -> [String] {
        // The same versions by one process and by four: how fast a file system makes files hangs on how many it removed.
        let one = try timed { try run(["0-3"], in: "one") }.seconds
        let four = try timed { try run(["0-0", "1-1", "2-2", "3-3"], in: "four") }.seconds
        let versions = try Archive(at: folder + "/four").histories().reduce(0) { $0 + $1.versions.count }
        let single = try singleCommits()
        return [
            "single commits in a process: median \(short(single * 1e3)) ms",
            "one writer: \(Int(Double(4 * Self.perWriter) / one)) commits a second; four at once: "
                + "\(Int(Double(4 * Self.perWriter) / four)), \(versions) versions of \(4 * Self.perWriter)",
        ]
    }

    /// The median time of a commit into the large archive.
    private func singleCommits() throws -> Double {
        let open = try Archive(at: archive)
        var times: [Double] = []
        for number in 0..<200 {
            let (snapshot, identity) = Self.snapshot(number, writer: 9)
            times.append(try timed { try open.commit(snapshot, as: identity) }.seconds)
        }
        return times.sorted()[times.count / 2]
    }

    /// Starts a process of this program for each range of parts and waits for all.
    private func run(_ parts: [String], in name: String) throws {
        let archive = folder + "/" + name
        _ = try Archive.create(at: archive, operator: nil, now: Instant(seconds: 1_700_000_000))
        let command = "'\(CommandLine.arguments[0])' --writer '\(archive)'"
        try shell(
            parts.enumerated().map { "\(command) \($1) & p\($0)=$!;" }.joined()
                + parts.indices.map { " wait $p\($0) || exit 1;" }.joined())
    }

    /// Commits the snapshots of some parts one after another, as the process of one writer.
    static func write(_ parts: ClosedRange<Int>, into archive: String) throws {
        let open = try Archive(at: archive)
        for part in parts {
            for number in 0..<perWriter {
                let (snapshot, identity) = snapshot(number, writer: part)
                _ = try open.commit(snapshot, as: identity)
            }
        }
    }

    /// A snapshot of which each differs from the one before.
    private static func snapshot(_ number: Int, writer: Int) -> (Snapshot, ArticleIdentity) {
        let address = Address("https://writer\(writer).example/\(number % 250)")
        let text = String(repeating: "第\(number % 250)篇，共有来自126个国家和地区的嘉宾参会。", count: 20)
        let article = Article(
            url: address, headline: "标题\(number % 250)", body: [.paragraph(text)],
            counters: [Counter(name: "点赞", kind: .likes, value: number)])
        let captured = Instant(seconds: 1_800_000_000 + Int64(number))
        return (Snapshot(article: article, captured: captured), address.map(ArticleIdentity.url) ?? .name("x"))
    }
}
