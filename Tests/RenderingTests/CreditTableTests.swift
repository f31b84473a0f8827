import Articles
import History
import Rendering
import Testing

@Suite struct CreditTableTests {
    static let tallies = [
        CreditTally(
            role: .editor, name: "李伯玺", articles: 12, versions: 31,
            first: Instant(seconds: 1_699_610_400, offsetMinutes: 480),
            last: Instant(seconds: 1_699_696_800, offsetMinutes: 480)),
        CreditTally(
            role: .photographer, name: "\u{1B}[31mAnn", articles: 1, versions: 1,
            first: Instant(seconds: 1_699_610_400), last: Instant(seconds: 1_699_610_400)),
    ]

    @Test func `each name and role has a row`() {
        #expect(
            CreditTable(Self.tallies).styled().rendered(.plain) == """
                articles  versions  role          first seen        last seen         name
                      12        31  editor        2023-11-10 18:00  2023-11-11 18:00  李伯玺
                       1         1  photographer  2023-11-10 10:00  2023-11-10 10:00  \\u{1b}[31mAnn

                """)
        #expect(CreditTable([]).styled().rendered(.plain) == "")
    }

    @Test func `JSON tells the same`() {
        #expect(
            JSON(Self.tallies).text(levels: 2) == """
                {
                  "schema": "stet.credits/1",
                  "credits": [
                    {"name": "李伯玺", "role": "editor", "articles": 12, "versions": 31, \
                "first": "2023-11-10T18:00:00+08:00", "last": "2023-11-11T18:00:00+08:00"},
                    {"name": "\\u001b[31mAnn", "role": "photographer", "articles": 1, "versions": 1, \
                "first": "2023-11-10T10:00:00+00:00", "last": "2023-11-10T10:00:00+00:00"}
                  ]
                }
                """)
    }
}
