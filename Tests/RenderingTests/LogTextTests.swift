import Articles
import History
import Rendering
import Testing

@Suite struct LogTextTests {
    let log = LogText(theme: .plain)
    let patches = LogText(theme: .plain, diff: DiffFormat())
    let lines = LogText(theme: .plain, format: LogFormat(.oneline))

    @Test func `a first version tells what there is`() throws {
        let entry = try Samples.entries([Samples.old])[0]
        #expect(
            patches.styled(LogRecord(entry)).rendered(.plain) == """
                version v1 1f2c9e1d
                Article:  news.example/summit
                Captured: 2023-11-10 18:00:00 +0800
                Credits:  editor 李伯玺

                    峰会开幕

                    text      3 blocks, 28 characters
                    counters  点赞 12, views 90
                    links     1

                """)
        #expect(lines.styled(LogRecord(entry)).rendered(.plain) == "1f2c9e1d v1 2023-11-10 18:00 峰会开幕: first version\n")
    }

    @Test(arguments: [DiffFormat.Form.stat, .shortstat]) func `where edits are counted, a first version has none`(
        form: DiffFormat.Form
    ) throws {
        let record = LogRecord(try Samples.entries([Samples.old])[0])
        let counted = LogText(theme: .plain, diff: DiffFormat(form)).styled(record).rendered(.plain)
        #expect(counted.hasSuffix("    峰会开幕\n\n first version, 3 blocks, 28 characters\n"))
        let lines = LogText(theme: .plain, format: LogFormat(.oneline), diff: DiffFormat(form))
        #expect(lines.styled(record).rendered(.plain) == "1f2c9e1d v1 2023-11-10 18:00 峰会开幕: first version\n")
    }

    @Test func `a later version tells what changed`() throws {
        let entry = try Samples.entries([Samples.old, Samples.new])[1]
        #expect(
            log.styled(LogRecord(entry)).rendered(.plain) == """
                version v2 2f2c9e1d
                Article:  news.example/summit
                Captured: 2023-11-10 20:00:00 +0800
                Credits:  editor 李伯玺 -> 王宏泽, photographer +赵=钱

                    峰会今日开幕

                    text      1 block edited, 1 added, 1 removed, +7 -6 characters
                    facts     headline, modified time changed
                    credits   1 added, 1 renamed
                    counters  点赞 12 -> 57 (+45, 22.5 an hour)
                              views 90 -> 9 (reset)
                    links     1 added, 1 removed

                """)
        #expect(
            lines.styled(LogRecord(entry)).rendered(.plain) == "2f2c9e1d v2 2023-11-10 20:00 峰会今日开幕: headline changed, "
                + "1 block edited, 1 added, 1 removed, modified time changed, editor renamed, photographer added, "
                + "2 counters changed, views reset, 1 link added, 1 removed\n")
    }

    @Test func `a patch stands below what changed`() throws {
        var article = Samples.old
        article.body[0] = .paragraph("共有1900多位嘉宾参会。")
        let entry = try Samples.entries([Samples.old, article])[1]
        #expect(
            patches.styled(LogRecord(entry)).rendered(.plain) == """
                version v2 2f2c9e1d
                Article:  news.example/summit
                Captured: 2023-11-10 20:00:00 +0800

                    峰会开幕

                    text      1 paragraph edited, +4 -4 characters

                Text
                  paragraph 1 edited (number)
                    共有[-1800-]{+1900+}多位嘉宾参会。

                """)
    }

    @Test func `a version without edits ends with its headline`() throws {
        let entry = try Samples.entries([Samples.old, Samples.old])[1]
        #expect(lines.styled(LogRecord(entry)).rendered(.plain) == "2f2c9e1d v2 2023-11-10 20:00 峰会开幕\n")
    }
}
