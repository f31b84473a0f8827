import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var article = ""
        var form = ArticleForm.text
    }

    static let cat = Command(
        "cat", "print one version of an article", Options(),
        arguments: [
            .operand(
                "<article>[@<version>]", \.article, "the article; its last version when none is named",
                kind: .article),
            .flag(
                "--markdown", \.form, sets: .markdown, "print headline and body as Markdown, as the archive keeps them"),
            .flag("--json", \.form, sets: .json, "print the article as JSON, in the form stet.article/1"),
            .flag("--page", \.form, sets: .page, "print the page as it was captured"),
        ],
        examples: [
            ("stet cat content_36957000@v1", "prints the first version"),
            ("stet cat content_36957000@{yesterday} --page", "prints the page that was the last one a day ago"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let selection = try ArticleSelection(options.article, in: archive)
        let version = try selection.resolvedVersion(tool.clock)
        let reference = selection.history.reference
        if options.form == .page {
            let page = try attempt { () throws(ArchiveError) in try archive.page(of: reference, at: version) }
            output.write(document: page.bytes)
            return .done
        }
        let article = try attempt { () throws(ArchiveError) in try archive.article(of: reference, at: version) }
        switch options.form {
        case .json: output.write(article.json(captured: version.captured), levels: 2)
        case .markdown: output.write(document: Array(TextForms(article).text.utf8))
        case .text, .page: output.write(ArticleText(article).styled())
        }
        return .done
    }
}
