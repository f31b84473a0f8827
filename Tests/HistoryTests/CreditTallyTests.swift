import Articles
import History
import Testing

@Suite struct CreditTallyTests {
    typealias Versions = [(hour: Int64, credits: [Credit])]

    static let cases: [(name: String, articles: [Versions], tallies: String)] = [
        ("no article", [], ""), ("no credit", [[(0, [])]], ""),
        (
            "one name in two roles", [[(1, [.editor("Ann"), .reporter("Ann")]), (2, [.editor("Ann")])]],
            """
            1 article, 2 versions, editor Ann, 1 to 2
            1 article, 1 version, reporter Ann, 1 to 1
            """
        ),
        (
            "the names of most articles come first",
            [[(5, [.editor("Bea")]), (6, [.editor("Bea")])], [(1, [.editor("Ann")])], [(9, [.editor("Ann")])]],
            """
            2 articles, 2 versions, editor Ann, 1 to 9
            1 article, 2 versions, editor Bea, 5 to 6
            """
        ),
        (
            "names of as many stand in order",
            [[(1, [.reporter("Bea"), .editor("Ann"), .editor("Änne"), .editor("李")])]],
            """
            1 article, 1 version, editor Ann, 1 to 1
            1 article, 1 version, reporter Bea, 1 to 1
            1 article, 1 version, editor Änne, 1 to 1
            1 article, 1 version, editor 李, 1 to 1
            """
        ),
        (
            "a name that is printed twice counts once", [[(1, [.editor("Ann"), .editor("Ann")])]],
            "1 article, 1 version, editor Ann, 1 to 1"
        ),
        (
            "names that only look the same are two", [[(1, [.editor("e\u{301}"), .editor("\u{E9}")])]],
            """
            1 article, 1 version, editor e\u{301}, 1 to 1
            1 article, 1 version, editor \u{E9}, 1 to 1
            """
        ),
    ]

    @Test(arguments: cases) func `names are counted by role`(
        name: String, articles: [Versions], tallies: String
    ) {
        let versions = articles.enumerated().flatMap { index, versions in
            versions.map { Self.version($0.credits, of: index, hour: $0.hour) }
        }
        let lines = CreditTally.tallies(of: versions).map { tally in
            EditPhrases.counted(tally.articles.count, "article") + ", " + EditPhrases.counted(tally.versions, "version")
                + ", \(tally.role.rawValue) \(tally.name), \(tally.first.seconds / 3600) to \(tally.last.seconds / 3600)"
        }
        #expect(Array(lines.joined(separator: "\n").utf8) == Array(tallies.utf8), "\(name)")
    }

    private static func version(_ credits: [Credit], of article: Int, hour: Int64) -> CreditedVersion {
        let reference = ArticleReference(
            identity: .name("a\(article)"), path: "articles/_/a\(article)", id: "\(article)")
        return CreditedVersion(reference: reference, captured: Instant(seconds: hour * 3600), credits: credits)
    }

    static let orders: [(name: String, order: CreditedPerson.Order, tellsOrganizations: Bool, people: String)] = [
        (
            "by name", .name, false,
            """
            Ann, 2 articles: editor in a1, reporter in a0
            Bea, 3 articles: editor in a0 a1 a2
            Cyd, 1 article: editor in a2
            """
        ),
        (
            "by number", .number, false,
            """
            Bea, 3 articles: editor in a0 a1 a2
            Ann, 2 articles: editor in a1, reporter in a0
            Cyd, 1 article: editor in a2
            """
        ),
        (
            "with organizations", .name, true,
            """
            Ann, 2 articles: editor in a1, reporter in a0
            Bea, 2 articles: editor in a0 a1
            Bea of Post, 1 article: editor in a2
            Cyd, 1 article: editor in a2
            """
        ),
    ]

    @Test(arguments: orders.indices) func `people are grouped by name`(index: Int) {
        let (name, order, tellsOrganizations, expected) = Self.orders[index]
        var tallies = CreditTallies(tellsOrganizations: tellsOrganizations)
        // The newest first, as an archive lists versions.
        tallies.add(
            Self.version([Credit(role: .editor, name: "Bea", organization: "Post"), .editor("Cyd")], of: 2, hour: 3))
        tallies.add(Self.version([.editor("Ann"), .editor("Bea")], of: 1, hour: 2))
        tallies.add(Self.version([.reporter("Ann"), .editor("Bea")], of: 0, hour: 1))
        let lines = tallies.people(by: order).map { person in
            let roles = person.tallies.map { tally in
                "\(tally.role.rawValue) in " + tally.articles.map(\.reference.identity.text).joined(separator: " ")
            }
            return person.name + (person.organization.map { " of \($0)" } ?? "")
                + ", \(EditPhrases.counted(person.articles, "article")): \(roles.joined(separator: ", "))"
        }
        #expect(lines.joined(separator: "\n") == expected, "\(name)")
    }
}

extension Credit {
    fileprivate static func editor(_ name: String) -> Credit { Credit(role: .editor, name: name) }
    fileprivate static func reporter(_ name: String) -> Credit { Credit(role: .reporter, name: name) }
}
