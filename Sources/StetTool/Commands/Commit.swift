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
        var fetching = FetchOptions()
        var name: String?
        var isDryRun = false
        var isOneArticle = false
        var asJSON = false
        var wait = 60
    }

    static let commit = Command(
        "commit", "read pages and commit each as a snapshot", Options(),
        arguments: [
            .operands(
                "<file>", \.files, "a page, or an article in JSON; - is standard input; an address is fetched",
                kind: .file),
            .option("--name", \.name, "<name>", "the article's name, in place of an address"),
            .flag("--one-article", \.isOneArticle, "the pages are parts of one article, in their order"),
            .flag("-n, --dry-run", \.isDryRun, "write nothing, say what would be committed"),
            .flag(
                "--json", \.asJSON, "print each version as JSON, in the form stet.version/1, or stet.unchanged/1"),
            .option(
                "--wait", \.wait, "<seconds>", "how long to wait for other writers at most",
                as: .integer(from: 0, to: 86_400)),
        ],
        groups: [PageOptions.group.nested(in: \.page), FetchOptions.group.nested(in: \.fetching)],
        discussion: """
            An article is the same article as long as its address is the same: the one given by --url, else the one the
            page gives as its own. An article without an address needs a name.

            A page counts as captured now unless --at says when. A snapshot that is equal to the last version makes no
            commit. Captures are committed in the order of their times; one that is older than the last version is
            refused.

            An address that begins with http:// or https:// is fetched. The archive then also tells what became of the
            page: that it is gone (404, 410, 451), is back, leads elsewhere, or shows another story. Error pages, lists
            and pages behind a login are refused.
            """,
        examples: [
            ("stet commit https://news.example/1.htm", "fetches a page and commits it"),
            ("stet commit --url https://news.example/1.htm page.txt", "commits a page captured now"),
            ("stet commit --one-article story.html story_2.html", "commits an article that spans two pages"),
            ("stet commit --name statement --at '2023-11-10 18:00' - < page.txt", "commits one captured before"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let addresses = options.files.filter(FetchRun.isAddress)
        if !addresses.isEmpty {
            guard addresses.count == options.files.count, options.name == nil, options.page.isUnset,
                !options.isOneArticle
            else {
                throw .usage(
                    "an address is fetched now and read as the page it is; commit files, and pages that need "
                        + "--url, --name, --at, --from or --one-article, by a command of their own", tool.command)
            }
            let run = try FetchRun(options.fetching, wait: options.wait, isDryRun: options.isDryRun, tool)
            return try run.run(addresses, asJSON: options.asJSON, &output)
        }
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
            let outcome: CommitOutcome
            do throws(ArchiveError) {
                outcome = try archive.commit(
                    snapshot, as: identity, operator: tool.person, isDryRun: isDryRun, waiting: wait)
            } catch {
                throw failure(error, at: snapshot.captured)
            }
            output.report(outcome, isDryRun: isDryRun, asJSON: asJSON)
        }
    }

    /// The failure of a commit; where the time of capture came from the clock, that may be what is wrong.
    private func failure(_ error: ArchiveError, at captured: Instant) -> Failure {
        guard case .outOfOrder(let article, captured, let last) = error, time == nil, captured == tool.clock.now else {
            return Failure(error)
        }
        return Failure(
            "by this machine's clock it is \(captured.gitISO), but the last version of \(article) was captured "
                + "\(last.gitISO); set the clock, or say with --at when the page was captured")
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
}
