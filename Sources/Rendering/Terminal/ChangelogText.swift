import Articles
public import History

/// A changelog as text for people.
public struct ChangelogText: Sendable {
    private let changelog: Changelog

    /// Sentences are broken into lines only where they have so many columns.
    private static let narrowestText = 16

    /// The text of a changelog.
    public init(_ changelog: Changelog) {
        self.changelog = changelog
    }

    /// The days, their versions, and below each its changes: `+` what was added, `~` changed, `-` removed.
    ///
    /// - Parameter width: the columns that a line must fit into; nil breaks nothing.
    public func styled(width: Int? = nil) -> StyledText {
        let isOfOne = changelog.onlyArticle != nil
        var text = StyledText()
        for (index, day) in changelog.days.enumerated() {
            if index > 0 { text.endLine() }
            text.addLine(day.date.iso8601, .section)
            for release in day.releases {
                text.add("  \(release.version.name) \(release.version.shortCommit)", .version)
                text.add("  \(release.version.clock)  ")
                text.addLine(release.version.headline, .headline)
                if !isOfOne { text.addLine("    \(release.reference.identity.display)", .quiet) }
                for category in ReaderChange.Category.allCases {
                    for change in release.changes(category) { add(change, width: width, to: &text) }
                }
            }
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
