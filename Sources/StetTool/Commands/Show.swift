import Archiving
import Articles
import Commands
import Diffing
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var article = ""
        var format: LogFormat?
        var dates: DateForm?
        var diff = DiffOptions()
        var form = OutputForm.text

        func text(_ tool: Tool, _ output: Output) -> LogText {
            let width = output.lineWidth
            return LogText(
                theme: output.theme, format: format ?? LogFormat(.medium),
                dates: DateWriter(dates ?? .iso, clock: tool.clock),
                diff: diff.format(output) ?? DiffFormat(context: diff.context, width: width), width: width)
        }
    }

    static let show = Command(
        "show", "show one version: what it is and what it changed", Options(),
        arguments: [
            .operand(
                "<article>[@<version>]", \.article, "the article; its last version when none is named",
                kind: .article)
        ],
        groups: [
            ArgumentGroup(
                "Output",
                [
                    .option(
                        "--format, --pretty", \.format, "<format>", "how the version is shown, as for log",
                        as: .logFormat),
                    .option("--date", \.dates, "<form>", "how times are written, as for log", as: .dateForm),
                    .flag(
                        "--json", \.form, sets: .json,
                        "print it as JSON, in the form stet.version/1 with the whole diff"),
                    .flag("--html", \.form, sets: .html, "print an HTML document that stands alone"),
                ]),
            DiffOptions.forms.nested(in: \.diff),
            DiffOptions.parts.nested(in: \.diff),
        ],
        discussion: "Of a first version, which changed nothing, the article itself is shown.",
        examples: [
            ("stet show content_36957000@v3", "what version 3 changed"),
            (
                "stet show content_36957000@{yesterday} --side-by-side",
                "the same in two columns, of the version of a day"
            ),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let selection = try ArticleSelection(options.article, in: archive)
        let version = try selection.resolvedVersion(tool.clock)
        let entries = try attempt { () throws(ArchiveError) in try archive.entries([version], of: selection.history) }
        guard var entry = entries.first else { throw Failure("\(version.name) is gone from the archive") }
        if let parts = options.diff.parts { entry.diff = entry.diff.keeping(parts) }
        switch options.form {
        case .json: output.write(JSON(shown: entry), levels: 2)
        case .html: output.write(VersionHTML(entry).document)
        case .text:
            let commit = try attempt { () throws(ArchiveError) in try archive.commit(of: version) }
            output.write(options.text(tool, output).styled(LogRecord(entry, commit: commit)))
            if entry.previous == nil, options.diff.form == nil, options.format == nil {
                output.write("\n")
                output.write(ArticleText(entry.article).styled())
            }
        }
        return .done
    }
}
