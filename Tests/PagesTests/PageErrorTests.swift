import Articles
import Pages
import Testing

@Suite struct PageErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let expected: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: String) {
            self.init(name, Array(text.utf8), expected)
        }

        init(_ name: String, _ bytes: [UInt8], _ expected: String) {
            self.name = name
            self.bytes = bytes
            self.expected = expected
        }
    }

    static let empty = "the page is empty; give a page with an article in it"
    static let binary = "the page is no text but binary data; give the page's text"
    static let none = "no article was found: the page has no headline above a text; is it a list or an error page?"

    static let cases = [
        Case("nothing", "", empty),
        Case("only spaces", " \n\u{3000}\u{A0}\r\n", empty),
        Case("only a byte order mark", [0xEF, 0xBB, 0xBF], empty),
        Case(
            "Latin-1", Array("caf".utf8) + [0xE9, 0x20],
            "the page is not UTF-8 (the byte at offset 3 fits no character); convert it, for example with iconv"),
        Case("an image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], binary),
        Case("zeros", "标题\u{0}正文", binary),
        Case(
            "HTML", "<!DOCTYPE html>\n<html><body><p>text</p></body></html>",
            "the page is HTML, not the text of a page; read it with --from html"),
        Case("one line", "只有一行。", none),
        Case("a menu", "首页\n新闻\n体育\n财经", none),
        Case("a list of titles", (1...30).map { "某地举行第\($0)届文化节开幕" }.joined(separator: "\n"), none),
        Case("a list of links", "首页\n" + (1...30).map { "• 某地举行第\($0)届文化节，活动今日开幕" }.joined(separator: "\n"), none),
        Case(
            "a list of long titles", (1...30).map { "某地举行第\($0)届文化节，活动今日开幕，市民热情参与现场十分热闹" }.joined(separator: "\n"),
            "no article was found: nothing reads as a text below '某地举行第1届文化节，活动今日开幕，市民热情参与现场十分热闹'; "
                + "is it a list or an error page?"),
        Case(
            "a page behind a login",
            "港口新馆今日开馆\n来源：临江新闻网 2026-03-02 08:56\n新馆建在老码头旁，上午九时正式开馆，市民排队参观。\n登录后阅读全文",
            "the page asks to sign in or to pay, '登录后阅读全文'; save it from a browser in which the article is shown"),
        Case(
            "a server's error", "404 Not Found\n\nnginx/1.18.0",
            "the page is an error page, '404 Not Found'; give the page of the article itself"),
        Case(
            "a site's error",
            "Page not found\n\nSorry, the page you asked for does not exist. Please check the address.\nHome",
            "the page is an error page, 'Page not found'; give the page of the article itself"),
        Case(
            "an error in Chinese", "404\n抱歉，页面不存在\n返回首页",
            "the page is an error page, '抱歉，页面不存在'; give the page of the article itself"),
    ]

    @Test(arguments: cases)
    func says(_ test: Case) {
        let error = #expect(throws: PageError.self) {
            try PageReader.article(from: Page(bytes: test.bytes, format: .text))
        }
        #expect(error?.description == test.expected)
    }

    @Test(arguments: [
        ("an image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]),
        ("a compressed page", [0x1F, 0x8B, 0x08, 0x00] + Array("<p>".utf8)),
        ("a program", [0x7F, 0x45, 0x4C, 0x46, 0x02] + Array("<h1>a title of a program</h1>".utf8)),
    ])
    func saysThatAFileIsNoPage(_ name: String, _ bytes: [UInt8]) {
        let error = #expect(throws: PageError.self) {
            try PageReader.article(from: Page(bytes: bytes, format: .html))
        }
        #expect(error == .binary, "\(name)")
    }

    /// Texts that no site prints, and the headline of the article they hold, if one is there.
    static let hostile: [(name: String, text: String, headline: String?)] = [
        ("a line of five million bytes", head + String(repeating: "这是一句话，", count: 280_000), "标题在这里是这样"),
        ("a word of five million bytes", head + String(repeating: "x", count: 5_000_000), nil),
        ("many short lines", String(repeating: "a\n", count: 300_000), nil),
        ("many titles", String(repeating: "这是一个没有句号的标题\n", count: 100_000), nil),
        ("many times", String(repeating: "2026-05-06 09:20 来源:某网\n", count: 50_000), nil),
        ("many breadcrumbs", String(repeating: "首页 > 新闻\n", count: 100_000), nil),
        ("one endless breadcrumb", "首页\n" + String(repeating: "> 新闻\n", count: 100_000), nil),
        ("brackets that never close", String(repeating: "([", count: 200_000), nil),
        ("brackets in a text", head + String(repeating: "([", count: 200_000) + "这是一句话，很长。", "标题在这里是这样"),
        ("only digits", String(repeating: "1", count: 1_000_000), nil),
        ("only numbers", String(repeating: "12 ", count: 300_000), nil),
        ("endless accents", head + "这是一句话，内容很长很长。" + String(repeating: "\u{301}", count: 500_000), "标题在这里是这样"),
    ]
    static let head = "标题在这里是这样\n2026-05-06 09:20\n"

    @Test(arguments: hostile.indices)
    func answers(_ index: Int) {
        let (name, text, headline) = Self.hostile[index]
        let article = try? PageReader.article(from: Page(bytes: Array(text.utf8), format: .text))
        #expect(article?.headline == headline, "\(name)")
    }
}
