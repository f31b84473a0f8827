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
        let language = options.language ?? .english
        var selection = try ChangelogSelection(options.articles, archive, tool)
        selection.limit(since: try tool.time(options.since), until: try tool.time(options.until))
        var releases: [Changelog.Release] = []
        var progress = ProgressLine()
        let versions = try selection.newest(options.maxCount ?? .max, in: archive)
        for (done, version) in versions.enumerated() {
            let entry = try attempt { () throws(ArchiveError) in try archive.entry(of: version) }
            if let release = Changelog.Release(entry, in: language) { releases.append(release) }
            progress.show(done + 1, "versions read", share: Double(done + 1) / Double(versions.count))
        }
        progress.clear()
        let changelog = Changelog(releases, in: language)
        switch options.form ?? (output.isTerminal ? .text : .markdown) {
        case .text: output.write(ChangelogText(changelog).styled(width: output.lineWidth))
        case .markdown: output.write(ChangelogMarkdown(changelog).text)
        case .json: output.write(JSON(changelog), levels: 4)
        case .html: output.write(ChangelogHTML(changelog).document)
        case .atom: output.write(AtomFeed(changelog, id: try selection.feedID(in: archive)).xml)
        }
        return releases.isEmpty ? .noted : .done
    }
}

/// The versions that a changelog tells of, asked of the catalog before any of them is read.
private struct ChangelogSelection {
    private var selections: [VersionSelection]
    private let names: [String]

    init(_ names: [String], _ archive: borrowing Archive, _ tool: Tool) throws(Failure) {
        self.names = names
        selections = names.isEmpty ? [VersionSelection()] : []
        for name in names {
            selections.append(VersionSelection(try VersionSelection.Scope(name, range: nil, archive, tool)))
        }
    }

    /// Leaves out the versions that were captured at other times.
    mutating func limit(since: Instant?, until: Instant?) {
        for index in selections.indices {
            selections[index].since = since
            selections[index].until = until
        }
    }

    /// So many versions at most, the newest first, each once.
    func newest(_ most: Int, in archive: borrowing Archive) throws(Failure) -> [ListedVersion] {
        var found: [ListedVersion] = []
        var known: Set<String> = []
        for selection in selections {
            var listing = VersionListing(selection)
            var rest = most
            while rest > 0,
                let page = try attempt({ () throws(ArchiveError) in try listing.next(in: archive, limit: rest) })
            {
                found += page.prefix(rest).filter { known.insert($0.version.commit).inserted }
                rest -= min(rest, page.count)
            }
        }
        let newest = found.sorted {
            ($1.version.captured, $0.reference.path, $1.version.number)
                < ($0.version.captured, $1.reference.path, $0.version.number)
        }
        return Array(newest.prefix(most))
    }

    /// The identifier of a feed about these articles: the same as long as the same ones are asked for, and no version is
    /// older than the first one.
    func feedID(in archive: borrowing Archive) throws(Failure) -> String {
        var first: History.Version?
        var ids: [String] = []
        for selection in selections {
            let oldest = try attempt { () throws(ArchiveError) in try archive.oldestVersion(in: selection.scope) }
            first = [first, oldest].compactMap(\.self).min { $0.captured < $1.captured }
            if case .article(let reference, _) = selection.scope { ids.append(reference.id) }
        }
        let isOfArticles = ids.count == names.count
        let subject = isOfArticles ? Set(ids).sorted() : names.sorted()
        return AtomFeed.id(of: subject.joined(separator: " "), since: first?.commit ?? "")
    }
}
