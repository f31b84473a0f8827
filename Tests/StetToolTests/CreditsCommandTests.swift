import Foundation
import Programs
import Testing

@Suite struct CreditsCommandTests {
    let session: Session

    init() throws {
        session = try Session()
        try session.commitSample("linjiang-museum")
        try session.commitSample("minato-festival")
    }

    static let museum = """
        articles  versions  role          first seen        last seen         name
               1         3  editor        2026-03-02 09:10  2026-03-02 18:05  傅听澜
               1         3  editor        2026-03-03 09:30  2026-03-04 08:40  岑若溪
               1         6  reporter      2026-03-02 09:10  2026-03-04 08:40  纪闻舟
               1         6  reporter      2026-03-02 09:10  2026-03-04 08:40  苏砚秋
               1         6  photographer  2026-03-02 09:10  2026-03-04 08:40  阮清河

        """

    static let summaries: [(subject: [String], table: String)] = [
        (["content_70215"], museum), (["news.linjiang.example"], museum), (["Linjiang.example"], museum),
        (["*linjiang*"], museum),
        (
            ["-n", "content_70215", "v3..v4"],
            """
            articles  versions  role          first seen        last seen         name
                   1         1  editor        2026-03-03 09:30  2026-03-03 09:30  岑若溪
                   1         1  reporter      2026-03-03 09:30  2026-03-03 09:30  纪闻舟
                   1         1  reporter      2026-03-03 09:30  2026-03-03 09:30  苏砚秋
                   1         1  photographer  2026-03-03 09:30  2026-03-03 09:30  阮清河

            """
        ),
        (
            ["岑若溪"],
            """
            articles  versions  role    first seen        last seen         name
                   1         3  editor  2026-03-03 09:30  2026-03-04 08:40  岑若溪

            """
        ),
        (
            ["岑若溪", "--since", "2026-03-03T12:00:00+08:00", "--until", "2026-03-04T00:00:00+08:00"],
            """
            articles  versions  role    first seen        last seen         name
                   1         1  editor  2026-03-03 17:20  2026-03-03 17:20  岑若溪

            """
        ),
    ]

    @Test(arguments: summaries)
    func `an article, a range, a host, a pattern, a name and a time can be chosen`(
        subject: [String], table: String
    ) throws {
        #expect(try session.stet(["credits", "-s"] + subject, input: Data()).stdout == table)
    }

    @Test func `people stand in the order of their names, each with the articles`() throws {
        let list = try session.stet("credits", "--until=2026-03-03").stdout
        #expect(
            list == """
                傅听澜 (1 article)
                  editor        2026-03-02 09:10  2026-03-02 18:05  3 versions  news.linjiang.example/2026-03/02/content_70215.htm

                纪闻舟 (1 article)
                  reporter      2026-03-02 09:10  2026-03-02 18:05  3 versions  news.linjiang.example/2026-03/02/content_70215.htm

                苏砚秋 (1 article)
                  reporter      2026-03-02 09:10  2026-03-02 18:05  3 versions  news.linjiang.example/2026-03/02/content_70215.htm

                阮清河 (1 article)
                  photographer  2026-03-02 09:10  2026-03-02 18:05  3 versions  news.linjiang.example/2026-03/02/content_70215.htm

                """)
    }

    @Test func `without a choice the whole archive is told`() throws {
        let rows = try session.stet("credits", "-sn").stdout.split(separator: "\n").dropFirst()
        #expect(
            rows.map { $0.split(separator: "  ").last.map(String.init) ?? "" } == [
                "纪闻舟", "苏砚秋", "阮清河", "佐伯健", "傅听澜", "山口 遥", "岑若溪",
            ])
        let json = try session.stet("credits", "--json").bytes
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["schema"] as? String == "stet.credits/1")
        #expect((object["credits"] as? [Any])?.count == 7)
    }

    @Test func `what is credited nowhere is an error, an archive without credits is empty`() throws {
        let nobody = try session.stet("credits", "nobody")
        #expect(
            nobody.stderr
                == "stet: 'nobody' is no article, no host and no credited name; 'stet credits -s' lists the names\n")
        #expect(nobody.status == 128)
        #expect(
            try session.stet("credits", "岑若西").stderr
                == "stet: '岑若西' is no article, no host and no credited name; near it: 岑若溪\n")
        #expect(try session.stet("credits", "岑若溪", "--since=2027-01-01").status == 1)
        let empty = try Session().stet("credits")
        #expect(empty.stdout == "")
        #expect(empty.status == 1)
    }
}
