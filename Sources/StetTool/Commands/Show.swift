import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var article = ""
        var form = OutputForm.text
    }

    static let show = Command(
        "show", "show one version: what it is and what it changed", Options(),
        arguments: [
            .operand(
                "<article>[@<version>]", \.article, "the article; its last version when none is named",
                kind: .article),
            .flag("--json", \.form, sets: .json, "print it as JSON, in the form stet.version/1 with the whole diff"),
            .flag("--html", \.form, sets: .html, "print an HTML document that stands alone"),
        ],
        discussion: "Of a first version, which changed nothing, the article itself is shown.",
        examples: [("stet show content_36957000@v3", "what version 3 changed")]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let selection = try ArticleSelection(options.article, in: archive)
        let version = try selection.resolvedVersion(tool.clock)
        let entries = try attempt { () throws(ArchiveError) in try archive.entries([version], of: selection.history) }
        guard let entry = entries.first else { throw Failure("\(version.name) is gone from the archive") }
        if options.form == .json {
            output.write(JSON(shown: entry), levels: 2)
        } else if options.form == .html {
            output.write(VersionHTML(entry).document)
        } else {
            output.write(LogText(theme: output.theme).styled(entry, showsPatch: true))
            if entry.previous == nil {
                output.write("\n")
                output.write(ArticleText(entry.article).styled())
            }
        }
        return .done
    }
}
