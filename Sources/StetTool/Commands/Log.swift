import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var article: String?
        var range: String?
        var maxCount: Int?
        var skip = 0
        var since: String?
        var until: String?
        var isReversed = false
        var isOneLine = false
        var showsPatch = false
        var form = OutputForm.text
    }

    static let log = Command(
        "log", "show the versions of an article, newest first", Options(),
        arguments: [
            .operand("<article>", \.article, "the article; all of the archive when left out", kind: .article),
            .operand("<range>", \.range, "the versions, such as v2..v5, v3.. or ..@~1", kind: .version),
        ],
        groups: [
            ArgumentGroup(
                "Choosing versions",
                [
                    .option(
                        "-<n>, -n, --max-count", \.maxCount, "<n>", "show at most <n> versions", as: .integer(from: 0)),
                    .option("--skip", \.skip, "<n>", "leave out the first <n> versions", as: .integer(from: 0)),
                    .option("--since, --after", \.since, "<time>", "only versions captured since <time>"),
                    .option("--until, --before", \.until, "<time>", "only versions captured until <time>"),
                    .flag("--reverse", \.isReversed, "show the oldest first"),
                ]),
            ArgumentGroup(
                "Output",
                [
                    .flag("--oneline", \.isOneLine, "one line for each version"),
                    .flag("-p, --patch", \.showsPatch, "show what each version changed"),
                    .flag("--json", \.form, sets: .json, "print one JSON object a line, in the form stet.version/1"),
                    .flag(
                        "--html", \.form, sets: .html,
                        "print an HTML document that stands alone, with charts of one article"),
                ]),
        ],
        examples: [
            ("stet log content_36957000", "the history of one article"),
            ("stet log -3 -p", "the last three versions in the archive with their edits"),
            ("stet log content_36957000 v2..v4 --json", "versions 3 and 4 for a program"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let listed = try LogSelection(options.article, options.range, archive, tool)
        var versions = listed.versions
        if let since = try tool.time(options.since) {
            versions = versions.filter { $0.version.captured.seconds >= since.seconds }
        }
        if let until = try tool.time(options.until) {
            versions = versions.filter { $0.version.captured.seconds <= until.seconds }
        }
        versions = Array(versions.dropFirst(options.skip).prefix(options.maxCount ?? .max))
        if options.isReversed { versions.reverse() }
        if options.form == .html {
            try listed.writeHTML(versions, showsPatch: options.showsPatch, archive, &output)
            return versions.isEmpty ? .noted : .done
        }
        let log = LogText(theme: output.theme)
        for (index, listed) in versions.enumerated() {
            let entry = try listed.entry(archive)
            if options.form == .json {
                output.write(JSON(entry))
            } else if options.isOneLine {
                output.write(log.oneLine(entry))
            } else {
                if index > 0 { output.write("\n") }
                output.write(log.styled(entry, showsPatch: options.showsPatch))
            }
        }
        return versions.isEmpty ? .noted : .done
    }
}

/// The versions that a log shows, newest first.
private struct LogSelection {
    var versions: [ListedVersion] = []
    /// The article, where only one is asked for.
    var article: ArticleHistory?

    init(_ article: String?, _ range: String?, _ archive: borrowing Archive, _ tool: Tool) throws(Failure) {
        guard let article else {
            let histories = try attempt { () throws(ArchiveError) in try archive.histories() }
            versions = histories.flatMap { history in
                history.versions.map { ListedVersion(version: $0, history: history) }
            }.sorted { ($1.version.captured, $1.version.number) < ($0.version.captured, $0.version.number) }
            return
        }
        let selection = try ArticleSelection(article, in: archive)
        var chosen = selection.history.versions
        if let text = range ?? selection.version {
            chosen = try attemptVersion { () throws(VersionError) in
                try VersionRange(text, clock: tool.clock).versions(of: selection.history.versions)
            }
        }
        self.article = selection.history
        versions = chosen.reversed().map { ListedVersion(version: $0, history: selection.history) }
    }
}

extension LogSelection {
    /// Writes versions as an HTML document, one by one; with the charts of the article where all are of one.
    fileprivate func writeHTML(
        _ versions: [ListedVersion], showsPatch: Bool, _ archive: borrowing Archive, _ output: inout Output
    ) throws(Failure) {
        var history: [HistoryEntry]?
        if let article {
            let all = versions.map(\.version).sorted { $0.number < $1.number }
            history = try attempt { () throws(ArchiveError) in try archive.entries(all, of: article) }
        }
        let log = LogHTML(of: history, showsPatch: showsPatch)
        output.write(log.opening)
        for version in versions { output.write(log.entry(try version.entry(archive))) }
        output.write(log.closing)
    }
}

/// A version with the history it belongs to.
private struct ListedVersion {
    var version: History.Version
    var history: ArticleHistory

    func entry(_ archive: borrowing Archive) throws(Failure) -> HistoryEntry {
        let entries = try attempt { () throws(ArchiveError) in try archive.entries([version], of: history) }
        guard let entry = entries.first else { throw Failure("\(version.name) is gone from the archive") }
        return entry
    }
}

extension Tool {
    /// The time that an option names; nil where the option is not given.
    func time(_ text: String?) throws(Failure) -> Instant? {
        guard let text else { return nil }
        guard let time = ApproximateTime(clock: clock).instant(text) else {
            throw .usage("'\(text)' is no time", command)
        }
        return time
    }
}
