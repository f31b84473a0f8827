import Archiving
import Articles
import Commands
import Glibc
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
            .flag("--json", \.asJSON, "print one JSON object a line"),
        ],
        discussion: """
            One line for each article: the number of versions, when the last one was captured, the beginning of its id,
            its address or name, its headline. The article that changed last comes first.

            A pattern with *, ? or [ is matched against the whole address or name, as a shell matches file names.
            """,
        examples: [("stet ls 'news.gmw.cn/*'", "lists the articles of one host")]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let all = try attempt { () throws(ArchiveError) in try archive.histories() }
        let histories = options.pattern.map { pattern in all.filter { StetTool.matches($0, pattern) } } ?? all
        if options.asJSON {
            for history in histories { output.write(JSON(history)) }
        } else {
            output.write(ListText(histories).styled(width: output.isTerminal ? output.width : nil))
        }
        return histories.isEmpty && options.pattern != nil ? .noted : .done
    }

    private static func matches(_ history: ArticleHistory, _ pattern: String) -> Bool {
        let identity = history.reference.identity
        if pattern.contains(where: { "*?[".contains($0) }) {
            return fnmatch(pattern, identity.text, 0) == 0 || fnmatch(pattern, identity.display, 0) == 0
        }
        return [identity.text, history.headline].contains { $0.lowercased().contains(pattern.lowercased()) }
    }
}
