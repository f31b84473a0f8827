import Articles
public import History

/// A changelog as a Markdown document, in the manner of Keep a Changelog.
///
/// Texts from pages are escaped: they make no markup, no link and no HTML in it, and steer no terminal.
public struct ChangelogMarkdown: ChangelogForm {
    private let subject: Changelog.Subject

    /// The form for a changelog.
    public init(_ subject: Changelog.Subject) {
        self.subject = subject
    }

    /// The title.
    public var opening: String {
        var lines = ["# " + Markdown.escaped(subject.title)]
        if let article = subject.article { lines += ["", link(to: article)] }
        return Self.text(lines)
    }

    /// A heading for each day, below it one for each version, below that one for each kind of change.
    public func text(of release: Changelog.Release, after previous: Changelog.Release?) -> String {
        let day = release.beginsDay(after: previous) ? ["", "## \(release.date.iso8601)"] : []
        return Self.text(day + lines(of: release))
    }

    /// Nothing.
    public func closing(after last: Changelog.Release?) -> String { "" }

    private static func text(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined()
    }

    /// The address as a link; a name stands behind a word, so that it does not begin the line.
    private func link(to article: ArticleReference) -> String {
        let label = subject.language == .chinese ? "文章：" : "Article: "
        return article.identity.url.map { "<\($0.text)>" } ?? label + Markdown.escaped(article.identity.text)
    }

    private func lines(of release: Changelog.Release) -> [String] {
        var lines = ["", "### \(release.version.name) (\(release.version.clock))"]
        if subject.article == nil {
            lines[1] += " " + Markdown.escaped(release.version.headline)
            lines += ["", link(to: release.reference)]
        }
        for category in ReaderChange.Category.allCases {
            let changes = release.changes(category)
            if changes.isEmpty { continue }
            lines += ["", "#### \(category.title(in: subject.language))", ""]
            lines += changes.map { "- \(Markdown.escaped($0.sentence))" }
        }
        return lines
    }
}
