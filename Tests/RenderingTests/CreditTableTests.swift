import Articles
import History
import Rendering
import Testing

@Suite struct CreditTableTests {
    /// Two people in three articles, one of them by a name that would colour a terminal.
    static let people: [CreditedPerson] = {
        func version(_ name: String, hours: Int64, _ credits: [Credit]) -> CreditedVersion {
            let reference = ArticleReference(
                identity: .name(name), path: "articles/_/0/1/2/\(name)-0123456789abcdef", id: "0123456789abcdef")
            let captured = Instant(seconds: 1_699_610_400 + hours * 3600, offsetMinutes: 480)
            return CreditedVersion(reference: reference, captured: captured, credits: credits)
        }
        let editor = Credit(role: .editor, name: "李伯玺", organization: "光明网")
        let photographer = Credit(role: .photographer, name: "\u{1B}[31mAnn")
        var tallies = CreditTallies(tellsOrganizations: true)
        tallies.add(version("statement", hours: 24, [editor]))
        tallies.add(version("night-ferry", hours: 2, [editor, photographer]))
        tallies.add(version("night-ferry", hours: 0, [editor]))
        return tallies.people(by: .number)
    }()

    @Test func `each name and role has a row`() {
        #expect(
            CreditTable(Self.people).styled().rendered(.plain) == """
                articles  versions  role          first seen        last seen         name
                       2         3  editor        2023-11-10 18:00  2023-11-11 18:00  李伯玺 <光明网>
                       1         1  photographer  2023-11-10 20:00  2023-11-10 20:00  \\u{1b}[31mAnn

                """)
        #expect(CreditTable([]).styled().rendered(.plain) == "")
    }

    @Test func `each person has the articles below`() {
        #expect(
            CreditList(Self.people).styled().rendered(.plain) == """
                李伯玺 <光明网> (2 articles)
                  editor        2023-11-10 18:00  2023-11-10 20:00  2 versions  night-ferry
                  editor        2023-11-11 18:00  2023-11-11 18:00   1 version  statement

                \\u{1b}[31mAnn (1 article)
                  photographer  2023-11-10 20:00  2023-11-10 20:00   1 version  night-ferry

                """)
        #expect(CreditList([]).styled().rendered(.plain) == "")
    }

    @Test func `a narrow terminal gets days`() {
        #expect(
            CreditList(Self.people).styled(width: 80).rendered(.plain).hasPrefix(
                """
                李伯玺 <光明网> (2 articles)
                  editor        2023-11-10  2023-11-10  2 versions  night-ferry

                """))
    }

    @Test func `JSON tells the same`() {
        let tallies = Self.people.flatMap(\.tallies)
        #expect(
            JSON(tallies, listsArticles: false).text(levels: 2) == """
                {
                  "schema": "stet.credits/1",
                  "credits": [
                    {"name": "李伯玺", "organization": "光明网", "role": "editor", "articles": 2, "versions": 3, \
                "first": "2023-11-10T18:00:00+08:00", "last": "2023-11-11T18:00:00+08:00"},
                    {"name": "\\u001b[31mAnn", "organization": null, "role": "photographer", "articles": 1, \
                "versions": 1, "first": "2023-11-10T20:00:00+08:00", "last": "2023-11-10T20:00:00+08:00"}
                  ]
                }
                """)
        #expect(
            JSON(tallies.suffix(1))["credits"].elements.map { $0["in"].text(levels: 0) } == [
                """
                [{"article": {"url": null, "name": "night-ferry", \
                "path": "articles/_/0/1/2/night-ferry-0123456789abcdef", "id": "0123456789abcdef"}, "versions": 1, \
                "first": "2023-11-10T20:00:00+08:00", "last": "2023-11-10T20:00:00+08:00"}]
                """
            ])
    }
}
