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
        let versions = articles.map { versions in
            versions.map { CreditedVersion(captured: Instant(seconds: $0.hour * 3600), credits: $0.credits) }
        }
        let lines = CreditTally.tallies(of: versions).map { tally in
            EditPhrases.counted(tally.articles, "article") + ", " + EditPhrases.counted(tally.versions, "version")
                + ", \(tally.role.rawValue) \(tally.name), \(tally.first.seconds / 3600) to \(tally.last.seconds / 3600)"
        }
        #expect(Array(lines.joined(separator: "\n").utf8) == Array(tallies.utf8), "\(name)")
    }
}

extension Credit {
    fileprivate static func editor(_ name: String) -> Credit { Credit(role: .editor, name: name) }
    fileprivate static func reporter(_ name: String) -> Credit { Credit(role: .reporter, name: name) }
}
