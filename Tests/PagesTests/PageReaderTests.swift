import Articles
import Pages
import Testing

@Suite struct PageReaderTests {
    /// A page in the shape that a Chinese news site's text has when it is copied.
    static let page = """
        点击右上角微信好友

        朋友圈

        请使用浏览器分享功能进行分享

        正在阅读:松溪古桥修缮完工今日恢复通行
        首页> 文化频道> 要闻 > 正文

        松溪古桥修缮完工今日恢复通行

        来源:松溪新闻网2026-05-06 09:20

        　　5月6日,松溪古桥修缮工程完工,恢复行人通行。这座石桥有三百多年历史。

        松溪古桥修缮后的桥面。松溪新闻网记者 顾明川/摄

        　　工程自去年10月开始,历时七个月,共更换石板126块。(记者 林亦舟 何远)

        [ 责编:沈知白 ]
        阅读剩余全文(

        相关阅读

        您此时的心情

        新闻表情排行 /
          • 开心
             
            5
          • 点赞
             
            1.2万

        独家策划

        推荐阅读
        渡口夜市本周五恢复营业,摊位比去年多出40个。
        2026-05-05 18:20
        加载更多
        """

    static let wanted = """
        headline: 松溪古桥修缮完工今日恢复通行
        section: 文化频道 / 要闻
        source: 松溪新闻网
        published: 2026-05-06T09:20+08:00
        paragraph: 5月6日,松溪古桥修缮工程完工,恢复行人通行。这座石桥有三百多年历史。
        figure: 松溪古桥修缮后的桥面。松溪新闻网记者 顾明川/摄
        paragraph: 工程自去年10月开始,历时七个月,共更换石板126块。(记者 林亦舟 何远)
        photographer: 顾明川 (松溪新闻网) '松溪新闻网记者 顾明川/摄'
        reporter: 林亦舟 '(记者 林亦舟 何远)'
        reporter: 何远 '(记者 林亦舟 何远)'
        editor: 沈知白 '[ 责编:沈知白 ]'
        counter in 新闻表情排行: 开心 (reaction) 5 '5'
        counter in 新闻表情排行: 点赞 (likes) about 12000 '1.2万'
        link in 推荐阅读: 渡口夜市本周五恢复营业,摊位比去年多出40个。 @ 2026-05-05T18:20+08:00
        """

    /// The page with a text put in another's place, and what that does to the lines of the article.
    struct Variant: Sendable, CustomTestStringConvertible {
        let name: String
        let page: [(String, String)]
        let article: [(String, String)]
        var testDescription: String { name }

        init(_ name: String, _ page: [(String, String)], _ article: [(String, String)] = []) {
            self.name = name
            self.page = page
            self.article = article
        }
    }

