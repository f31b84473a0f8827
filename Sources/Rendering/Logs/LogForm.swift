import Articles
import Diffing
import History

/// One version in one of the forms that have names.
struct LogForm {
    private let preset: LogFormat.Preset
    private let record: LogRecord
    private let dates: DateWriter
    private let hidesRows: Bool

    /// Names of parts take so many columns in front of what changed in them.
    private static let namesWidth = 10

    init(_ preset: LogFormat.Preset, _ record: LogRecord, _ dates: DateWriter, hidesRows: Bool) {
        self.preset = preset
        self.record = record
        self.dates = dates
        self.hidesRows = hidesRows
    }

    func styled() -> StyledText {
        preset == .oneline ? oneLine : paragraphs
    }

    private var version: Version { record.listed.version }

    /// Commit, number, time, headline and edits.
    private var oneLine: StyledText {
        var text = StyledText()
        text.add("\(version.shortCommit) \(version.name)", .version)
        let time = dates.text(of: version.captured)
        text.add(" \(dates.form == .iso ? String(time.prefix(16)) : time) ")
        text.add(version.headline, .headline)
        let phrases = record.entry.map { $0.previous == nil ? ["first version"] : EditPhrases($0.diff).all } ?? []
        text.addLine(phrases.isEmpty ? "" : ": " + phrases.joined(separator: ", "))
        return text
    }

    private var paragraphs: StyledText {
        var text = StyledText()
        text.addLine("version \(version.name) \(preset == .fuller ? version.commit : version.shortCommit)", .version)
        let facts = facts.filter { !$0.value.isEmpty }
        let width = max(Self.namesWidth, (facts.map(\.name.count).max() ?? 0) + 2)
        for (name, value) in facts {
            text.add("\(name):".padded(to: width))
            text.addHangingIndent()
            text.addLine(value)
        }
        text.endLine()
        text.add("    ")
        text.addLine(version.headline, .headline)
        guard preset != .short, !hidesRows, let entry = record.entry else { return text }
        text.endLine()
        for (name, lines) in LogRows(entry).rows {
            for (index, line) in lines.enumerated() {
                text.add("    " + (index == 0 ? name : "").padded(to: Self.namesWidth), .key)
                text.addHangingIndent()
                text.addLine(line)
            }
        }
        return text
    }

    private var facts: [(name: String, value: String)] {
        let reference = record.listed.reference
        let isFuller = preset == .fuller
        let article = record.entry?.article
        var facts = [("Article", isFuller ? reference.identity.text : reference.identity.display)]
        if isFuller { facts.append(("Path", reference.path)) }
        if preset == .short { return facts }
        facts.append(("Captured", dates.text(of: version.captured)))
        if isFuller, let person = record.commit?.committer {
            facts.append(("Recorded", "\(person.name) <\(person.email)>"))
        }
        if preset == .full || isFuller {
            facts.append(("Source", article?.text(of: .source) ?? ""))
            facts.append(("Published", article?.text(of: .published) ?? ""))
        }
        facts.append(("Credits", record.entry.map(Self.changedCredits) ?? ""))
        if preset == .full || isFuller {
            facts.append(
                ("Credited", article?.credits.map { "\($0.role.rawValue) \($0.name)" }.joined(separator: ", ") ?? ""))
        }
        return facts
    }

    /// The credits that changed; all of them in the first version.
    private static func changedCredits(_ entry: HistoryEntry) -> String {
        entry.diff.credits.map { change in
            let role = (change.new ?? change.old)?.role.rawValue ?? ""
            return switch change.op {
            case .insert:
                entry.previous == nil ? "\(role) \(change.new?.name ?? "")" : "\(role) +\(change.new?.name ?? "")"
            case .delete: "\(role) -\(change.old?.name ?? "")"
            case .rename, .spelling: "\(role) \(change.old?.name ?? "") -> \(change.new?.name ?? "")"
            case .order: "\(role) \(change.new?.name ?? "") moved"
            case .role: "\(change.new?.name ?? "") \(change.old?.role.rawValue ?? "") -> \(role)"
            }
        }.joined(separator: ", ")
    }
}
