import Foundation
import Programs
import Testing

@Suite struct HistoryCommandsTests {
    let session: Session

    init() throws {
        session = try Session()
        try session.commitSample("linjiang-museum")
    }

    @Test func `log tells the history as a reader would`() throws {
        let log = try session.stet("log", "content_70215", "-3").stdout
        #expect(
            log.withoutCommits == """
                version v6 ________
                Article:  news.linjiang.example/2026-03/02/content_70215.htm
                Captured: 2026-03-04 08:40:00 +0800

                    临江市航运博物馆新馆开馆 百年码头旧物与市民见面

                    text      1 paragraph added, +91 -0 characters
                    counters  开心 142 -> 171 (+29, 1.9 an hour)
                              难过 5 -> 6 (+1, 0.1 an hour)
                              点赞 764 -> 37 (reset)
                              飘过 24 -> 29 (+5, 0.3 an hour)

                version v5 ________
                Article:  news.linjiang.example/2026-03/02/content_70215.htm
                Captured: 2026-03-03 17:20:00 +0800

                    临江市航运博物馆新馆开馆 百年码头旧物与市民见面

                    text      1 paragraph split
                    counters  开心 96 -> 142 (+46, 5.9 an hour)
                              难过 3 -> 5 (+2, 0.3 an hour)
                              点赞 508 -> 764 (+256, 32.7 an hour)
                              飘过 17 -> 24 (+7, 0.9 an hour)
                    links     1 added, 1 removed

                version v4 ________
                Article:  news.linjiang.example/2026-03/02/content_70215.htm
                Captured: 2026-03-03 09:30:00 +0800
                Credits:  editor 傅听澜 -> 岑若溪

                    临江市航运博物馆新馆开馆 百年码头旧物与市民见面

                    text      1 paragraph moved
                    credits   1 renamed
                    counters  开心 47 -> 96 (+49, 3.2 an hour)
                              难过 2 -> 3 (+1, 0.1 an hour)
                              点赞 231 -> 508 (+277, 18 an hour)
                              飘过 9 -> 17 (+8, 0.5 an hour)

                """)
    }

    static let selections: [(arguments: [String], versions: String)] = [
        ([], "v6 v5 v4 v3 v2 v1"),
        (["-2"], "v6 v5"),
        (["-n", "1", "--skip", "2"], "v4"),
        (["--reverse"], "v1 v2 v3 v4 v5 v6"),
        (["content_70215", "v2..v4"], "v4 v3"),
        (["content_70215", "v5.."], "v6"),
        (["content_70215", "..@~4"], "v2 v1"),
        (["content_70215@v2"], "v2 v1"),
        (["content_70215@{2026-03-02 12:00 +0800}"], "v2 v1"),
        (["--since", "2026-03-03 09:30 +0800"], "v6 v5 v4"),
        (["--until", "2026-03-02T11:40:00+08:00"], "v2 v1"),
    ]

    @Test(arguments: selections) func `log chooses versions as git log does`(
        arguments: [String], versions: String
    ) throws {
        let log = try session.stet(["log", "--oneline"] + arguments, input: Data()).stdout
        let found = log.split(separator: "\n").map { $0.split(separator: " ")[1] }
        #expect(found.joined(separator: " ") == versions)
    }

    @Test func `show says what a version changed`() throws {
        let show = try session.stet("show", "content_70215@v3").stdout
        #expect(
            show.withoutCommits == """
                version v3 ________
                Article:  news.linjiang.example/2026-03/02/content_70215.htm
                Captured: 2026-03-02 18:05:00 +0800

                    临江市航运博物馆新馆开馆 百年码头旧物与市民见面

                    text      2 paragraphs edited, +8 -8 characters
                    counters  开心 18 -> 47 (+29, 4.5 an hour)
                              难过 1 -> 2 (+1, 0.2 an hour)
                              点赞 86 -> 231 (+145, 22.6 an hour)
                              飘过 4 -> 9 (+5, 0.8 an hour)
                    links     1 added, 1 removed

                Text
                  paragraph 1 edited (number)
                    …正式开馆。开馆仪式于上午9时30分举行，来自省内外文博机构、航运企业和沿江社区的[-1800-]{+1900+}位嘉宾到场参观。馆方介绍，新馆建筑面积2.6万平方米，展厅面积约为旧馆的3倍。
                  paragraph 4 edited (number)
                    展品中有[-1372-]{+1427+}件来自市民捐赠。2024年秋天，馆方向社会征集与航运有关的老物件，船票、罗盘、工…

                Counters
                  开心  18 -> 47 (+29, 4.5 an hour)
                  难过  1 -> 2 (+1, 0.2 an hour)
                  点赞  86 -> 231 (+145, 22.6 an hour)
                  飘过  4 -> 9 (+5, 0.8 an hour)

                Links
                  推荐阅读: {+渡口夜市将于本周五恢复营业，摊位比去年多出40个。+}
                  推荐阅读: [-春季运动会报名启动，今年首次设立轮椅组比赛。-]

                """)
    }

    @Test func `diff shows what changed between two versions`() throws {
        let diff = try session.stet("diff", "content_70215", "v3..v5").stdout
        #expect(
            diff.withoutCommits == """
                diff news.linjiang.example/2026-03/02/content_70215.htm
                v3 ________  2026-03-02 18:05:00 +0800
                v5 ________  2026-03-03 17:20:00 +0800

                Text
                  paragraph 7 moved to 3
                    为了保护木质船体，新馆建了一间恒温恒湿的修复室，观众可以隔着玻璃看修复师工作。修…清末渡船，船底的桐油灰要一层一层地清理。他估计，这项工作还需要14个月才能完成。
                  paragraph 4 split into 5, 6
                    …会征集与航运有关的老物件，船票、罗盘、工作证和家书陆续送到设在候船楼里的征集处。{+¶+}79岁的退休轮机员卞长水捐出了一本记了31年的航行日记，日记里夹着他每次靠港时留…

                Credits
                  editor: 傅听澜 -> 岑若溪

                Counters
                  开心  47 -> 142 (+95, 4.1 an hour)
                  难过  2 -> 5 (+3, 0.1 an hour)
                  点赞  231 -> 764 (+533, 22.9 an hour)
                  飘过  9 -> 24 (+15, 0.6 an hour)

                Links
                  推荐阅读: {+临江至青屿的旅游客船增加两班，周末首班提前到7时10分。+}
                  推荐阅读: [-柑橘进入采收尾声，东山镇果农开始试种晚熟品种。-]

                """)
        #expect(try session.stet("diff", "--exit-code", "content_70215").status == 1)
        #expect(try session.stet("diff", "--exit-code", "content_70215", "v2..v2").status == 0)
    }

    @Test func `counters are a table with a sparkline, values for a spreadsheet, or JSON`() throws {
        let table = try session.stet("counters", "content_70215").stdout
        #expect(
            table == """
                新闻表情排行
                                                 开心    难过      点赞    飘过
                v1  2026-03-02 09:10:00 +0800       3       0        12       1
                v2  2026-03-02 11:40:00 +0800      18       1        86       4
                v3  2026-03-02 18:05:00 +0800      47       2       231       9
                v4  2026-03-03 09:30:00 +0800      96       3       508      17
                v5  2026-03-03 17:20:00 +0800     142       5       764      24
                v6  2026-03-04 08:40:00 +0800     171       6  37 reset      29
                                               ▁▂▃▅▇█  ▁▂▃▅▇█    ▁▂▃▆█▁  ▁▂▃▅▇█

                """)
        let csv = try session.stet("counters", "content_70215", "--csv").stdout
        #expect(csv.split(separator: "\r\n").count == 25)
        #expect(csv.contains("6,2026-03-04T08:40:00+08:00,新闻表情排行,点赞,likes,37,exact,37,-727,-47.4\r\n"))
        let json = try session.stet("counters", "content_70215", "--json").bytes
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["schema"] as? String == "stet.counters/1")
        #expect((object["counters"] as? [Any])?.count == 4)
        let some = try session.stet("counters", "content_70215@v2..v4").stdout
        #expect(some.split(separator: "\n").map { $0.prefix(2) }.filter { $0.hasPrefix("v") } == ["v3", "v4"])
    }

    @Test func `cat gives back the article and the page of any version`() throws {
        let page = try session.stet("cat", "content_70215@v2", "--page").bytes
        #expect(
            page == (try Data(contentsOf: URL(fileURLWithPath: Places.package + "/Samples/linjiang-museum/v2.txt"))))
        let markdown = try session.stet("cat", "content_70215@first", "--markdown").stdout
        #expect(markdown.hasPrefix("# 临江市航运博物馆新馆开馆 百年码头旧物与市民见面\n\n3月1日，"))
        let json = try session.scratch.write(session.stet("cat", "content_70215", "--json").bytes, to: "v6.json")
        #expect(try session.stet("commit", json).stdout.hasPrefix("unchanged news.linjiang.example/"))
    }

    @Test func `ls lists what is there`() throws {
        let list = try session.stet("ls", "*content_*").stdout
        #expect(
            list == """
                6  2026-03-04 08:40  f37814b6  news.linjiang.example/2026-03/02/content_70215.htm  临江市航运博物馆新馆开馆 百年码头旧物与市民见面

                """)
        #expect(try session.stet("ls", "nothing").status == 1)
        let json = try session.stet("ls", "--json").stdout
        #expect(json.contains("\"versions\": 6, \"first\": \"2026-03-02T09:10:00+08:00\""))
    }

    @Test func `log as JSON is one object a line`() throws {
        let lines = try session.stet("log", "--json", "--reverse").stdout.split(separator: "\n")
        let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(objects.map { $0?["version"] as? Int } == [1, 2, 3, 4, 5, 6])
        #expect(objects.allSatisfy { $0?["schema"] as? String == "stet.version/1" })
        #expect(lines[3].contains("{\"op\": \"rename\", \"old\": {\"role\": \"editor\", \"name\": \"傅听澜\""))
        #expect(lines[5].contains("\"old\": 764, \"new\": 37, \"delta\": -727, \"perHour\": -47.4, \"reset\": true"))
    }
}
