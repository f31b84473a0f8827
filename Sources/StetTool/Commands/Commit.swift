import Archiving
import Articles
import Commands
import Glibc
import History
import Pages
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var files: [String] = []
        var page = PageOptions()
        var name: String?
        var isDryRun = false
        var isOneArticle = false
        var asJSON = false
        var wait = 60
    }

    static let commit = Command(
        "commit", "read pages and commit each as a snapshot", Options(),
        arguments: [
            .operands("<file>", \.files, "a page, or an article in JSON; - is standard input", kind: .file),
            .option("--name", \.name, "<name>", "the article's name, in place of an address"),
            .flag("--one-article", \.isOneArticle, "the pages are parts of one article, in their order"),
            .flag("-n, --dry-run", \.isDryRun, "write nothing, say what would be committed"),
            .flag("--json", \.asJSON, "print each version as JSON"),
            .option(
                "--wait", \.wait, "<seconds>", "how long to wait for other writers at most",
                as: .integer(from: 0, to: 86_400)),
        ],
        groups: [PageOptions.group.nested(in: \.page)],
        discussion: """
            An article is the same article as long as its address is the same: the one given by --url, else the one the
            page gives as its own. An article without an address needs a name.

            A page counts as captured now unless --at says when. A snapshot that is equal to the last version makes no
            commit. Captures are committed in the order of their times; one that is older than the last version is
            refused.
            """,
        examples: [
            ("stet commit --url https://news.example/1.htm page.txt", "commits a page captured now"),
            ("stet commit --one-article story.html story_2.html", "commits an article that spans two pages"),
            ("stet commit --name statement --at '2023-11-10 18:00' - < page.txt", "commits one captured before"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        try CommitRun(options.page, options.name, wait: options.wait, tool).run(
            options.files, isOneArticle: options.isOneArticle, isDryRun: options.isDryRun, asJSON: options.asJSON,
            &output)
        return .done
    }
}

/// One run of `stet commit`: all inputs are read before the first is committed, so that a bad one changes nothing.
private struct CommitRun {
    private let page: PageOptions
    private let name: String?
    private let time: Instant?
    private let wait: Int
    private let tool: Tool

    init(_ page: PageOptions, _ name: String?, wait: Int, _ tool: Tool) throws(Failure) {
        if name != nil, page.url != nil {
            throw .usage("an article has an address or a name; give --url or --name, not both", tool.command)
        }
        self.page = page
        self.name = name
        self.wait = wait
        self.tool = tool
        time = try tool.time(page.time)
    }

    func run(
        _ files: [String], isOneArticle: Bool, isDryRun: Bool, asJSON: Bool, _ output: inout Output
    ) throws(Failure) {
        if files.isEmpty, isatty(STDIN_FILENO) != 0 { throw .usage("stet commit needs <file>", tool.command) }
        let archive = try tool.archive()
        let sites = try tool.siteRules()
        var inputs: [PageInput] = []
        for name in files.isEmpty ? ["-"] : files {
            inputs.append(try PageInput(InputFile(name), page, captured: time ?? tool.clock.now, sites: sites))
        }
        if isOneArticle, let article = PageReader.joined(inputs.map(\.article)) {
            inputs = [inputs[0].holding(article)]
        }
        var snapshots: [(Snapshot, ArticleIdentity)] = []
        for input in inputs {
            let captured = time ?? input.captured ?? tool.clock.now
            let snapshot = Snapshot(article: input.article, captured: captured, page: input.page)
            snapshots.append((snapshot, try identity(of: input)))
        }
        for (snapshot, identity) in snapshots {
            let outcome = try attempt { () throws(ArchiveError) in
                try archive.commit(snapshot, as: identity, operator: tool.person, isDryRun: isDryRun, waiting: wait)
            }
            report(outcome, isDryRun: isDryRun, asJSON: asJSON, &output)
        }
    }

    private func identity(of input: PageInput) throws(Failure) -> ArticleIdentity {
        if let name { return try attempt { () throws(ArchiveError) in try ArticleIdentity.named(name) } }
        guard let url = input.article.url else {
            throw Failure(
                "\(input.name): the page gives no address of its own; say which article it is: "
                    + "--url <url> by its address, or --name <name> by a name of yours")
        }
        return .url(url)
    }

    private func report(_ outcome: CommitOutcome, isDryRun: Bool, asJSON: Bool, _ output: inout Output) {
        switch outcome {
        case .committed(let entry):
            if asJSON { return output.write(JSON(entry)) }
            var text = StyledText()
            text.add(
                isDryRun ? "would be \(entry.version.name)" : "\(entry.version.name) \(entry.version.shortCommit)",
                .version)
            let phrases = entry.previous == nil ? ["first version"] : EditPhrases(entry.diff).all
            text.addLine(" \(entry.reference.identity.display): \(phrases.joined(separator: ", "))")
            output.write(text)
        case .unchanged(let reference, let version):
            if asJSON {
                return output.write([
                    "article": JSON(reference), "unchanged": .bool(true), "version": .integer(version.number),
                ])
            }
            var text = StyledText()
            text.add("unchanged", .quiet)
            text.addLine(" \(reference.identity.display): equal to \(version.name)")
            output.write(text)
        }
    }
}
