import Articles
public import History

/// A changelog as text for people: the days, their versions, and below each its changes: `+` what was added, `~` changed,
/// `-` removed.
public struct ChangelogText: ChangelogForm {
    private let subject: Changelog.Subject
    private let theme: Theme
    private let width: Int?

    /// Sentences are broken into lines only where they have so many columns.
    private static let narrowestText = 16

    /// The form for a changelog.
    ///
    /// - Parameter width: the columns that a line must fit into; nil breaks nothing.
    public init(_ subject: Changelog.Subject, theme: Theme = .plain, width: Int? = nil) {
        self.subject = subject
        self.theme = theme
        self.width = width
    }

    /// Nothing.
    public var opening: String { "" }

    /// A version below its day.
    public func text(of release: Changelog.Release, after previous: Changelog.Release?) -> String {
        styled(release, after: previous).rendered(theme)
    }

    /// Nothing.
    public func closing(after last: Changelog.Release?) -> String { "" }

    /// A version below its day, in labels.
    func styled(_ release: Changelog.Release, after previous: Changelog.Release?) -> StyledText {
        var text = StyledText()
        if release.beginsDay(after: previous) {
            if previous != nil { text.endLine() }
            text.addLine(release.date.iso8601, .section)
        }
        var head = StyledText()
        head.add("  \(release.version.name) \(release.version.shortCommit)", .version)
        head.add("  \(release.version.clock)  ")
        head.addHangingIndent()
        head.addLine(release.version.headline, .headline)
        if subject.article == nil { head.addLine("    \(release.reference.identity.display)", .quiet) }
        text.add(width.map(head.wrapped) ?? head)
        for category in ReaderChange.Category.allCases {
            for change in release.changes(category) { add(change, width: width, to: &text) }
        }
        return text
    }

    private func add(_ change: ReaderChange, width: Int?, to text: inout StyledText) {
        let escaped = TerminalEscaping.escaped(change.sentence)
        let room = width.map { $0 - 6 } ?? .max
        let lines = room < Self.narrowestText ? [escaped] : escaped.broken(to: room)
        for (index, line) in lines.enumerated() {
            text.add("    ")
            text.add(index > 0 ? "  " : "\(change.category.mark) ", change.category.label)
            text.addLine(line)
        }
    }
}

extension Version {
    /// The time of day when the version was captured: `18:30`.
    var clock: String { String(captured.gitISO.dropFirst(11).prefix(5)) }
}

extension ReaderChange.Category {
    fileprivate var mark: String {
        switch self {
        case .added: "+"
        case .changed: "~"
        case .removed: "-"
        }
    }

    fileprivate var label: StyledText.Label {
        switch self {
        case .added: .inserted
        case .changed: .moved
        case .removed: .warning
        }
    }
}
