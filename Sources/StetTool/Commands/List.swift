import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var pattern: String?
        var asJSON = false
    }

    static let list = Command(
        "ls", "list the articles of the archive", Options(),
        arguments: [
            .operand("<pattern>", \.pattern, "only articles whose address, name or headline holds or matches it"),
            .flag("--json", \.asJSON, "print one JSON object a line, in the form stet.list/1"),
        ],
        discussion: """
            One line for each article: the number of versions, when the last one was captured, the beginning of its id,
            its address or name, its headline. The article that changed last comes first.

            A pattern with *, ? or [ is matched against the whole address or name, as a shell matches file names.
            """,
        examples: [("stet ls 'news.gmw.cn/*'", "lists the articles of one host")]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let pattern = options.pattern.map { ArticlePattern($0) }
        let articles = try attempt { () throws(ArchiveError) in try archive.summaries(of: pattern) }
        if options.asJSON {
            for article in articles { output.write(JSON(article)) }
        } else {
            output.write(ListText(articles).styled(width: output.isTerminal ? output.width : nil))
        }
        return articles.isEmpty && options.pattern != nil ? .noted : .done
    }
}
