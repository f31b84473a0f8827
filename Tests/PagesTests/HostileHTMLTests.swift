import Articles
import Foundation
import Pages
import Programs
import Testing

/// Pages that no browser ever sent, cut, broken or built to exhaust the reader: each ends in a clear error or an article.
@Suite struct HostileHTMLTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        /// The headline and the number of blocks, or the description of the error.
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

    /// A page of one article, with what a case adds above its headline, in its body and below its end.
    static func page(head: String = "", above: String = "", body: String = "", below: String = "") -> String {
        HTMLPageReaderTests.page(head: head, above: above, body: body, below: below)
    }

    static func english(_ head: String) -> String {
        """
        <html><head>\(head)<title>Ferry to stop at the new pier</title></head><body><h1>Ferry to stop at the new pier</h1>
        <p>The ferry will stop at the new pier from Monday, the harbour office said.</p>
        <p>Tickets bought for the old pier remain valid until the end of the year.</p></body></html>
        """
    }

    static func times(_ count: Int, _ text: String) -> String {
        String(repeating: text, count: count)
    }

    static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
        (0..<count).map(text).joined()
    }

    static let nothing = [
        Case("no bytes", "", empty),
        Case("white space", " \t\r\n\r\n ", empty),
        Case("wide spaces", "\u{3000}\u{A0}", none),
        Case("a byte order mark", [0xEF, 0xBB, 0xBF], none),
        Case("comments", times(1000, "<!-- 港口新馆今日开馆，市民排队参观。 -->"), none),
        Case("a script", "<script>document.write('港口新馆今日开馆，市民排队参观。')</script>", none),
        Case("a style", "<style>p::before { content: '港口新馆今日开馆，市民排队参观。' }</style>", none),
        Case("a template", "<template>" + page() + "</template>", none),
        Case("tags without text", times(10_000, "<div><p><span></span></p></div>"), none),
        Case("NULs", [UInt8](repeating: 0, count: 100_000), binary),
    ]

    static let binaries = [
        Case("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + noise(50_000), binary),
        Case("gzip", [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03] + noise(50_000), binary),
        Case("ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + noise(50_000), binary),
        Case("every byte", (0..<100).flatMap { _ in [UInt8](0...255) }, binary),
    ]

    static let labels = [
        Case("ASCII that says UTF-16", english("<meta charset=utf-16>"), "Ferry to stop at the new pier, 2 blocks"),
        Case("UTF-8 that says GB 2312", page(head: "<meta charset=gb2312>"), "港口新馆今日开馆, 2 blocks"),
        Case("a label nobody knows", page(head: "<meta charset=x-none>"), "港口新馆今日开馆, 2 blocks"),
        Case(
            "a label that browsers refuse", english("<meta charset=hz-gb-2312>"),
            "Ferry to stop at the new pier, 2 blocks"),
        Case(
            "UTF-16 that says UTF-8", [0xFF, 0xFE] + page().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            "港口新馆今日开馆, 2 blocks"),
        Case("NULs between letters", page(body: "<p>第一展\0厅讲水运\0的历史，第二展厅讲码头。</p>"), "港口新馆今日开馆, 3 blocks"),
        Case("half a character", Array(page().utf8) + [0xE6, 0xB8], "港口新馆今日开馆, 2 blocks"),
    ]

    static let bombs = [
        Case("100,000 nested elements", times(100_000, "<div>") + page(), "港口新馆今日开馆_临江新闻网, 1 blocks"),
        Case("100,000 nested in the body", page(body: times(100_000, "<b>")), "港口新馆今日开馆, 2 blocks"),
        Case(
            "100,000 attributes", page(body: "<p" + times(100_000, " a=1 b") + ">第一展厅讲水运的历史。</p>"), "港口新馆今日开馆, 3 blocks"
        ),
        Case(
            "100,000 named attributes",
            page(body: "<p" + (0..<100_000).map { " a\($0)" }.joined() + ">第一展厅讲水运的历史。</p>"),
            "港口新馆今日开馆, 3 blocks"),
        Case("a million entities", page(body: "<p>第一展厅" + times(1_000_000, "&amp;") + "。</p>"), "港口新馆今日开馆, 3 blocks"),
        Case(
            "entities that name each other",
            "<!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;\">]>"
                + page(body: "<p>&d;</p>"),
            "港口新馆今日开馆, 3 blocks"),
        Case(
            "references past Unicode", page(body: times(1000, "&#x110000;&#xD800;&#0;&#99999999999999999999;")),
            "港口新馆今日开馆, 3 blocks"),
        Case("five million bytes", page(body: times(50_000, "<p>第一展厅讲水运的历史，第二展厅讲码头。</p>\n")), "港口新馆今日开馆, 50002 blocks"),
        Case(
            "one paragraph of five million bytes", page(body: "<p>" + times(100_000, "第一展厅讲水运的历史，") + "。</p>"),
            "港口新馆今日开馆, 3 blocks"),
        Case(
            "20,000 headlines", page(above: numbered(20_000) { "<h1>港口新馆\($0)今日开馆了吗</h1>" }),
            "港口新馆19999今日开馆了吗, 2 blocks"),
        Case(
            "20,000 declared titles", page(head: numbered(20_000) { "<meta property=og:title content=港口新馆\($0)今日开馆>" }),
            "港口新馆今日开馆, 2 blocks"),
        Case("20,000 links", page(body: times(20_000, "<a href=/a>第一展厅讲水运的历史</a><br>")), "港口新馆今日开馆, 1 blocks"),
        Case("20,000 pictures", page(body: times(20_000, "<img src=/a.jpg>")), "港口新馆今日开馆, 20002 blocks"),
        Case(
            "20,000 counters", page(below: "<h3>新闻表情排行</h3>" + numbered(20_000) { "<p>名\($0)<p>\($0)" }),
            "港口新馆今日开馆, 2 blocks"),
        Case(
            "20,000 datelines", page(above: times(20_000, "<div>2026年3月2日 08:56 来源：临江新闻网</div>")),
            "新馆建在老码头旁，上午九时正式开馆，市民排队参观。, 1 blocks"),
        Case(
            "a table of 20,000 rows", page(body: "<table>" + times(20_000, "<tr><td>水运<td>1372") + "</table>"),
            "港口新馆今日开馆, 1 blocks"),
        Case("10,000 nested tables", page(body: times(10_000, "<table><tr><td>")), "港口新馆今日开馆, 2 blocks"),
        Case(
            "pictures in 500 nested figures", page(body: times(500, "<figure>") + times(10_000, "<img src=/a.jpg>")),
            "港口新馆今日开馆, 10002 blocks"),
        Case(
            "nested data",
            page(head: "<script type=application/ld+json>" + times(100_000, "{\"@graph\":[") + "</script>"),
            "港口新馆今日开馆, 2 blocks"),
        Case(
            "1,000 scripts of data",
            page(
                head: times(
                    1000, "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"港口新馆\"}</script>")),
            "港口新馆今日开馆, 2 blocks"),
        Case(
            "a class of a million words", page(body: "<p class='" + times(1_000_000, "a ") + "'>第一展厅讲水运的历史。</p>"),
            "港口新馆今日开馆, 3 blocks"),
        Case(
            "a style of a million rules", page(body: "<p style='" + times(200_000, "a:b;") + "'>第一展厅讲水运的历史。</p>"),
            "港口新馆今日开馆, 3 blocks"),
    ]

    static let unclosed = [
        Case("a comment", page(below: "<!-- "), "港口新馆今日开馆, 2 blocks"),
        Case("a script", page(below: "<script>"), "港口新馆今日开馆, 2 blocks"),
        Case("a script above all", "<script>" + page(), none),
        Case("an attribute", page(below: "<p class=\""), "港口新馆今日开馆, 2 blocks"),
        Case(
            "a script with a comment", page(body: "<script><!-- <script> </script> 看不见的一段话，不是文章的内容。 --></script>"),
            "港口新馆今日开馆, 2 blocks"),
        Case(
            "a style in SVG", page(body: "<svg><style/></svg><p>第一展厅讲水运的历史。</p><style></style>"), "港口新馆今日开馆, 3 blocks"),
        Case(
            "a style in SVG with text", page(body: "<svg><style>a</svg><p>第一展厅讲水运的历史。</p></style>"),
            "港口新馆今日开馆, 3 blocks"),
        Case("a title", page(head: "<title>"), none),
        Case("a plaintext", page(below: "<plaintext>"), "港口新馆今日开馆, 2 blocks"),
    ]

    @Test(arguments: nothing + binaries + labels + bombs + unclosed) func `a page ends in an error or an article`(
        test: Case
    ) throws {
        let outcome = try outcome(test.bytes)
        #expect(outcome == test.expected)
    }

    static let samples = ["harbour-ferry", "linjiang-museum", "minato-festival"].flatMap { folder in
        (1...6).map { "Samples/\(folder)/v\($0).html" }
    }.filter { FileManager.default.fileExists(atPath: Places.package + "/" + $0) }

    @Test(arguments: samples) func `a page cut anywhere has the article so far or none`(sample: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Places.package + "/" + sample)))
        let whole = try PageReader.article(from: Page(bytes: bytes, format: .html))
        for part in 0..<50 {
            let piece = Array(bytes.prefix(bytes.count * part / 50))
            guard let article = try article(piece) else { continue }
            #expect(article.headline == whole.headline, "\(part) parts of 50")
            #expect(article.body.count <= whole.body.count, "\(part) parts of 50")
        }
    }

    /// What comes of a page, in words.
    private func outcome(_ bytes: [UInt8]) throws -> String {
        do {
            let article = try PageReader.article(from: Page(bytes: bytes, format: .html))
            try #require(try isSound(article))
            return "\(article.headline), \(article.body.count) blocks"
        } catch let error as PageError {
            return error.description
        }
    }

    /// The article of a page; nil where it has none.
    private func article(_ bytes: [UInt8]) throws -> Article? {
        let article = try? PageReader.article(from: Page(bytes: bytes, format: .html))
        if let article { try #require(try isSound(article)) }
        return article
    }

    /// Whether an article is the same after it was written and read in each of its forms.
    private func isSound(_ article: Article) throws -> Bool {
        let json = try readJSON(Article.self, from: article.json.text(levels: 0).utf8)
        let text = try TextForms(article).article()
        return json == article && TextForms(json) == TextForms(article) && TextForms(text) == TextForms(article)
    }

    /// Bytes without order, the same in every run.
    private static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }
}
