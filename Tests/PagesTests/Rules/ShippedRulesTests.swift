import Articles
import Pages
import Testing

/// What each rule that comes with Stet is there for, on a page in the manner of its site.
@Suite struct ShippedRulesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let url: String
        let page: String
        let without: String
        let with: String
        var testDescription: String { url }
    }

    static let text = "<p>　　本报今日从市政府获悉，新的跨海大桥将于明年春天正式开工建设。</p>"
    static let headed = "headline: 新的跨海大桥明年春天开工\n"
    static let body = "paragraph: 本报今日从市政府获悉，新的跨海大桥将于明年春天正式开工建设。"

    static let cases = [
        Case(
            url: "https://mp.weixin.qq.com/s/1",
            page: "<h2 id='activity-name'>新的跨海大桥明年春天开工</h2><a id='js_name'>海港之声</a>"
                + "<div id='js_content' style='visibility: hidden'>\(text)</div><p>长按上面的二维码，关注我们，每天都有新的故事在等着你。</p>",
            without: "headline: 新的跨海大桥明年春天开工\nsource: 海港之声\nurl: https://mp.weixin.qq.com/s/1\n"
                + "paragraph: 长按上面的二维码，关注我们，每天都有新的故事在等着你。",
            with: headed + "source: 海港之声\nurl: https://mp.weixin.qq.com/s/1\n" + body),
        Case(
            url: "http://www.xinhuanet.com/1.htm",
            page: "<h1>新的跨海大桥明年春天开工</h1>\(text)<div>Copyright © 版权所有</div><span><b></b>责任编辑： 岑若溪</span>",
            without: headed + "url: http://www.xinhuanet.com/1.htm\n" + body,
            with: headed + "url: http://www.xinhuanet.com/1.htm\n" + body + "\neditor: 岑若溪 '责任编辑： 岑若溪'"),
        Case(
            url: "http://news.hexun.com/1.html",
            page: "<h1>新的跨海大桥明年春天开工</h1>\(text)<div class='attribution-disclosure-link-sponsored'>by Taboola</div>",
            without: headed + "url: http://news.hexun.com/1.html\n" + body + "\nauthor: Taboola 'by Taboola'",
            with: headed + "url: http://news.hexun.com/1.html\n" + body),
    ]

    @Test(arguments: cases)
    func `changes`(_ test: Case) throws {
        let page = Page(bytes: Array("<body>\(test.page)</body>".utf8), format: .html, url: Address(test.url))
        let plain = (try? PageReader.article(from: page)).map(summary)
        #expect(plain == test.without)
        let ruled = try PageReader.article(from: page, sites: SiteRules(SiteRules.shippedFiles))
        #expect(summary(ruled) == test.with)
    }
}
