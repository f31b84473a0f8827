import Commands

extension StetTool {
    private struct Options: Sendable {
        var articles: [String] = []
        var warc: String?
    }

    static let export = Command(
        "export", "write what the archive holds for other programs", Options(),
        arguments: [
            .operands("<article>", \.articles, "the articles; all of them when left out", kind: .article),
            .option(
                "--warc", \.warc, "<file>",
                "write a WARC file: compressed, unless its name ends in .warc; - is standard output", kind: .file),
        ],
        discussion: """
            A WARC file (ISO 28500, version 1.1) has a record for each version: the page as it was captured, with what
            HTTP said where that is known (response), else by itself (resource), or as that of an earlier version
            (revisit). A version that says that a page is gone is the answer without its body. An article of which no page
            was kept is a conversion record in the form stet.article/1. Edits are not in it; 'stet import' finds them
            again.

            The same archive makes the same file, byte for byte.
            """,
        examples: [
            ("stet export --warc news.warc.gz", "writes all versions of all articles"),
            ("stet export --warc - content_36957000 | warcio index -", "gives one article to another program"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        guard let file = options.warc else { throw .usage("stet export needs --warc <file>", tool.command) }
        guard let writing = tool.capabilities.webArchives else { throw tool.handOver(to: .fetch) }
        let run = try ExportRun(options.articles, tool)
        let counts = try run.write(
            to: OutputFile(file, of: "a WARC file"), isCompressed: !file.hasSuffix(".warc"), writing, &output)
        if file != "-" { output.write("exported \(counts)\n") }
        return .done
    }
}
