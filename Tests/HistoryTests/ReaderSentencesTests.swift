import Articles
import Diffing
import History
import Testing

@Suite struct ReaderSentencesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var old = ReaderSentencesTests.plain
        var edit: @Sendable (inout Article) -> Void
        /// One sentence a line behind the sign of its category.
        var english: String
        var chinese: String

        var testDescription: String { name }
    }

    static let plain = Article(
        headline: "峰会开幕", source: Source(name: "光明网"), published: PrintedTime("2023-11-10T17:13+08:00"),
        body: [
            .paragraph("共有1800多位嘉宾参加了今天在乌镇举行的开幕仪式。"), .paragraph("会议持续三天，地点在浙江省的乌镇。"),
            .heading(level: 2, "议程"), .paragraph("第三天将发布会议的成果文件，欢迎关注。"),
        ],
        credits: [Credit(role: .editor, name: "李伯玺")],
        counters: [Counter(name: "点赞", value: 12)], links: [Link(text: "旧闻")])

    static let english = Article(
        headline: "Ferry",
        body: [
            .paragraph("The ferry leaves the old pier at nine on weekdays, said Ann Ray, who sells the tickets."),
            .paragraph("Tickets are sold on board."),
        ])

    static let parts: [Case] = [
        Case(name: "nothing", edit: { _ in }, english: "", chinese: ""),
        Case(
            name: "headline", edit: { $0.headline = "峰会闭幕" }, english: "~ Headline: 峰会开幕 → 峰会闭幕",
            chinese: "~ 标题：峰会开幕 → 峰会闭幕"),
        Case(
            name: "facts come, change and go",
            edit: {
                $0.subheadline = "今日"
                $0.source = nil
                $0.published = PrintedTime("2023-11-10T18:00+08:00")
            },
            english: """
                + Subheadline: 今日
                - Source: 光明网
                ~ Time of publication: 2023-11-10 17:13+08:00 → 2023-11-10 18:00+08:00
                """,
            chinese: """
                + 副标题：今日
                - 来源：光明网
                ~ 发布时间：2023-11-10 17:13+08:00 → 2023-11-10 18:00+08:00
                """),
        Case(
            name: "another editor", edit: { $0.credits[0].name = "王宏泽" }, english: "~ Editor: 李伯玺 → 王宏泽",
            chinese: "~ 编辑：李伯玺 → 王宏泽"),
        Case(
            name: "another role", edit: { $0.credits[0].role = .chiefEditor },
            english: "~ Role of 李伯玺: editor → chief editor", chinese: "~ 署名身份（李伯玺）：编辑 → 主编"),
        Case(
            name: "another spelling", edit: { $0.credits[0].name = "李 伯玺" },
            english: "~ Editor: 李伯玺 → 李 伯玺 (spelled differently)", chinese: "~ 编辑：李伯玺 → 李 伯玺（写法不同）"),
        Case(
            name: "credits come and go", edit: { $0.credits = [Credit(role: .photographer, name: "赵谦")] },
            english: """
                + Photographer: 赵谦
                - Editor: 李伯玺
                """,
            chinese: """
                + 摄影：赵谦
                - 编辑：李伯玺
                """),
        Case(
            name: "links and counters that grow are not told",
            edit: {
                $0.counters[0].value = 57
                $0.links = []
            }, english: "", chinese: ""),
        Case(
            name: "a counter falls", edit: { $0.counters[0].value = 3 },
            english: "~ The counter “点赞” was set back from 12 to 3", chinese: "~ 计数“点赞”由12退回3"),
        Case(
            name: "counters come and go", edit: { $0.counters = [Counter(name: "阅读", value: 1)] },
            english: """
                + The counter “阅读” appeared
                - The counter “点赞” is gone
                """,
            chinese: """
                + 出现计数“阅读”
                - 计数“点赞”不再显示
                """),
    ]

    static let blocks: [Case] = [
        Case(
            name: "blocks come", edit: { $0.body += [.paragraph("嘉宾来自80多个国家和地区，创历届峰会新高，现场气氛热烈。"), .quote("")] },
            english: """
                + A paragraph was added: “嘉宾来自80多个国家和地区，创历届峰会新高…”
                + A quote was added
                """,
            chinese: """
                + 增加一段：“嘉宾来自80多个国家和地区，创历届峰会新高…”
                + 增加一段引文
                """),
        Case(
            name: "a heading goes", edit: { $0.body.remove(at: 2) }, english: "- A heading was removed: “议程”",
            chinese: "- 删去一个小标题：“议程”"),
        Case(
            name: "a paragraph moves", edit: { $0.body.insert($0.body.remove(at: 3), at: 0) },
            english: "~ Paragraph 3 was moved and is now paragraph 1: “第三天将发布会议的成果文件，欢迎关注。”",
            chinese: "~ 原第3段移至第1段：“第三天将发布会议的成果文件，欢迎关注。”"),
        Case(
            name: "a paragraph is split",
            old: article(["The ferry leaves the old pier at nine. Tickets are sold on board of the ferry."]),
            edit: {
                $0.body = [
                    .paragraph("The ferry leaves the old pier at nine."),
                    .paragraph("Tickets are sold on board of the ferry."),
                ]
            },
            english: "~ Paragraph 1 was split into 2: “The ferry leaves the old pier at nine.”",
            chinese: "~ 第1段分为2段：“The ferry leaves the old pier at nine.”"),
        Case(
            name: "paragraphs are merged",
            old: article(["The ferry leaves the old pier at nine.", "Tickets are sold on board of the ferry."]),
            edit: {
                $0.body = [.paragraph("The ferry leaves the old pier at nine. Tickets are sold on board of the ferry.")]
            },
            english: "~ 2 paragraphs were merged into paragraph 1: “The ferry leaves the old pier at nine.…”",
            chinese: "~ 2段并为第1段：“The ferry leaves the old pier at nine.…”"),
        Case(
            name: "a paragraph becomes a quote", edit: { $0.body[1] = .quote("会议持续三天，地点在浙江省的乌镇。") },
            english: "~ Paragraph 2 is now quote 1: “会议持续三天，地点在浙江省的乌镇。”",
            chinese: "~ 原第2段改为第1段引文：“会议持续三天，地点在浙江省的乌镇。”"),
        Case(
            name: "another image", old: Article(headline: "", body: [.figure(image: "a.jpg", caption: "乌镇")]),
            edit: { $0.body = [.figure(image: "b.jpg", caption: "乌镇")] },
            english: "~ Picture 1 shows another image: “乌镇”", chinese: "~ 第1张图片换了图：“乌镇”"),
    ]

    static let edits: [Case] = [
        Case(
            name: "number", edit: { $0.body[0] = .paragraph("共有1900多位嘉宾参加了今天在乌镇举行的开幕仪式。") },
            english: "~ The number of “嘉宾” was changed from 1800 to 1900 in paragraph 1",
            chinese: "~ 第1段：嘉宾人数由1800多改为1900多"),
        Case(
            name: "number in Japanese", old: article(["今年の花火大会の参加者は約1,800人で、去年をやや上回った。"]),
            edit: { $0.body = [.paragraph("今年の花火大会の参加者は約1,900人で、去年をやや上回った。")] },
            english: "~ The number of “参加者” was changed from 1,800 to 1,900 in paragraph 1",
            chinese: "~ 第1段：参加者人数由1,800改为1,900"),
        Case(
            name: "number in Korean", old: article(["올해 불꽃 축제에는 자원봉사자 1,800여 명이 함께했다고 시가 밝혔다."]),
            edit: { $0.body = [.paragraph("올해 불꽃 축제에는 자원봉사자 1,900여 명이 함께했다고 시가 밝혔다.")] },
            english: "~ The number of “자원봉사자” was changed from 1,800 to 1,900 in paragraph 1",
            chinese: "~ 第1段：“자원봉사자”的人数由1,800여改为1,900여"),
        Case(
            name: "words", edit: { $0.body[1] = .paragraph("会议持续三天，地点在江苏省的乌镇。") },
            english: "~ “浙江” was changed to “江苏” in paragraph 2", chinese: "~ 第2段：“浙江”改为“江苏”"),
        Case(
            name: "addition and removal", edit: { $0.body[3] = .paragraph("第三天将正式发布会议的成果文件。") },
            english: """
                ~ “正式” was added in paragraph 3
                ~ “，欢迎关注” was removed in paragraph 3
                """,
            chinese: """
                ~ 第3段：增加“正式”
                ~ 第3段：删去“，欢迎关注”
                """),
        Case(
            name: "spaces", old: english, edit: { $0.body[1] = .paragraph("Tickets  are sold on board.") },
            english: "~ Spaces were changed in paragraph 2", chinese: "~ 第2段：空格有改动"),
        Case(
            name: "punctuation", old: english, edit: { $0.body[1] = .paragraph("Tickets are sold on board!") },
            english: "~ The punctuation was changed from “.” to “!” in paragraph 2", chinese: "~ 第2段：标点由“.”改为“!”"),
        Case(
            name: "date", old: article(["展览定于2023年7月11日在乌镇开幕，欢迎市民参观。"]),
            edit: { $0.body = [.paragraph("展览定于2023年7月18日在乌镇开幕，欢迎市民参观。")] },
            english: "~ The date was changed from 11日 to 18日 in paragraph 1", chinese: "~ 第1段：日期由11日改为18日"),
        Case(
            name: "many edits",
            old: article([
                "The council agreed to pay for a ferry, to build a pier near the harbour, and to widen a road behind "
                    + "the church before the winter ends."
            ]),
            edit: {
                $0.body = [
                    .paragraph(
                        "The council refused to pay for a train, to build a tower near the harbour, and to widen a "
                            + "lane behind the school before the summer ends.")
                ]
            },
            english: "~ Paragraph 1 was changed in 6 places: “The council refused to pay for a train,…”",
            chinese: "~ 第1段有6处改动：“The council refused to pay for a train,…”"),
        Case(
            name: "another paragraph in its place", old: article(["今日会议在乌镇开幕，嘉宾到场。"]),
            edit: { $0.body = [.paragraph("今日会议在乌镇取消了！主办方将于下周另行通知时间，已购票的市民可以退票。")] },
            english: "~ Paragraph 1 was rewritten: “今日会议在乌镇取消了！主办方将于下周另行…”",
            chinese: "~ 第1段重写：“今日会议在乌镇取消了！主办方将于下周另行…”"),
    ]

    @Test(arguments: parts + blocks + edits) func `a diff is told in sentences`(test: Case) throws {
        var comparer = try TextComparer()
        var new = test.old
        test.edit(&new)
        let diff = comparer.compare(test.old, new)
        #expect(told(diff, .english) == test.english)
        #expect(told(diff, .chinese) == test.chinese)
    }

    private func told(_ diff: ArticleDiff, _ language: ReaderLanguage) -> String {
        let signs: [ReaderChange.Category: String] = [.added: "+", .changed: "~", .removed: "-"]
        return ReaderSentences(diff, in: language).all
            .map { "\(signs[$0.category] ?? "") \($0.sentence)" }.joined(separator: "\n")
    }

    private static func article(_ paragraphs: [String]) -> Article {
        Article(headline: "", body: paragraphs.map { .paragraph($0) })
    }
}
