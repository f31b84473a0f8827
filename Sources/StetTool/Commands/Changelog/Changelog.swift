import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var articles: [String] = []
        var maxCount: Int?
        var since: String?
        var until: String?
        var language: ReaderLanguage?
        var form: Form?
    }

    private enum Form {
        case text, markdown, json, html, atom
    }

    static let changelog = Command(
        "changelog", "tell the edits of articles as a document for readers", Options(),
        arguments: [
            .operands(
                "<article>|<host>", \.articles,
                "articles, each with a range behind its @ if need be, hosts, or patterns such as '*/2023-11/*'; all when left out",
                kind: .article),
            .option(
                "-<n>, -n, --max-count", \.maxCount, "<n>", "only the newest <n> versions", as: .integer(from: 0)),
            .option("--since, --after", \.since, "<time>", "only versions captured since <time>"),
            .option("--until, --before", \.until, "<time>", "only versions captured until <time>"),
            .option("--lang", \.language, "<language>", "the language of the sentences", as: .choice),
            .flag("--text", \.form, sets: .text, "print text for people, as on a terminal"),
            .flag("--markdown", \.form, sets: .markdown, "print Markdown, as where output is no terminal"),
            .flag("--json", \.form, sets: .json, "print JSON, in the form stet.changelog/1"),
            .flag("--atom", \.form, sets: .atom, "print an Atom feed"),
            .flag("--html", \.form, sets: .html, "print an HTML document that stands alone"),
        ],
        discussion: """
            The versions stand by day, the newest first, each with what was added, changed and removed, in sentences.
            The Markdown is in the manner of Keep a Changelog. Links and counters that grow are not told, nor versions
            in which nothing else changed.
            """,
        examples: [
            ("stet changelog content_36957000", "what readers of one article should know"),
            ("stet changelog -n 20", "what the newest 20 versions of all articles changed"),
            ("stet changelog news.gmw.cn --atom > feed.atom", "a feed of all articles of a site"),
            ("stet changelog --since yesterday --lang zh > CHANGELOG.md", "the last day of all articles, in Chinese"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        var selection = try ChangelogSelection(options.articles, archive, tool)
        selection.limit(since: try tool.time(options.since), until: try tool.time(options.until))
        let language = options.language ?? .english
        let versions = try ChangelogVersions(selection.selections, most: options.maxCount ?? .max, archive)
        var run = ChangelogRun(versions, in: language)
        let form = options.form ?? (output.isTerminal ? .text : .markdown)
        let feedID = form == .atom ? try selection.feedID(in: archive) : ""
        let (theme, width) = (output.theme, output.lineWidth)
        let hasVersions = try run.write(to: &output, archive) { subject in
            switch form {
            case .text: ChangelogText(subject, theme: theme, width: width)
            case .markdown: ChangelogMarkdown(subject)
            case .json: ChangelogJSON(subject)
            case .html: ChangelogHTML(subject)
            case .atom: AtomFeed(subject, id: feedID)
            }
        }
        return hasVersions ? .done : .noted
    }
}
