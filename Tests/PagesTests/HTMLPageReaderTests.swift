import Articles
import Foundation
import Pages
import Testing

@Suite struct HTMLPageReaderTests {
    /// A page of one article with a place for what a case adds to its head and to its body.
    static func page(head: String = "", above: String = "", body: String = "", below: String = "") -> String {
        """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>港口新馆今日开馆_临江新闻网</title>\(head)</head><body>
        <ul class="nav"><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li></ul>
        <h1>港口新馆今日开馆</h1><div class="info">2026年3月2日 08:56 来源：临江新闻网</div>\(above)
        <div class="text"><p>新馆建在老码头旁，上午九时正式开馆，市民排队参观。</p>\(body)
        <p>馆方说，开馆首周每天限量预约两千人，周一闭馆。</p></div>\(below)
        <div class="footer">版权所有 临江新闻网</div></body></html>
        """
    }

    static func article(_ html: String, url: Address? = nil) throws -> Article {
        try PageReader.article(from: Page(bytes: Array(html.utf8), format: .html, url: url))
    }

    static let bodies: [(name: String, html: String, blocks: [Block])] = [
        ("a paragraph", "<p>第一展厅讲水运的历史，第二展厅讲码头。</p>", [.paragraph("第一展厅讲水运的历史，第二展厅讲码头。")]),
        (
            "paragraphs parted by line breaks", "<p>第一展厅讲水运的历史。<br><br>第二展厅讲码头的变迁。</p>",
            [.paragraph("第一展厅讲水运的历史。"), .paragraph("第二展厅讲码头的变迁。")]
        ),
        (
            "inline elements", "<p>第一展厅讲<b>水运</b>的<a href=\"/x\">历史</a>，第二展厅讲码头。</p>",
            [.paragraph("第一展厅讲水运的历史，第二展厅讲码头。")]
        ),
        (
            "a heading", "<h3>展品</h3><p>第一展厅讲水运的历史，第二展厅讲码头。</p>",
            [.heading(level: 3, "展品"), .paragraph("第一展厅讲水运的历史，第二展厅讲码头。")]
        ),
        (
            "a quotation", "<blockquote><p>这些东西放在抽屉里只是纸，放在这里大家才看得见。</p></blockquote>",
            [.quote("这些东西放在抽屉里只是纸，放在这里大家才看得见。")]
        ),
        (
            "a list", "<ul><li>第一展厅：水运</li><li>第二展厅：码头</li></ul>",
            [.item(ordered: false, "第一展厅：水运"), .item(ordered: false, "第二展厅：码头")]
        ),
        (
            "a numbered list", "<ol><li>先预约</li><li>后参观</li></ol>",
            [.item(ordered: true, "先预约"), .item(ordered: true, "后参观")]
        ),
        (
            "a figure with a caption", "<figure><img src=\"/a.jpg\"><figcaption>新馆外景</figcaption></figure>",
            [.figure(image: "/a.jpg", caption: "新馆外景")]
        ),
        (
            "a picture with its caption below",
            "<p><img data-src=\"/a.jpg\" src=\"/blank.gif\"></p><p>新馆外景。临江新闻网记者 阮清河/摄</p>",
            [.figure(image: "/a.jpg", caption: "新馆外景。临江新闻网记者 阮清河/摄")]
        ),
        ("a picture without a caption", "<p><img src=\"/a.jpg\"></p>", [.figure(image: "/a.jpg", caption: "")]),
        ("an icon", "<p><img src=\"/icons/share.png\" width=\"16\"></p>", []),
        (
            "a table", "<table><tr><th>展厅</th><th>件数</th></tr><tr><td>水运</td><td>1372</td></tr></table>",
            [.table(rows: [["展厅", "件数"], ["水运", "1372"]])]
        ),
        (
            "a table for layout", "<table><tr><td><p>第一展厅讲水运的历史，第二展厅讲码头。</p></td></tr></table>",
            [.paragraph("第一展厅讲水运的历史，第二展厅讲码头。")]
        ),
        ("hidden blocks", "<p style=\"display: none\">看不见的一段话，不是文章的内容。</p><p hidden>也看不见的一段话，不是文章的内容。</p>", []),
        ("scripts and styles", "<script>var a = '一段脚本，不是文章。';</script><style>p { color: red }</style>", []),
        ("share buttons", "<p><a href=\"javascript:;\">分享到微信</a></p>", []),
        ("a stray end of the document", "</body></html><p>后面的一段话，浏览器照样显示出来。</p>", [.paragraph("后面的一段话，浏览器照样显示出来。")]),
    ]

    @Test(arguments: bodies) func `the body has the blocks that a reader sees`(
        name: String, html: String, blocks: [Block]
    ) throws {
        let article = try Self.article(Self.page(body: html))
        let frame = [Block.paragraph("新馆建在老码头旁，上午九时正式开馆，市民排队参观。")]
        let end = [Block.paragraph("馆方说，开馆首周每天限量预约两千人，周一闭馆。")]
        #expect(article.body == frame + blocks + end, "\(name)")
        #expect(article.headline == "港口新馆今日开馆", "\(name)")
    }

