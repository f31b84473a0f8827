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
               1         6  reporter      2026-03-02 09:10  2026-03-04 08:40  纪闻舟
               1         6  reporter      2026-03-02 09:10  2026-03-04 08:40  苏砚秋
               1         6  photographer  2026-03-02 09:10  2026-03-04 08:40  阮清河
               1         3  editor        2026-03-02 09:10  2026-03-02 18:05  傅听澜
               1         3  editor        2026-03-03 09:30  2026-03-04 08:40  岑若溪

        """

    static let cases: [(subject: String, table: String)] = [
        ("content_70215", museum), ("news.linjiang.example", museum), ("Linjiang.example", museum),
        (
            "岑若溪",
            """
            articles  versions  role    first seen        last seen         name
                   1         3  editor  2026-03-03 09:30  2026-03-04 08:40  岑若溪

            """
        ),
    ]

    @Test(arguments: cases) func `an article, a host or a name can be chosen`(subject: String, table: String) throws {
        #expect(try session.stet("credits", subject).stdout == table)
    }

    @Test func `without a choice the whole archive is told`() throws {
        let rows = try session.stet("credits").stdout.split(separator: "\n").dropFirst()
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
                == "stet: 'nobody' is no article, no host and no credited name; 'stet credits' lists the names\n")
        #expect(nobody.status == 128)
        let empty = try Session().stet("credits")
        #expect(empty.stdout == "")
        #expect(empty.status == 1)
    }
}
