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
        while let record = try run.next(archive, output) {
            if isKept {
                kept.append(record)
            } else {
                run.pauseProgress()
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

/// A log on its way through the archive: what is chosen, behind those that are skipped, up to so many.
private struct LogRun {
    private let filter: LogFilter
    private let needs: LogRecord.Needs
    private var skip: Int
    private var rest: Int
    private var listing: VersionListing
    private var page: ArraySlice<ListedVersion> = []
    private var progress = ProgressLine()

    init(filter: LogFilter, needs: LogRecord.Needs, skip: Int, most: Int) {
        self.filter = filter
        self.needs = needs
        self.skip = skip
        rest = most
        listing = VersionListing(filter.selection)
    }

    /// The next version that is shown; nil behind the last one.
    mutating func next(_ archive: borrowing Archive, _ output: Output) throws(Failure) -> LogRecord? {
        while rest > 0, !output.isClosed {
            guard let listed = page.popFirst() else {
                let limit = rest.addingReportingOverflow(skip)
                let found = try attempt { () throws(ArchiveError) in
                    try listing.next(in: archive, limit: limit.overflow ? .max : limit.partialValue)
                }
                if !output.isPaged { progress.show(listing.seen, "versions searched", share: nil) }
                guard let found else { break }
                page = found[...]
                continue
            }
            guard let record = try filter.record(listed, needs: skip > 0 ? [] : needs, archive) else { continue }
            if skip > 0 {
                skip -= 1
                continue
            }
            rest -= 1
            return record
        }
        progress.clear()
        return nil
    }

    /// Takes the line of progress away, so that output has the terminal for itself.
    mutating func pauseProgress() {
        progress.clear()
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
