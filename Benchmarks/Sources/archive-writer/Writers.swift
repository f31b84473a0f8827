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
        let single = try singleCommits()
        return ["single commits in a process: median \(short(single * 1e3)) ms"] + (try sharing())
    }

    /// The same versions by one process and by four, twice in turn: how soon a file system makes files hangs on how many
    /// it removed a moment before, so that whoever writes first is quicker.
    func sharing() throws -> [String] {
        var (one, four) = (0.0, 0.0)
        for round in 1...2 {
            one += try timed { try run(["0-3"], in: "one\(round)") }.seconds
            four += try timed { try run(["0-0", "1-1", "2-2", "3-3"], in: "four\(round)") }.seconds
        }
        let versions = try (1...2).map { round in
            try Archive(at: folder + "/four\(round)").histories().reduce(0) { $0 + $1.versions.count }
        }
        let all = 2 * 4 * Self.perWriter
        return [
            "one writer: \(Int(Double(all) / one)) commits a second; four at once: \(Int(Double(all) / four)), "
                + "\(hundredths(one / four)) of that, \(versions.reduce(0, +)) versions of \(all)"
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
