import Archiving
import Articles
import Commands
import History

/// One run of `stet export`.
struct ExportRun {
    private let archive: OpenArchive
    private let histories: [ArticleHistory]

    /// Finds what is to be exported: the articles of some names, or all, in the order of their paths.
    init(_ names: [String], _ tool: Tool) throws(Failure) {
        let archive = OpenArchive(try tool.archive())
        var histories: [ArticleHistory] = []
        if names.isEmpty {
            histories = try attempt { () throws(ArchiveError) in try archive.archive.histories() }
        }
        for name in names {
            histories.append(try attempt { () throws(ArchiveError) in try archive.archive.history(named: name) })
        }
        var known: Set<ArticleReference> = []
        self.histories = histories.filter { known.insert($0.reference).inserted }
            .sorted { $0.reference.path.precedesByBytes($1.reference.path) }
        self.archive = archive
    }

    /// Writes a WARC file; returns what was written, in words.
    func write(
        to file: OutputFile, isCompressed: Bool, _ webArchives: any WebArchiveFormats, _ output: inout Output
    ) throws(Failure) -> String {
        Interruption.listen()
        let versions = histories.flatMap(\.versions)
        let encoder = try told { () throws(CapabilityError) in try webArchives.encoder(isCompressed: isCompressed) }
        let pending = try file.begin(output)
        let last = versions.map(\.captured).max() ?? Instant(seconds: 0)
        let name = "stet:export:" + versions.map(\.commit).joined(separator: ",")
        try pending.append(
            told { () throws(CapabilityError) in
                try encoder.information(named: name, time: last, [("software", "stet/\(Version.text)")])
            }, &output)
        var line = ProgressLine()
        var done = 0
        for history in histories {
            for version in history.versions {
                if Interruption.isWanted { throw Failure("interrupted; nothing was written", status: .interrupted) }
                let capture = try capture(of: history.reference, version)
                let bytes = try told { () throws(CapabilityError) in
                    try encoder.record(of: capture, named: "stet:version:\(version.commit)")
                }
                try pending.append(bytes, &output)
                done += 1
                line.show(done, "versions", share: Double(done) / Double(versions.count))
            }
        }
        try pending.keep()
        line.clear()
        return "\(EditPhrases.counted(versions.count, "version")) of \(EditPhrases.counted(histories.count, "article"))"
    }

    /// What a version holds: its page, or the answer that it is gone, else its article.
    private func capture(of reference: ArticleReference, _ version: History.Version) throws(Failure) -> WebCapture {
        let forms = try attempt { () throws(ArchiveError) in
            try archive.archive.forms(of: reference, at: version)
        }
        let (article, http): (Article, HTTPFacts?)
        do throws(FormatError) {
            (article, http) = (try forms.article(), try forms.http())
        } catch {
            throw Failure("\(version.shortCommit):\(reference.path): \(error.description); see 'stet verify'")
        }
        var capture = WebCapture(
            content: .article(Self.json(article, reference.identity, version.captured)), captured: version.captured,
            address: reference.identity.url, name: reference.identity.name, http: http)
        if case .gone(let status)? = article.status, http != nil {
            capture.content = .gone(status)
        } else {
            do throws(ArchiveError) {
                capture.content = .page(try archive.archive.page(of: reference, at: version))
            } catch {
                guard case .noSuchPage = error else { throw Failure(error) }
            }
        }
        return capture
    }

    private static func json(_ article: Article, _ identity: ArticleIdentity, _ captured: Instant) -> [UInt8] {
        var json = article.json(captured: captured)
        if let name = identity.name, case .object(let members) = json {
            json = .object(members + [.init("name", .string(name))])
        }
        return Array((json.text(levels: 0) + "\n").utf8)
    }

    private func told<Value>(_ call: () throws(CapabilityError) -> Value) throws(Failure) -> Value {
        do { return try call() } catch { throw Failure(error.message) }
    }
}

extension ArticleIdentity {
    /// The name, where the article is known by one.
    fileprivate var name: String? {
        if case .name(let name) = self { name } else { nil }
    }
}
