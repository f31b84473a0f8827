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
        var form: ChangelogForm?
    }

    private enum ChangelogForm {
        case text, markdown, json, html, atom
    }

    static let changelog = Command(
        "changelog", "tell the edits of articles as a document for readers", Options(),
        arguments: [
            .operands(
                "<article>|<host>", \.articles,
                "the articles, each with a range behind its @ if need be, or all those of a host; all when left out",
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
        let language = options.language ?? .english
        let (since, until) = (try tool.time(options.since), try tool.time(options.until))
        var releases: [Changelog.Release] = []
        var selection = try ChangelogSelection(options.articles, archive, tool)
        let feedID = selection.feedID
        selection.keep { version in
            let seconds = version.captured.seconds
            return seconds >= since?.seconds ?? .min && seconds <= until?.seconds ?? .max
        }
        if let maxCount = options.maxCount { selection.keep(newest: maxCount) }
        for (history, versions) in selection.chosen {
            let entries = try attempt { () throws(ArchiveError) in try archive.entries(versions, of: history) }
            releases += entries.compactMap { Changelog.Release($0, in: language) }
        }
        let changelog = Changelog(releases, in: language)
        switch options.form ?? (output.isTerminal ? .text : .markdown) {
        case .text: output.write(ChangelogText(changelog).styled(width: output.isTerminal ? output.width : nil))
        case .markdown: output.write(ChangelogMarkdown(changelog).text)
        case .json: output.write(JSON(changelog), levels: 4)
        case .html: output.write(ChangelogHTML(changelog).document)
        case .atom: output.write(AtomFeed(changelog, id: feedID).xml)
        }
        return releases.isEmpty ? .noted : .done
    }
}

/// The articles of a changelog with the versions that are chosen, each article once.
private struct ChangelogSelection {
    private(set) var chosen: [(history: ArticleHistory, versions: [History.Version])] = []
    private let names: [String]
    private var known: Set<String> = []

    init(_ names: [String], _ archive: borrowing Archive, _ tool: Tool) throws(Failure) {
        self.names = names
        if names.isEmpty {
            let histories = try attempt { () throws(ArchiveError) in try archive.histories() }
            chosen = histories.map { ($0, $0.versions) }
        }
        for name in names {
            do {
                let selection = try ArticleSelection(name, in: archive)
                add(selection.history, try selection.range(tool))
            } catch {
                let all = try attempt { () throws(ArchiveError) in try archive.histories() }
                let histories = all.filter { $0.reference.isOf(host: name) }
                if histories.isEmpty { throw error }
                for history in histories { add(history, history.versions) }
            }
        }
    }

    private mutating func add(_ history: ArticleHistory, _ versions: [History.Version]) {
        if known.insert(history.reference.id).inserted { chosen.append((history, versions)) }
    }

    /// The identifier of a feed about these articles: the same as long as the same ones are asked for, and no version is
    /// older than the first one.
    var feedID: String {
        let ids = chosen.map(\.history.reference.id).sorted()
        let first = chosen.compactMap(\.history.versions.first).min { $0.captured < $1.captured }
        let isOfArticles = chosen.count == names.count
        return AtomFeed.id(
            of: (isOfArticles ? ids : names.sorted()).joined(separator: " "), since: first?.commit ?? "")
    }
}

extension ArticleSelection {
    /// The versions of the range behind the article's `@`; all where there is none.
    fileprivate func range(_ tool: Tool) throws(Failure) -> [History.Version] {
        guard let range = version else { return history.versions }
        return try attemptVersion { () throws(VersionError) in
            try VersionRange(range, clock: tool.clock).versions(of: history.versions)
        }
    }
}

extension ChangelogSelection {
    /// Leaves out the versions for which something does not hold.
    mutating func keep(_ holds: (History.Version) -> Bool) {
        for index in chosen.indices { chosen[index].versions.removeAll { !holds($0) } }
        chosen.removeAll(where: \.versions.isEmpty)
    }

    /// Leaves out all but so many versions of all articles, before any of them is read.
    mutating func keep(newest count: Int) {
        let all = chosen.flatMap { history, versions in versions.map { (history.reference.path, $0) } }
        let newest = all.sorted { ($1.1.captured, $0.0, $1.1.number) < ($0.1.captured, $1.0, $0.1.number) }.prefix(
            count)
        let commits = Set(newest.map(\.1.commit))
        keep { commits.contains($0.commit) }
    }
}