    static let times: [(head: String, above: String, published: String?, declared: String?)] = [
        ("", "", "2026-03-02T08:56+08:00", nil),
        (
            "<meta property=\"article:published_time\" content=\"2026-03-02T08:56:30+08:00\">", "",
            "2026-03-02T08:56+08:00", nil
        ),
        (
            "<meta property=\"article:published_time\" content=\"2026-03-02T00:56:00Z\">", "", "2026-03-02T08:56+08:00",
            nil
        ),
        (
            "<meta property=\"article:published_time\" content=\"2026-03-02T11:00:00+08:00\">", "",
            "2026-03-02T08:56+08:00",
            "2026-03-02T11:00:00+08:00"
        ),
        (
            "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": [\"NewsArticle\"], \"datePublished\": \"2026-03-01\"}]}</script>",
            "", "2026-03-02T08:56+08:00", "2026-03-01"
        ),
        ("<script type=\"application/ld+json\">{broken</script>", "", "2026-03-02T08:56+08:00", nil),
    ]

    @Test(arguments: times.indices) func `the printed time wins over the declared one, which is kept where it differs`(
        index: Int
    ) throws {
        let (head, above, published, declared) = Self.times[index]
        let article = try Self.article(Self.page(head: head, above: above))
        #expect(article.published?.iso8601 == published)
        #expect(article.declaredPublished?.iso8601 == declared)
    }

    static let counters: [(html: String, counter: Counter?)] = [
        (
            "<a class=\"btn zan\"><i></i><span>57</span></a>",
            Counter(name: "likes", kind: .likes, value: 57, printed: "57")
        ),
        (
            "<a title=\"收藏本文\"><i></i><span id=\"count0\">1.2万</span></a>",
            Counter(name: "收藏本文", kind: .favorites, value: 12_000, bound: .approximate, printed: "1.2万")
        ),
        (
            "<span aria-label=\"评论\"><b>10万+</b></span>",
            Counter(name: "评论", kind: .comments, value: 100_000, bound: .atLeast, printed: "10万+")
        ),
        ("<span>阅读 3,456</span>", Counter(name: "阅读", kind: .views, value: 3456, printed: "3,456")),
        (
            "<span>跟贴<a class=\"share-count\">31</a></span>",
            Counter(name: "跟贴", kind: .comments, value: 31, printed: "31")
        ),
        ("<span class=\"page\">2</span>", nil),
    ]

    @Test(arguments: counters.indices) func `a number counts what words, labels or classes say`(index: Int) throws {
        let (html, counter) = Self.counters[index]
        #expect(try Self.article(Self.page(below: "<div>\(html)</div>")).counters == [counter].compactMap(\.self))
    }

    @Test func `names keep the characters that narrow decoders destroy`() throws {
        let html = Self.page(body: "<p>朱镕基和张喆两位研究者查阅了档案，一共三百多份。</p>").replacing(
            "charset=\"utf-8\"", with: "charset=\"gb2312\"")
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require(html.data(using: encoding))
        let article = try PageReader.article(from: Page(bytes: Array(bytes), format: .html))
        #expect(article.body[1].text == "朱镕基和张喆两位研究者查阅了档案，一共三百多份。")
    }

    @Test func `the encoding of the HTTP header goes before that of the page`() throws {
        let html =
            "<meta charset=utf-8><h1>港湾新館が本日開館</h1><p>2026-03-02 08:56</p><p>新館は古い埠頭のそばにあり、市民が列を作った。</p><p>月曜は休館する。</p>"
        let bytes = try #require(html.data(using: .shiftJIS))
        let page = Page(bytes: Array(bytes), format: .html, charset: "Shift_JIS")
        #expect(try PageReader.article(from: page).headline == "港湾新館が本日開館")
    }

    @Test func `titles that the page declares tell the headline, even where they were cut`() throws {
        let html = """
            <html><head><meta property="og:title" content="多地项目连环爆雷 狂奔的集团"><title>新闻</title></head><body>
            <p>财经频道今日推荐的一条消息</p><p>多地项目连环爆雷 狂奔的集团"暗伤"曝露？</p><p>2026-03-02 08:56</p>
            <p>近日，集团公布了中期业绩报告，上半年实现合约销售金额一千多亿元。</p><p>然而，盈利能力却在走下坡路。</p></body></html>
            """
        #expect(try Self.article(html).headline == "多地项目连环爆雷 狂奔的集团\"暗伤\"曝露？")
    }

    @Test func `the samples read alike as HTML and as text`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Samples")
        let rows = try String(contentsOf: folder.appendingPathComponent("manifest.tsv"), encoding: .utf8)
        let files = rows.split(separator: "\n").dropFirst().map { String($0.split(separator: "\t")[2]) }
        #expect(files.count == 13)
        for file in files {
            func read(_ format: Page.Format) throws -> Article {
                let bytes = try Data(contentsOf: folder.appendingPathComponent("\(file).\(format.rawValue)"))
                var article = try PageReader.article(from: Page(bytes: Array(bytes), format: format))
                article.url = nil
                article.links = article.links.map { Link(group: $0.group, text: $0.text, published: $0.published) }
                article.body = article.body.map { block in
                    if case .figure(_, let caption) = block { .figure(image: nil, caption: caption) } else { block }
                }
                return article
            }
            var html = try read(.html)
            let text = try read(.text)
            if file.hasPrefix("harbour-ferry") {
                #expect(html.published?.offsetMinutes == 60, "\(file)")
                html.published = text.published
            }
            #expect(html == text, "\(file)")
        }
    }
}
