import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    static let log = Command(
        "log", "show the versions of articles, newest first", LogOptions(),
        arguments: LogOptions.operands, groups: LogOptions.groups, discussion: LogOptions.discussion,
        examples: [
            ("stet log content_36957000", "the history of one article"),
            ("stet log -3 -p", "the last three versions in the archive with their edits"),
            (
                "stet log news.gmw.cn --since yesterday --kind=number,quotation",
                "what one site corrected since yesterday"
            ),
            ("stet log -S1900位 --oneline", "which versions brought or removed a phrase"),
            ("stet log --author 李伯玺 --format='%h %(version) %ar %(headline)'", "what one person is credited for"),
            ("stet log content_36957000 v2..v4 --json", "versions 3 and 4 for a program"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let scope = try VersionSelection.Scope(options.article, range: options.range, archive, tool)
        let width = output.lineWidth
        let text = LogText(
            theme: output.theme, format: options.format ?? LogFormat(.medium),
            dates: DateWriter(options.dates ?? .iso, clock: tool.clock), diff: options.diff.format(output), width: width
        )
        var run = LogRun(
            filter: try LogFilter(options, scope, tool), needs: options.form != .text ? .entry : text.needs,
            skip: options.skip, most: options.maxCount ?? .max)
        var writer = LogWriter(text: text, asJSON: options.form == .json)
        var kept: [LogRecord] = []
        let isKept = options.isReversed || options.form == .html
        while let record = try run.next(archive, &output) {
            if isKept {
                kept.append(record)
            } else {
                if output.isTerminal { run.pauseProgress() }
                writer.write(record, &output)
            }
        }
        if options.isReversed { kept.reverse() }
        if options.form == .html {
            Self.writeHTML(kept.compactMap(\.entry), of: scope, showsPatch: options.diff.form != nil, &output)
            return kept.isEmpty ? .noted : .done
        }
        for record in kept { writer.write(record, &output) }
        return writer.count == 0 ? .noted : .done
    }
}

extension StetTool {
    /// Writes versions as an HTML document, with the charts of the article where all are of one.
    private static func writeHTML(
        _ entries: [HistoryEntry], of scope: VersionSelection.Scope, showsPatch: Bool, _ output: inout Output
    ) {
        var history: [HistoryEntry]?
        if case .article = scope { history = entries.sorted { $0.version.number < $1.version.number } }
        let log = LogHTML(of: history, showsPatch: showsPatch)
        output.write(log.opening)
        for entry in entries { output.write(log.entry(entry)) }
        if entries.isEmpty { output.write(LogHTML.nothing.html) }
        output.write(log.closing)
    }
}

/// Writes one version after another.
private struct LogWriter {
    let text: LogText
    let asJSON: Bool
    /// How many were written.
    private(set) var count = 0

    init(text: LogText, asJSON: Bool) {
        self.text = text
        self.asJSON = asJSON
    }

    mutating func write(_ record: LogRecord, _ output: inout Output) {
        if asJSON, let entry = record.entry {
            output.write(JSON(entry))
        } else {
            output.write(text.styled(record, isFirst: count == 0))
        }
        count += 1
    }
}

extension Tool {
    /// The time that an option names; nil where the option is not given.
    func time(_ text: String?) throws(Failure) -> Instant? {
        guard let text else { return nil }
        guard let time = ApproximateTime(clock: clock).instant(text) else {
            throw .usage(VersionError.unreadableTime(text).description, command)
        }
        return time
    }
}