    static let variants = [
        Variant("as it is", []),
        Variant("CRLF", [("\n", "\r\n")]),
        Variant("a byte order mark", [("点击右上角", "\u{FEFF}点击右上角")]),
        Variant("indents of no-break spaces", [("　　", "\u{A0}\u{A0}\u{A0}\u{A0}")]),
        Variant("no indents", [("　　", "")]),
        Variant("no empty lines", [("\n\n", "\n")]),
        Variant("a full-width colon", [("来源:", "来源：")]),
        Variant("a colon with spaces", [("来源:松溪新闻网2026", "来源： 松溪新闻网 2026")]),
        Variant("a time in full-width digits", [("2026-05-06 09:20", "２０２６-０５-０６ ０９：２０")]),
        Variant("a time in words", [("2026-05-06 09:20", "2026年5月6日 9时20分")]),
        Variant("the time in front", [("来源:松溪新闻网2026-05-06 09:20", "2026-05-06 09:20 来源:松溪新闻网")]),
        Variant("time and source on two lines", [("新闻网2026-05-06", "新闻网\n2026-05-06")]),
        Variant("no label", [("来源:松溪新闻网2026-05-06 09:20", "2026-05-06 09:20 松溪新闻网")]),
        Variant("no time", [("2026-05-06 09:20", "")], [("published: 2026-05-06T09:20+08:00\n", "")]),
        Variant("no source", [("来源:松溪新闻网", "")], [("source: 松溪新闻网\n", "")]),
        Variant(
            "neither time nor source", [("来源:松溪新闻网2026-05-06 09:20\n", "")],
            [("source: 松溪新闻网\n", ""), ("published: 2026-05-06T09:20+08:00\n", "")]),
        Variant("no breadcrumb", [("首页> 文化频道> 要闻 > 正文\n", "")], [("section: 文化频道 / 要闻\n", "")]),
        Variant("another breadcrumb", [("首页> 文化频道> 要闻 > 正文", "当前位置：首页 » 文化频道 » 要闻")]),
        Variant(
            "no prompts above", [("点击右上角微信好友\n\n朋友圈\n\n请使用浏览器分享功能进行分享\n\n正在阅读:松溪古桥修缮完工今日恢复通行\n", "")]),
        Variant("no editor", [("[ 责编:沈知白 ]\n", "")], [("editor: 沈知白 '[ 责编:沈知白 ]'\n", "")]),
        Variant("full-width brackets", [("[ 责编:沈知白 ]", "【责编：沈知白】")], [("[ 责编:沈知白 ]", "【责编：沈知白】")]),
        Variant("no brackets", [("[ 责编:沈知白 ]", "责任编辑：沈知白")], [("[ 责编:沈知白 ]", "责任编辑：沈知白")]),
        Variant(
            "full-width brackets round the reporters", [("(记者 林亦舟 何远)", "（记者　林亦舟　何远）")],
            [("(记者 林亦舟 何远)", "（记者　林亦舟　何远）")]),
        Variant(
            "no counters",
            [("新闻表情排行 /\n  • 开心\n     \n    5\n  • 点赞\n     \n    1.2万\n", "")],
            [
                ("counter in 新闻表情排行: 开心 (reaction) 5 '5'\n", ""),
                ("counter in 新闻表情排行: 点赞 (likes) about 12000 '1.2万'\n", ""),
            ]),
        Variant(
            "full-width numbers", [("    5\n", "    ５\n")],
            [("开心 (reaction) 5 '5'", "开心 (reaction) 5 '５'")]),
        Variant(
            "a time of change", [("09:20\n", "09:20\n最后更新：2026-05-07 10:00\n")],
            [
                (
                    "published: 2026-05-06T09:20+08:00\n",
                    "published: 2026-05-06T09:20+08:00\nmodified: 2026-05-07T10:00+08:00\n"
                )
            ]),
        Variant(
            "the page's address", [("阅读剩余全文(", "本文链接：https://news.example/a/1.html")],
            [
                ("+08:00\nparagraph: 5月", "+08:00\nurl: https://news.example/a/1.html\nparagraph: 5月")
            ]),
        Variant(
            "a heading in the body", [("　　工程自", "工程历时七个月\n\n　　工程自")],
            [("paragraph: 工程自", "heading: 工程历时七个月\nparagraph: 工程自")]),
    ]

    @Test(arguments: variants)
    func reads(_ variant: Variant) throws {
        let page = variant.page.reduce(Self.page) { $0.replacing($1.0, with: $1.1) }
        let wanted = variant.article.reduce(Self.wanted) { $0.replacing($1.0, with: $1.1) }
        let article = try PageReader.article(from: Page(bytes: Array(page.utf8), format: .text))
        #expect(summary(article) == wanted)
    }

    @Test func tellsFormats() {
        #expect(PageReader.format(of: "\n <!DOCTYPE html>".utf8) == .html)
        #expect(PageReader.format(of: "首页".utf8) == .text)
        #expect(PageReader.format(of: []) == .text)
    }
}
