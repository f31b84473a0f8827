import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var article = ""
        var version: String?
        var unit: Attribution.Unit?
        var form = OutputForm.text
    }

    static let blame = Command(
        "blame", "show which version brought each sentence, and who was credited then", Options(),
        arguments: [
            .operand("<article>[@<version>]", \.article, "the article", kind: .article),
            .operand(
                "<version>", \.version, "the version whose text is shown; the last one when none is named",
                kind: .version),
            .option(
                "--by", \.unit, "<unit>", "tell it for each sentence, or for each run of words or characters",
                as: .choice),
            .flag("--words", \.unit, sets: .word, "the same as --by=word"),
            .flag("--characters", \.unit, sets: .character, "the same as --by=character"),
            .flag("--json", \.form, sets: .json, "print JSON, in the form stet.blame/1"),
            .flag("--html", \.form, sets: .html, "print an HTML document that stands alone"),
        ],
        discussion: """
            One row for each sentence of the headline and of every block: the version since which it stands as it does,
            its commit, when it was captured, who was credited then for writing and editing, and the sentence. With
            --by=word or --by=character, text beside each other that one version brought is one row.

            Text keeps its version when it is moved, when its paragraph is split, merged or edited elsewhere, and when
            it is removed and comes back.
            """,
        examples: [
            ("stet blame content_36957000", "since when each sentence stands"),
            ("stet blame content_36957000@v3 --by=word", "which words of version 3 came when"),
            ("stet blame content_36957000 --json", "the same for a program"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        var selection = try ArticleSelection(options.article, in: archive)
        if let name = options.version {
            selection.version = name.hasPrefix("@") && name != "@" ? String(name.dropFirst()) : name
        }
        let version = try selection.resolvedVersion(tool.clock)
        let entries = try attempt { () throws(ArchiveError) in
            try archive.entries(attributing: version, of: selection.history.reference)
        }
        let cutter = try TextCutter()
        guard let attribution = Attribution(entries, by: options.unit ?? .sentence, cut: cutter.boundaries) else {
            throw Failure("\(version.name) is gone from the archive")
        }
        if options.form == .json {
            output.write(JSON(attribution), levels: 2)
        } else if options.form == .html {
            output.write(BlameHTML(attribution).document)
        } else {
            output.write(BlameText(attribution).styled(width: output.isTerminal ? output.width : nil))
        }
        return .done
    }
}
