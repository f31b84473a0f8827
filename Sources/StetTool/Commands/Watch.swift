import Archiving
import Articles
import Commands
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var action: WatchAction?
        var operands: [String] = []
        var kind = WatchKind.article
        var links: String?
        var run = WatchOptions()
        var telling = TellingOptions()
        var fetching = FetchOptions()
        var asJSON = false
    }

    static let watch = Command(
        "watch", "visit pages again and again, and commit what changes", Options(),
        arguments: [
            .operand("<action>", \.action, "what to do; run when left out"),
            .operands("<argument>", \.operands, "addresses, for import a file in OPML"),
            .option("--kind", \.kind, "<kind>", "what add adds"),
            .option("--links", \.links, "<pattern>", "which links of an index page lead to articles; * is any text"),
            .flag("--json", \.asJSON, "print the list as JSON"),
        ],
        groups: [
            WatchOptions.group.nested(in: \.run), TellingOptions.group.nested(in: \.telling),
            FetchOptions.group.nested(in: \.fetching),
        ],
        usage: [
            "[run] [--once] [--rate <n>] [--on-change <command>] [<option>...]",
            "add [--kind <kind>] [--links <pattern>] <url>...", "remove <url>...", "list [--json]", "import <file>",
        ],
        discussion: """
            The list of what is watched is a file of the archive. An article is one page; a feed (RSS, Atom, JSON Feed), a
            sitemap or an index page names articles, which are then watched, too.

            Each page has its own schedule: every few minutes while it is new or changes, ever more rarely while it is
            quiet, at least once in 30 days. Of each host one page is fetched at a time, and one a second unless --rate
            says otherwise; robots.txt is obeyed. What was seen is kept beside the archive, so a watch that was stopped,
            or killed, goes on where it was.

            Run stays until it is interrupted, and takes up changes of the list meanwhile; with --once it visits what is due
            and ends, for cron and timers.

            Others are told of each version that is committed: a command, and webhooks, those of --webhook and those that
            'stet webhook' keeps, which have conditions of their own. Of several conditions all must hold, and of each
            one of its values. A webhook never holds up what is fetched; what it does not take is sent again for three
            days, also by later watches.
            """,
        examples: [
            ("stet watch add --kind feed https://news.example/rss.xml", "watches what a feed names"),
            (
                "stet watch add --kind index --links '*/2026/*' https://news.example/",
                "watches what a page links to"
            ),
            ("stet watch --once", "visits what is due"),
            (
                "stet watch --only-kind number --on-change 'mail -s Edit ada@news.example'",
                "sends a mail for each number that was changed"
            ),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let list = WatchListEditing(tool)
        switch options.action ?? .run {
        case .run:
            guard options.operands.isEmpty else { throw .usage("run takes no arguments; add them", tool.command) }
            var run = try WatchRun(options.run, options.telling, options.fetching, tool)
            return try run.run(&output)
        case .list:
            guard options.operands.isEmpty else { throw .usage("list takes no arguments", tool.command) }
            try list.show(asJSON: options.asJSON, &output)
        case .add:
            guard !options.operands.isEmpty else { throw .usage("add needs <url>", tool.command) }
            guard (options.kind == .index) == (options.links != nil) else {
                throw .usage("an index page needs --links, and nothing else takes it", tool.command)
            }
            try list.add(options.operands, options.kind, links: options.links, &output)
        case .remove:
            guard !options.operands.isEmpty else { throw .usage("remove needs <url>", tool.command) }
            return try list.remove(options.operands, &output)
        case .import:
            guard options.operands.count == 1 else { throw .usage("import needs one file", tool.command) }
            return try list.importFeeds(try InputFile(options.operands[0]), &output)
        }
        return .done
    }
}

/// What `stet watch` does.
private enum WatchAction: String, ArgumentChoice {
    case run, add, remove, list, `import`
}

/// What `stet watch add` adds.
enum WatchKind: String, ArgumentChoice {
    case article, feed, sitemap, index
}
