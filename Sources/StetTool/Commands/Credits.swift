import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var subject: String?
        var range: String?
        var since: String?
        var until: String?
        var order = CreditedPerson.Order.name
        var isSummary = false
        var tellsOrganizations = false
        var asJSON = false
    }

    static let credits = Command(
        "credits", "list who is credited for what, and when they were seen", Options(),
        arguments: [
            .operand(
                "<article>|<host>|<name>", \.subject,
                "an article, a host, a pattern such as '*/2023-11/*', or a credited name; all of the archive when left out",
                kind: .article),
            .operand("<range>", \.range, "the versions of one article, such as v2..v5", kind: .version),
            .flag("-n, --numbered", \.order, sets: .number, "those who are credited in most articles first"),
            .flag("-s, --summary", \.isSummary, "only how often, without the articles"),
            .flag("-e, --organization", \.tellsOrganizations, "tell the organizations that are printed with names"),
            .option("--since, --after", \.since, "<time>", "only versions captured since <time>"),
            .option("--until, --before", \.until, "<time>", "only versions captured until <time>"),
            .flag("--json", \.asJSON, "print JSON, in the form stet.credits/1"),
        ],
        discussion: """
            As 'git shortlog' does for authors: the credited names in the order of their letters, below each its articles
            with the role, when the first and the last version was captured that credits the name so, and how many
            versions do. With --summary, one row for each name and role.

            A host is meant with its subdomains. A name is one as it is credited.
            """,
        examples: [
            ("stet credits -sn", "who is credited in the archive, and in how many articles"),
            ("stet credits news.gmw.cn --since '1 month ago'", "who was credited on one site of late, and for what"),
            ("stet credits content_36957000", "who was credited for one article, and until when"),
            ("stet credits 李伯玺", "what one person is credited for"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        var subject = try CreditSubject(options.subject, range: options.range, archive, tool)
        subject.selection.since = try tool.time(options.since)
        subject.selection.until = try tool.time(options.until)
        var listing = CreditListing(subject.selection)
        var tallies = CreditTallies(tellsOrganizations: options.tellsOrganizations)
        var progress = ProgressLine()
        while let versions = try attempt({ () throws(ArchiveError) in try listing.next(in: archive) }) {
            for version in versions { tallies.add(version) }
            progress.show(listing.seen, "versions read", share: nil)
        }
        progress.clear()
        let isLimited = options.since != nil || options.until != nil
        let people = try subject.chosen(of: tallies.people(by: options.order), isLimited: isLimited)
        if options.asJSON {
            output.write(JSON(people.flatMap(\.tallies), listsArticles: !options.isSummary), levels: 2)
        } else if options.isSummary {
            output.write(CreditTable(people).styled())
        } else {
            output.write(CreditList(people).styled(width: output.lineWidth))
        }
        return people.isEmpty ? .noted : .done
    }
}

/// The versions whose credits are asked for, and the name where the user gave one.
private struct CreditSubject {
    var selection: VersionSelection
    private var name: String?

    init(_ subject: String?, range: String?, _ archive: borrowing Archive, _ tool: Tool) throws(Failure) {
        do throws(Failure) {
            selection = VersionSelection(try VersionSelection.Scope(subject, range: range, archive, tool))
        } catch {
            guard range == nil, case .noSuchArticle = error.cause else { throw error }
            selection = VersionSelection()
            name = subject
        }
    }

    /// The people who are asked for; where there is none of the name, the failure lists names near it.
    func chosen(of people: [CreditedPerson], isLimited: Bool) throws(Failure) -> [CreditedPerson] {
        guard let name else { return people }
        let chosen = people.filter { $0.name == name }
        guard chosen.isEmpty, !isLimited else { return chosen }
        let near = NearMatches(of: name, among: people.map(\.name)).names
        throw Failure(
            "'\(name)' is no article, no host and no credited name; "
                + (near.isEmpty ? "'stet credits -s' lists the names" : "near it: \(near.joined(separator: ", "))"))
    }
}
