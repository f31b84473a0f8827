import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var subject: String?
        var asJSON = false
    }

    static let credits = Command(
        "credits", "list who is credited for what, and when they were seen", Options(),
        arguments: [
            .operand(
                "<article>|<host>|<name>", \.subject,
                "only one article, the articles of one host, or one credited name; all of the archive when left out",
                kind: .article),
            .flag("--json", \.asJSON, "print JSON, in the form stet.credits/1"),
        ],
        discussion: """
            One row for each name and role: in how many articles and versions the name is credited so, and when the
            first and the last of these versions was captured. The names of most articles come first.

            A host is meant with its subdomains. A name is one as it is credited.
            """,
        examples: [
            ("stet credits", "who is credited in the archive"),
            ("stet credits news.gmw.cn", "who is credited on one site"),
            ("stet credits content_36957000", "who was credited for one article, and until when"),
            ("stet credits 李伯玺", "what one person is credited for"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let selection = try CreditSelection(options.subject, in: archive)
        var credited: [[CreditedVersion]] = []
        for history in selection.histories {
            credited.append(try attempt { () throws(ArchiveError) in try archive.credits(of: history) })
        }
        let all = CreditTally.tallies(of: credited)
        let tallies = selection.name.map { name in all.filter { $0.name == name } } ?? all
        if let name = selection.name, tallies.isEmpty {
            throw Failure("'\(name)' is no article, no host and no credited name; 'stet credits' lists the names")
        }
        if options.asJSON {
            output.write(JSON(tallies), levels: 2)
        } else {
            output.write(CreditTable(tallies).styled())
        }
        return tallies.isEmpty ? .noted : .done
    }
}

/// The articles whose credits are asked for, and the name where it is one.
private struct CreditSelection {
    var histories: [ArticleHistory]
    var name: String?

    init(_ subject: String?, in archive: borrowing Archive) throws(Failure) {
        guard let subject else {
            histories = try attempt { () throws(ArchiveError) in try archive.histories() }
            return
        }
        do {
            histories = [try archive.history(named: subject)]
        } catch {
            guard case .noSuchArticle = error else { throw Failure(error) }
            let all = try attempt { () throws(ArchiveError) in try archive.histories() }
            histories = all.filter { $0.reference.isOf(host: subject) }
            if histories.isEmpty { (histories, name) = (all, subject) }
        }
    }
}
