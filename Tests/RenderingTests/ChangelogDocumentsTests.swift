import Articles
import History
import Rendering
import Testing

@Suite struct ChangelogDocumentsTests {
    @Test func `on a terminal each change stands behind its sign`() throws {
        #expect(
            try Self.text(.english) { ChangelogText($0) } == """
                2023-11-10
                  v2 2f2c9e1d  20:00  峰会今日开幕
                    + A quote was added: “欢迎！”
                    + Time of the last update: 2023-11-10
                    + Photographer: 赵=钱
                    ~ Headline: 峰会开幕 → 峰会今日开幕
                    ~ The number of “嘉宾” was changed from 1800 to 1900 in paragraph 1
                    ~ Editor: 李伯玺 → 王宏泽
                    ~ The counter “views” was set back from 90 to 9
                    - A heading was removed: “议程”
                  v1 1f2c9e1d  18:00  峰会开幕
                    + First captured, with 2 paragraphs

                """)
    }

    @Test func `long sentences are broken into lines under themselves`() throws {
        let text = try Self.text(.english) { ChangelogText($0, width: 40) }
        #expect(
            text.contains(
                """
                    ~ The number of “嘉宾” was changed
                      from 1800 to 1900 in paragraph 1

                """))
        #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 40 })
    }

    @Test func `Markdown is in the manner of Keep a Changelog`() throws {
        #expect(
            try Self.text(.chinese) { ChangelogMarkdown($0) } == """
                # 更新记录：峰会今日开幕

                <https://news.example/summit>

                ## 2023-11-10

                ### v2 (20:00)

                #### 新增

                - 增加一段引文：“欢迎！”
                - 更新时间：2023-11-10
                - 摄影：赵=钱

                #### 变更

                - 标题：峰会开幕 → 峰会今日开幕
                - 第1段：嘉宾人数由1800多改为1900多
                - 编辑：李伯玺 → 王宏泽
                - 计数“views”由90退回9

                #### 移除

                - 删去一个小标题：“议程”

                ### v1 (18:00)

                #### 新增

                - 首次收录，共2段

                """)
    }

    static let headlines: [(headline: String, escaped: String)] = [
        ("plain, (really) - 1.", "plain, (really) - 1."), ("*a* _b_ `c` ~d~", #"\*a\* \_b\_ \`c\` \~d\~"#),
        ("[a](https://x.example)", #"\[a\](https://x.example)"#), ("<script>&amp;", #"\<script\>\&amp;"#),
        ("![i] #", ##"\!\[i\] \#"##), ("a\\b|c", #"a\\b\|c"#), ("a\n# b", ##"a\\n\# b"##),
        ("\u{1B}[31m\u{202E}", #"\\u{1b}\[31m\\u{202e}"#),
    ]

    @Test(arguments: headlines) func `texts from pages make no markup`(headline: String, escaped: String) throws {
        let entries = try Samples.entries([Article(headline: headline)])
        var other = entries
        other[0].reference = ArticleReference(identity: .name("# a"), path: "articles/a", id: "0123456789abcdee")
        let changelog = Changelog((entries + other).compactMap { Changelog.Release($0, in: .english) }, in: .english)
        #expect(
            ChangelogMarkdown(changelog.subject).text(of: changelog) == """
                # Changelog

                ## 2023-11-10

                ### v1 (18:00) \(escaped)

                Article: \\# a

                #### Added

                - First captured, with 0 paragraphs

                ### v1 (18:00) \(escaped)

                <https://news.example/summit>

                #### Added

                - First captured, with 0 paragraphs

                """)
    }

    @Test func `where there is nothing to tell, only the title is left`() {
        let nothing = Changelog([], in: .english)
        #expect(ChangelogMarkdown(nothing.subject).text(of: nothing) == "# Changelog\n")
        #expect(ChangelogText(nothing.subject).text(of: nothing) == "")
        let html = ChangelogHTML(nothing.subject).text(of: nothing)
        #expect(html.contains("    <p>No version matches.</p>\n  </main>\n"))
    }

    @Test func `JSON tells category, part and sentence`() throws {
        let entry = try Samples.entries([Article(headline: "一"), Article(headline: "二")])[1]
        let release = try #require(Changelog.Release(entry, in: .chinese))
        #expect(
            JSON(Changelog([release], in: .chinese)).text(levels: 5) == """
                {
                  "schema": "stet.changelog/1",
                  "language": "zh",
                  "days": [
                    {
                      "date": "2023-11-10",
                      "versions": [
                        {
                          "article": {"url": "https://news.example/summit", "path": "articles/news.example/summit", \
                "id": "0123456789abcdef"},
                          "version": 2,
                          "commit": "\(entry.version.commit)",
                          "captured": "2023-11-10T20:00:00+08:00",
                          "headline": "二",
                          "changes": [{"category": "changed", "part": "headline", "sentence": "标题：一 → 二"}]
                        }
                      ]
                    }
                  ]
                }
                """)
    }

    @Test(arguments: [0, 1, 2, 30]) func `a changelog written version by version is the same JSON and the same page`(
        count: Int
    ) throws {
        let articles = [Samples.old, Samples.new] + (2..<max(count, 2)).map { Article(headline: "\($0)") }
        let releases = try Samples.entries(Array(articles.prefix(count))).compactMap {
            Changelog.Release($0, in: .english)
        }
        let changelog = Changelog(releases, in: .english)
        #expect(ChangelogJSON(changelog.subject).text(of: changelog) == JSON(changelog).text(levels: 4) + "\n")
        let html = ChangelogHTML(changelog.subject)
        #expect(html.text(of: changelog) == HTMLPage(title: html.title).text(html.content(changelog)))
    }

    private static func text(
        _ language: ReaderLanguage, _ form: (Changelog.Subject) -> some ChangelogForm
    ) throws -> String {
        let changelog = try changelog(language)
        return form(changelog.subject).text(of: changelog)
    }

    private static func changelog(_ language: ReaderLanguage) throws -> Changelog {
        let entries = try Samples.entries([Samples.old, Samples.new])
        return Changelog(entries.compactMap { Changelog.Release($0, in: language) }, in: language)
    }
}
