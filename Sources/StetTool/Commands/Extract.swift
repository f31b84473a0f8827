import Articles
import Commands
import Pages
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var file = ""
        var page = PageOptions()
        var form = ArticleForm.text
        var explains = false
    }

    static let extract = Command(
        "extract", "read a page into an article, without an archive", Options(),
        arguments: [
            .operand("<file>", \.file, "the page; - is standard input", kind: .file),
            .flag("--json", \.form, sets: .json, "print the article as JSON, in the form stet.article/1"),
            .flag("--explain", \.explains, "say where on the page each part was found"),
            .flag("--markdown", \.form, sets: .markdown, "print headline and body as Markdown"),
        ],
        groups: [PageOptions.group.nested(in: \.page)],
        examples: [("stet extract --json page.txt", "prints what would be committed")]
    ).entry { (options, tool, output) throws(Failure) in
        let input = try PageInput(
            InputFile(options.file), options.page, captured: tool.time(options.page.time), sites: tool.siteRules())
        if options.explains {
            output.write(OriginText(input.origins.map { ($0.part, $0.value, $0.place) }).styled())
            return .done
        }
        switch options.form {
        case .json: output.write(input.article.json, levels: 2)
        case .markdown: output.write(document: Array(TextForms(input.article).text.utf8))
        case .text, .page: output.write(ArticleText(input.article).styled())
        }
        return .done
    }
}

/// The forms in which an article is printed.
enum ArticleForm: Sendable {
    case text, markdown, json, page
}
