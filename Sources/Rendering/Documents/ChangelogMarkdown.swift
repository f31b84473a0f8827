import Articles
public import History

/// A changelog as a Markdown document, in the manner of Keep a Changelog.
///
/// Texts from pages are escaped: they make no markup, no link and no HTML in it, and steer no terminal.
public struct ChangelogMarkdown: Sendable {
    private let changelog: Changelog

    /// The document of a changelog.
    public init(_ changelog: Changelog) {
        self.changelog = changelog
    }

    /// The document: a heading for each day, below it one for each version, below that one for each kind of change.
    public var text: String {
        var lines = ["# " + Markdown.escaped(changelog.title)]
        if let article = changelog.onlyArticle { lines += ["", link(to: article)] }
        for day in changelog.days {
            lines += ["", "## \(day.date.iso8601)"]
            for release in day.releases { lines += self.lines(of: release) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The address as a link; a name stands behind a word, so that it does not begin the line.
    private func link(to article: ArticleReference) -> String {
        let label = changelog.language == .chinese ? "文章：" : "Article: "
        return article.identity.url.map { "<\($0.text)>" } ?? label + Markdown.escaped(article.identity.text)
    }

    private func lines(of release: Changelog.Release) -> [String] {
        var lines = ["", "### \(release.version.name) (\(release.version.clock))"]
        if changelog.onlyArticle == nil {
            lines[1] += " " + Markdown.escaped(release.version.headline)
            lines += ["", link(to: release.reference)]
        }
        for category in ReaderChange.Category.allCases {
            let changes = release.changes(category)
            if changes.isEmpty { continue }
            lines += ["", "#### \(category.title(in: changelog.language))", ""]
            lines += changes.map { "- \(Markdown.escaped($0.sentence))" }
        }
        return lines
    }
}
