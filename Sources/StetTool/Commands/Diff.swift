import Archiving
import Articles
import Commands
import Diffing
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var first = ""
        var second: String?
        var isWithoutArchive = false
        var page = PageOptions()
        var diff = DiffOptions()
        var form = OutputForm.text
        var changesOnly = false
        var givesExitCode = false
        var card = CardOptions()
    }

    static let diff = Command(
        "diff", "show what changed between two versions", Options(),
        arguments: [
            .operand("<article>", \.first, "the article", kind: .article),
            .operand(
                "<range>", \.second,
                "the versions, such as v2..v5; v2 alone means v2..last; the last two when left out",
                kind: .version),
            .flag("--no-index", \.isWithoutArchive, "compare two files, without an archive"),
            .flag("--json", \.form, sets: .json, "print JSON, in the form stet.diff/1"),
            .flag("--html", \.form, sets: .html, "print an HTML document that stands alone"),
            .flag("--changes-only", \.changesOnly, "leave equal blocks out of the JSON"),
            .flag("--exit-code", \.givesExitCode, "exit with 1 where there is a difference"),
        ],
        groups: [
            DiffOptions.forms.nested(in: \.diff), DiffOptions.parts.nested(in: \.diff),
            PageOptions.group.nested(in: \.page), CardOptions.group.nested(in: \.card),
        ],
        usage: ["[<options>] <article> [<version>[..<version>]]", "[<options>] --no-index <old> <new>"],
        discussion: """
            With --no-index, articles in JSON and HTML pages are compared as articles, other texts as plain text, line by line,
            unless --from text says that they are the texts of pages.
            """,
        examples: [
            ("stet diff content_36957000", "what the last version changed"),
            ("stet diff content_36957000 v1..v4 --side-by-side", "the old text beside the new one"),
            ("stet diff content_36957000 v1..v4 --json", "the edits between two versions for a program"),
            ("stet diff content_36957000 v1..v4 --html > edits.html", "the same for a reader, with both sides"),
            ("stet diff --no-index old.json new.json", "two articles without an archive"),
            ("stet diff content_36957000 --png card.png", "the edit as a picture to share"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let format = options.diff.format(output) ?? DiffFormat(context: options.diff.context, width: output.lineWidth)
        if options.isWithoutArchive {
            guard let second = options.second else { throw .usage("--no-index needs <old> and <new>", tool.command) }
            let files = try FileComparison(options.first, second, options.page, parts: options.diff.parts, tool)
            if options.card.areGiven {
                try options.card.write(try files.articleDiff(), tool, &output)
                return options.givesExitCode && files.hasChanges ? .noted : .done
            }
            switch options.form {
            case .json: output.write(files.json(changesOnly: options.changesOnly), levels: 2)
            case .html: output.write(try files.html())
            case .text: output.write(files.text(format, output.theme))
            }
            return options.givesExitCode && files.hasChanges ? .noted : .done
        }
        let archive = try tool.archive()
        let selection = try ArticleSelection(options.first, in: archive)
        let (old, new) = try selection.ends(options.second, tool)
        let reference = selection.history.reference
        var diff = try attempt { () throws(ArchiveError) in try archive.diff(of: reference, from: old, to: new) }
        if let parts = options.diff.parts { diff = diff.keeping(parts) }
        if options.card.areGiven {
            try options.card.write(diff, of: reference.identity, from: old, to: new, tool, &output)
        } else if options.form == .json {
            output.write(JSON(diff, of: reference, from: old, to: new, changesOnly: options.changesOnly), levels: 2)
        } else if options.form == .html {
            output.write(DiffHTML(diff, of: reference, from: .version(old), to: .version(new)).document)
        } else {
            var text = StyledText()
            text.addLine("diff \(reference.identity.display)", .headline)
            text.addLine("\(old.name) \(old.shortCommit)  \(old.captured.gitISO)", .version)
            text.addLine("\(new.name) \(new.shortCommit)  \(new.captured.gitISO)", .version)
            let edits = DiffText(diff, theme: output.theme, format: format).styled()
            if diff.hasChanges { text.endLine() }
            text.add(edits)
            output.write(text)
        }
        return options.givesExitCode && diff.hasChanges ? .noted : .done
    }
}

extension ArticleSelection {
    /// The two versions that a range names; the last two where none is given.
    fileprivate func ends(
        _ range: String?, _ tool: Tool
    ) throws(Failure) -> (old: History.Version, new: History.Version) {
        try attemptVersion { () throws(VersionError) in
            if let text = range ?? version {
                return try VersionRange(text, clock: tool.clock).ends(in: history.versions)
            }
            let last = try VersionName.last.resolved(in: history.versions)
            return (history.versions.count > 1 ? history.versions[history.versions.count - 2] : last, last)
        }
    }
}
