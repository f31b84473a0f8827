import Foundation
import Programs
import Testing

@Suite struct ChangelogCommandTests {
    let session: Session

    init() throws {
        session = try Session()
        try session.commitSample("minato-festival")
    }

    @Test func `a pipe gets Markdown`() throws {
        let changelog = try session.stet("changelog", "20260509-0417").stdout
        #expect(
            changelog == """
                # Changelog: 湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間

                <https://www.minatoshinbun.example/articles/20260509-0417/>

                ## 2026-05-10

                ### v3 (09:30)

                #### Changed

                - Paragraph 7 was moved and is now paragraph 3: “暑さへの備えも強める。救護所を前回の2カ…”
                - Time of the last update: 2026-05-09 14:10+09:00 → 2026-05-10 08:20+09:00

                ## 2026-05-09

                ### v2 (15:00)

                #### Added

                - A paragraph was added: “【訂正】当初の記事で開催日を「7月11日と1…”
                - Time of the last update: 2026-05-09 14:10+09:00

                #### Changed

                - Headline: 湊原港まつり、7月に4年ぶり開催へ → 湊原港まつり、4年ぶりに花火打ち上げへ 7月に2日間
                - The date was changed from 11日と12日 to 18日と19日 in paragraph 1

                ### v1 (10:20)

                #### Added

                - First captured, with 8 paragraphs

                """)
    }

    @Test func `articles, ranges, times and the language can be chosen`() throws {
        let text = try session.stet("changelog", "20260509-0417@v2..v3", "--text", "--lang=zh").stdout
        #expect(
            text.withoutCommits == """
                2026-05-10
                  v3 ________  09:30  湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間
                    ~ 原第7段移至第3段：“暑さへの備えも強める。救護所を前回の2カ…”
                    ~ 更新时间：2026-05-09 14:10+09:00 → 2026-05-10 08:20+09:00

                """)
        try session.commitSample("harbour-ferry")
        let all = try session.stet("changelog", "--until", "2026-04-14T12:00:00+01:00").stdout
        #expect(
            all == """
                # Changelog: Night ferry returns to Ellery Harbour after four years

                <https://www.harbourpost.example/news/transport/2026/04/14/night-ferry-returns-to-ellery-harbour>

                ## 2026-04-14

                ### v1 (08:15)

                #### Added

                - First captured, with 10 paragraphs

                """)
        #expect(try session.stet("changelog", "--since", "2027-01-01").status == 1)
        let unknown = try session.stet("changelog", "--lang", "fr")
        #expect(unknown.status == 129)
        #expect(unknown.stderr.hasPrefix("stet: invalid value 'fr' for '--lang': must be en or zh\n"))
    }

    @Test func `the newest versions are those of all articles`() throws {
        try session.commitSample("harbour-ferry")
        func versions(_ arguments: String...) throws -> [String] {
            let text = try session.stet(["changelog", "--text"] + arguments, input: Data()).stdout
            return text.split(separator: "\n").filter { $0.hasPrefix("  v") }.map {
                String($0.prefix(4)) + $0.dropFirst(13)
            }
        }
        #expect(
            try versions("-3") == [
                "  v3  09:30  湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間",
                "  v2  15:00  湊原港まつり、4年ぶりに花火打ち上げへ　7月に2日間", "  v1  10:20  湊原港まつり、7月に4年ぶり開催へ",
            ])
        #expect(try versions("-n", "4", "--until=2026-05-10").count == 4)
        #expect(try versions("-n1", "20260509-0417@v1..v2").map { $0.prefix(4) } == ["  v2"])
        #expect(try session.stet("changelog", "-0").status == 1)
        #expect(try session.stet("changelog", "-n", "many").status == 129)
    }

    @Test func `JSON names the form`() throws {
        let json = try session.stet("changelog", "--json").bytes
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["schema"] as? String == "stet.changelog/1")
        #expect((object["days"] as? [[String: Any]])?.map { $0["date"] as? String } == ["2026-05-10", "2026-05-09"])
    }
}
