import Commands

extension StetTool {
    private struct Options: Sendable {
        var paths: [String] = []
        var wait = 60
        var inserts = false
        var asJSON = false
    }

    static let importing = Command(
        "import", "bring in many snapshots at once", Options(),
        arguments: [
            .operands(
                "<path>", \.paths,
                "a folder of pages, a file of JSON lines, a web archive, an archive; - is standard input",
                kind: .file),
            .option(
                "--wait", \.wait, "<seconds>", "how long to wait for other writers at most",
                as: .integer(from: 0, to: 86_400)),
            .flag(
                "--insert", \.inserts,
                "write the history anew where captures are older than the last versions of their articles"),
            .flag("--json", \.asJSON, "print the summary as JSON, in the form stet.import/1"),
        ],
        discussion: """
            A file of JSON lines holds an article in the form stet.article/1 on each line, with "captured" and, where the
            article has no address, "name".

            In a folder, manifest.tsv lists the pages: its first line names the columns, parted by tabs, of which "file"
            is needed and "url", "name" and "captured" are taken. Without one, every file is taken that ends in .html,
            .htm, .txt or .json; the page gives its address, the file its time: by a name such as 20240102T030405.html,
            else by when it was written.

            A web archive is a WARC file (.warc, .warc.gz), or a WACZ file, whose digests are checked. Its pages come under
            the addresses that were asked for, with what HTTP said; 404, 410 and 451 tell that an article of before is
            gone. Several that are named together are put into one order of time. What is no article is passed over and
            counted.

            Snapshots of one article must come in the order of their times; a folder and an archive are put in that order.
            One that is older than the last version of its article is refused, unless --insert says to write the history
            anew from there on; the history from before is then kept under refs/stet/before.
            What is in the archive already is passed over, so an import that was stopped goes on when it is run again.
            """,
        examples: [
            ("stet import snapshots.jsonl", "imports articles in JSON"),
            ("stet import saved-pages", "imports a folder of pages"),
            ("stet import crawl-*.warc.gz", "imports web archives"),
            ("zcat snapshots.jsonl.gz | stet import -", "imports from another program"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        if options.paths.isEmpty { throw .usage("stet import needs <path>", tool.command) }
        var run = try ImportRun(options.paths, wait: options.wait, inserts: options.inserts, tool)
        try run.run()
        run.report(asJSON: options.asJSON, &output)
        return run.wasInterrupted ? .interrupted : run.hasProblems ? .noted : .done
    }
}
