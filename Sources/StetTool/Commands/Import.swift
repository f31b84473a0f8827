import Archiving
import Articles
import Commands
import Glibc
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var paths: [String] = []
        var wait = 60
        var inserts = false
        var asJSON = false
    }

    static let importing = Command(
        "import", "bring in many snapshots at once", Options(),
        arguments: [
            .operands(
                "<path>", \.paths, "a folder of pages, a file of JSON lines, an archive; - is standard input",
                kind: .file),
            .option(
                "--wait", \.wait, "<seconds>", "how long to wait for other writers at most",
                as: .integer(from: 0, to: 86_400)),
            .flag(
                "--insert", \.inserts,
                "write the history anew where captures are older than the last versions of their articles"),
            .flag("--json", \.asJSON, "print the summary as JSON"),
        ],
        discussion: """
            A file of JSON lines holds an article in the form stet.article/1 on each line, with "captured" and, where the
            article has no address, "name".

            In a folder, manifest.tsv lists the pages: its first line names the columns, parted by tabs, of which "file"
            is needed and "url", "name" and "captured" are taken. Without one, every file is taken that ends in .html,
            .htm, .txt or .json; the page gives its address, the file its time: by a name such as 20240102T030405.html,
            else by when it was written.

            Snapshots of one article must come in the order of their times; a folder and an archive are put in that order.
            One that is older than the last version of its article is refused, unless --insert says to write the history
            anew from there on; the history from before is then kept under refs/stet/before.
            What is in the archive already is passed over, so an import that was stopped goes on when it is run again.
            """,
        examples: [
            ("stet import snapshots.jsonl", "imports articles in JSON"),
            ("stet import saved-pages", "imports a folder of pages"),
            ("zcat snapshots.jsonl.gz | stet import -", "imports from another program"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        if options.paths.isEmpty { throw .usage("stet import needs <path>", tool.command) }
        var run = try ImportRun(options.paths, wait: options.wait, inserts: options.inserts, tool)
        try run.run()
        run.report(asJSON: options.asJSON, &output)
        return run.wasInterrupted ? .failure : run.counts.refused > 0 ? .noted : .done
    }
}

/// One run of `stet import`.
private struct ImportRun {
    private let sources: [any ImportSource]
    private let importer: Importer<ImportItem, String>
    private let refusals: Refusals
    private let tool: Tool
    private let wait: Int
    private var insertion = Insertion()
    private var progress = ProgressLine()
    private(set) var wasInterrupted = false

    var counts: Importer<ImportItem, String>.Counts { importer.counts }

    /// How many items are read at once.
    private static let piece = 256

    /// The first inputs that were refused, and why.
    private final class Refusals {
        var shown: [String] = []
        static let mostShown = 10
    }

    init(_ paths: [String], wait: Int, inserts: Bool, _ tool: Tool) throws(Failure) {
        let archive = try tool.archive()
        let sites = try tool.siteRules()
        let writer = try attempt { () throws(ArchiveError) in try archive.writer(operator: tool.person, waiting: wait) }
        var sources: [any ImportSource] = []
        for path in paths { sources.append(try Self.source(path, tool)) }
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
                try attempt { () throws(ArchiveError) in try importer.add(items) }
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

    func report(asJSON: Bool, _ output: inout Output) {
        for refusal in refusals.shown { output.fail(refusal) }
        if counts.refused > refusals.shown.count {
            output.fail("and \(counts.refused - refusals.shown.count) more were refused")
        }
        if wasInterrupted {
            output.fail("stopped; what was read is in the archive; run the same command again to go on")
        }
        if let kept = insertion.kept {
            output.fail(
                "the history was written anew: \(EditPhrases.counted(importer.late.count, "capture")) inserted, "
                    + "\(EditPhrases.counted(insertion.rewritten, "commit")) written; the one from before is \(kept)")
        }
        if asJSON {
            return output.write([
                "read": .integer(counts.read), "versions": .integer(counts.versions + insertion.versions),
                "inserted": .integer(importer.late.count), "before": JSON(insertion.kept),
                "unchanged": .integer(counts.unchanged), "refused": .integer(counts.refused),
            ])
        }
        let parts = EditPhrases.counted(
            [(counts.unchanged, "unchanged"), (counts.refused, "refused")], noun: nil)
        let versions = EditPhrases.counted(counts.versions + insertion.versions, "version")
        output.write(
            "imported \(versions) from \(EditPhrases.counted(counts.read, "snapshot"))"
                + (parts.isEmpty ? "" : ", \(parts.joined(separator: ", "))") + "\n")
    }
}
