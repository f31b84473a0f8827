import Archiving
import Glibc
import History

/// One run of `stet import`.
struct ImportRun {
    let sources: [any ImportSource]
    let importer: Importer<ImportItem, String>
    let refusals: Refusals
    private let gone: GoneCaptures
    private let tool: Tool
    private let wait: Int
    private(set) var insertion = Insertion()
    private var progress = ProgressLine()
    private(set) var wasInterrupted = false

    var counts: Importer<ImportItem, String>.Counts { importer.counts }

    /// What became of the records of web archives, where there are some.
    var summary: WebArchiveSummary? { sources.lazy.compactMap(\.summary).first }

    /// Whether something could not be read or was refused.
    var hasProblems: Bool { counts.refused > 0 || summary?.damageCount ?? 0 > 0 }

    /// How many items are read at once.
    private static let piece = 256

    /// The first inputs that were refused, and why.
    final class Refusals {
        var shown: [String] = []
        static let mostShown = 10
    }

    init(_ paths: [String], wait: Int, inserts: Bool, _ tool: Tool) throws(Failure) {
        let webArchives = paths.filter { $0 != "-" && WebArchiveSource.isWebArchive($0) }
        if !webArchives.isEmpty, tool.capabilities.webArchives == nil { throw tool.handOver(to: .fetch) }
        let archive = try tool.archive()
        let sites = try tool.siteRules()
        let writer = try attempt { () throws(ArchiveError) in try archive.writer(operator: tool.person, waiting: wait) }
        var sources: [any ImportSource] = []
        for path in paths where !webArchives.contains(path) { sources.append(try Self.source(path, tool)) }
        if let reading = tool.capabilities.webArchives, !webArchives.isEmpty {
            sources.append(WebArchiveSource(webArchives, reading, temporary: tool.temporaryFolder))
        }
        gone = GoneCaptures(OpenArchive(archive))
        let settings = writer.settings
        let refusals = Refusals()
        self.sources = sources
        self.tool = tool
        self.wait = wait
        self.refusals = refusals
        importer = Importer(writer, keepsLate: inserts) { item in
            item.snapshot(settings: settings, sites: sites)
        } refuse: { item, refusal in
            guard refusals.shown.count < Refusals.mostShown else { return }
            switch refusal {
            case .problem(let problem): refusals.shown.append("\(item.label): \(problem)")
            case .archive(let error): refusals.shown.append("\(item.label): \(error.description)")
            }
        }
    }

    private static func source(_ path: String, _ tool: Tool) throws(Failure) -> any ImportSource {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            return try JSONLinesSource(path)
        }
        if access(path + "/HEAD", F_OK) == 0, access(path + "/objects", F_OK) == 0 { return try ArchiveSource(path) }
        return ListedSource(try PageFolder.items(in: path, clock: tool.clock))
    }

    mutating func run() throws(Failure) {
        Interruption.listen()
        for source in sources { try source.prepare() }
        let sizes = sources.map(\.size)
        let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
        var done = 0
        let importer = importer
        for source in sources {
            while !wasInterrupted {
                let items = try source.next(Self.piece) { () throws(Failure) in
                    // What came so far is safe, and others may write, while the next is waited for.
                    try attempt { () throws(ArchiveError) in try importer.finish() }
                }
                wasInterrupted = Interruption.isWanted
                if items.isEmpty { break }
                try add(items)
                done += items.reduce(0) { $0 + $1.size }
                progress.show(
                    importer.counts.read, "snapshots", share: total.map { Double(done) / Double(max(1, $0)) })
                wasInterrupted = Interruption.isWanted
            }
        }
        try attempt { () throws(ArchiveError) in try importer.finish() }
        progress.clear()
        if !importer.late.isEmpty {
            let archive = try tool.archive()
            insertion = try attempt { () throws(ArchiveError) in
                try archive.insert(importer.late, operator: tool.person, at: tool.clock.now, waiting: wait)
            }
        }
    }

    /// Adds items to what is to be written.
    ///
    /// What tells that a page is gone follows from the article before it, which is written first.
    private func add(_ items: [ImportItem]) throws(Failure) {
        var rest = items[...]
        while !rest.isEmpty {
            let plain = rest.prefix { !$0.tellsThatPageIsGone }
            try addPlain(Array(plain))
            let telling = rest.dropFirst(plain.count).prefix { $0.tellsThatPageIsGone }
            rest = rest.dropFirst(plain.count + telling.count)
            if telling.contains(where: \.followsPage) {
                try attempt { () throws(ArchiveError) in try importer.finish() }
            }
            try addPlain(try gone.settled(telling))
        }
    }

    private func addPlain(_ items: [ImportItem]) throws(Failure) {
        // Adding nothing would wait for what is being written.
        if !items.isEmpty { try attempt { () throws(ArchiveError) in try importer.add(items) } }
    }
}
