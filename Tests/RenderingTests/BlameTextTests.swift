import Articles
import History
import Rendering
import Testing

@Suite struct BlameTextTests {
    static let english = [
        Article(
            headline: "Ferry",
            body: [.paragraph("The ferry sails at nine. Tickets are sold on board and at the pier.")],
            credits: [
                Credit(role: .photographer, name: "Cy"), Credit(role: .editor, name: "Bea Ray"),
                Credit(role: .reporter, name: "Ann Ray"), Credit(role: .author, name: "Ann Ray"),
            ]),
        Article(
            headline: "Ferry",
            body: [
                .paragraph("The ferry sails at ten. Tickets are sold on board and at the pier."), .quote("\u{1B}[2J!"),
            ],
            credits: [Credit(role: .correspondent, name: "Dorothea van den Hoogenband")]),
    ]

    @Test func `each sentence stands beside its version`() throws {
        #expect(
            try BlameText(Self.attribution(Self.english)).styled().rendered(.plain) == """
                v1  1f2c9e1d  2023-11-10 18:00  Ann Ray, Bea Ray             Ferry

                v2  2f2c9e1d  2023-11-10 20:00  Dorothea van den Hoogenband  The ferry sails at ten.
                v1  1f2c9e1d  2023-11-10 18:00  Ann Ray, Bea Ray             Tickets are sold on board and at the pier.

                v2  2f2c9e1d  2023-11-10 20:00  Dorothea van den Hoogenband  \\u{1b}[2J!

                """)
    }

    @Test func `on a terminal text is broken into lines and names are cut`() throws {
        #expect(
            try BlameText(Self.attribution(Self.english)).styled(width: 80).rendered(.plain) == """
                v1  1f2c9e1d  2023-11-10 18:00  Ann Ray, Bea Ray          Ferry

                v2  2f2c9e1d  2023-11-10 20:00  Dorothea van den Hoogen…  The ferry sails at
                                                                          ten.
                v1  1f2c9e1d  2023-11-10 18:00  Ann Ray, Bea Ray          Tickets are sold on
                                                                          board and at the pier.

                v2  2f2c9e1d  2023-11-10 20:00  Dorothea van den Hoogen…  \\u{1b}[2J!

                """)
    }

    @Test func `wide characters take two columns`() throws {
        let attribution = try Self.attribution([Samples.old, Samples.new])
        #expect(
            BlameText(attribution).styled(width: 60).rendered(.plain) == """
                v2  2f2c9e1d  2023-11-10 20:00  王宏泽  峰会今日开幕

                v2  2f2c9e1d  2023-11-10 20:00  王宏泽  共有1900多位嘉宾参
                                                        会。

                v1  1f2c9e1d  2023-11-10 18:00  李伯玺  会议持续三天，地点在
                                                        乌镇。

                v2  2f2c9e1d  2023-11-10 20:00  王宏泽  欢迎！

                """)
    }

    @Test func `a narrow terminal is told less beside the text`() throws {
        let attribution = try Self.attribution([Samples.old, Samples.new])
        #expect(
            BlameText(attribution).styled(width: 50).rendered(.plain).hasPrefix(
                """
                v2  2f2c9e1d  2023-11-10 20:00  峰会今日开幕

                v2  2f2c9e1d  2023-11-10 20:00  共有1900多位嘉宾参
                                                会。
                """))
        #expect(
            BlameText(attribution).styled(width: 40).rendered(.plain).hasPrefix(
                """
                v2  2023-11-10  峰会今日开幕

                v2  2023-11-10  共有1900多位嘉宾参会。

                """))
    }

    @Test func `no row is wider than the terminal, however narrow it is for the text`() throws {
        let attribution = try Self.attribution(Self.english)
        for width in 40...120 {
            let rows = BlameText(attribution).styled(width: width).rendered(.plain).split(separator: "\n")
            #expect(rows.allSatisfy { String($0).displayWidth <= width }, "width \(width)")
        }
        for width in [-1, 0, 20] {
            #expect(BlameText(attribution).styled(width: width).rendered(.plain).split(separator: "\n").count == 4)
        }
    }

    @Test func `JSON tells every passage with its version and credits`() throws {
        let json = JSON(try Self.attribution(Array(Self.english.suffix(1))))
        #expect(
            json.text(levels: 2) == """
                {
                  "schema": "stet.blame/1",
                  "article": {"url": "https://news.example/summit", "path": "articles/news.example/summit", \
                "id": "0123456789abcdef"},
                  "version": 1,
                  "commit": "1f2c9e1d1f2c9e1d1f2c9e1d1f2c9e1d1f2c9e1d",
                  "captured": "2023-11-10T18:00:00+08:00",
                  "unit": "sentence",
                  "passages": [
                    {"block": null, "text": "Ferry", \(Self.origin)},
                    {"block": 0, "text": "The ferry sails at ten. ", \(Self.origin)},
                    {"block": 0, "text": "Tickets are sold on board and at the pier.", \(Self.origin)},
                    {"block": 1, "text": "\\u001b[2J!", \(Self.origin)}
                  ]
                }
                """)
    }

    private static let origin =
        #""version": 1, "commit": "1f2c9e1d1f2c9e1d1f2c9e1d1f2c9e1d1f2c9e1d", "captured": "2023-11-10T18:00:00+08:00", "#
        + #""credits": [{"role": "correspondent", "name": "Dorothea van den Hoogenband", "organization": null}]"#

    /// The attribution of the last article; a sentence ends behind `. ` or `。`.
    static func attribution(_ articles: [Article]) throws -> Attribution {
        let attribution = Attribution(try Samples.entries(articles)) { text, _ in
            let ends = text.indices.filter { text[$0] == "。" || text[...$0].hasSuffix(". ") }
            return ends.map { text[...$0].utf8.count } + [text.utf8.count]
        }
        return try #require(attribution)
    }
}
