import Articles
import Diffing
import History

/// The versions of articles in the manner of `git log`.
public struct LogText: Sendable {
    private let theme: Theme
    private let format: LogFormat
    private let dates: DateWriter
    private let diff: DiffFormat?
    private let width: Int?

    /// A log in a format.
    ///
    /// - Parameters:
    ///   - diff: how what each version changed is shown below it; nil where it is not.
    ///   - width: the columns that lines must fit into; nil breaks nothing.
    public init(
        theme: Theme, format: LogFormat = LogFormat(.medium), dates: DateWriter = .iso, diff: DiffFormat? = nil,
        width: Int? = nil
    ) {
        self.theme = theme
        self.format = format
        self.dates = dates
        self.diff = diff
        self.width = width
    }

    /// What must be read of each version.
    public var needs: LogRecord.Needs {
        diff == nil ? format.needs : format.needs.union(.entry)
    }

    /// One version, with what stands between it and the one before it.
    public func styled(_ record: LogRecord, isFirst: Bool = true) -> StyledText {
        var text = StyledText()
        if !isFirst, format.isSpaced || !format.isTerminated { text.endLine() }
        switch format.form {
        case .template(let template):
            text.add(FormatExpansion.text(of: template, record, dates))
            if format.isTerminated || diff != nil { text.endLine() }
        case .preset(let preset):
            let form = LogForm(preset, record, dates, hidesRows: diff?.form == .stat || diff?.form == .shortstat)
            text.add(width.map(form.styled().wrapped) ?? form.styled())
        }
        guard let entry = record.entry, let diff else { return text }
        let patch =
            entry.previous == nil ? first(entry, diff) : DiffText(entry.diff, theme: theme, format: diff).styled()
        if !patch.spans.isEmpty, !isOneLine { text.endLine() }
        text.add(patch)
        return text
    }

    /// What is told of a first version where edits are counted.
    private func first(_ entry: HistoryEntry, _ diff: DiffFormat) -> StyledText {
        var text = StyledText()
        guard !isOneLine, diff.form == .stat || diff.form == .shortstat else { return text }
        text.addLine(" first version, " + (LogRows(entry).rows.first?.lines.joined() ?? ""))
        return text
    }

    private var isOneLine: Bool {
        if case .preset(.oneline) = format.form { return true }
        return false
    }
}
