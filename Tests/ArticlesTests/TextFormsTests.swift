import Articles
import Generators
import Testing

@Suite struct TextFormsTests {
    static let article = Article(
        url: Address("https://news.example/1.htm"), headline: "峰会今日闭幕", section: ["要闻"],
        source: Source(name: "光明网"), published: PrintedTime("2023-11-10T17:13+08:00"), language: "zh",
        body: [
            .paragraph("11月10日，峰会闭幕。"),
            .heading(level: 2, "成果"),
            .item(ordered: false, "第一项"),
            .item(ordered: false, "第二项\n续行"),
            .quote("一句话"),
            .figure(image: "https://news.example/a.jpg", caption: "现场[资料图]"),
            .table(rows: [["项目", "数量"], ["嘉宾", "1|800"]]),
        ],
        credits: [Credit(role: .editor, name: "李伯玺", printed: "[ 责编:李伯玺 ]")],
        counters: [Counter(name: "点赞", kind: .likes, value: 3)])

    @Test func `the text is Markdown that people can read`() {
        #expect(
            TextForms(Self.article).text == """
                # 峰会今日闭幕

                11月10日，峰会闭幕。

                ## 成果

                - 第一项
                - 第二项\\
                  续行

                > 一句话

                ![现场\\[资料图\\]](https://news.example/a.jpg)

                | 项目 | 数量 |
                | --- | --- |
                | 嘉宾 | 1\\|800 |

                """)
    }

    @Test func `facts, credits and counters are one a line`() {
        let forms = TextForms(Self.article, name: "峰会")
        #expect(
            forms.metadata == """
                {
                  "url": "https://news.example/1.htm",
                  "name": "峰会",
                  "subheadline": null,
                  "section": ["要闻"],
                  "source": {"name": "光明网", "url": null},
                  "published": "2023-11-10T17:13+08:00",
                  "modified": null,
                  "declaredPublished": null,
                  "language": "zh"
                }

                """)
        #expect(
            forms.credits == """
                [
                  {"role": "editor", "name": "李伯玺", "organization": null, "printed": "[ 责编:李伯玺 ]"}
                ]

                """)
        #expect(
            forms.counters == """
                [
                  {"name": "点赞", "kind": "likes", "group": null, "value": 3, "bound": "exact", "printed": null}
                ]

                """)
        #expect(forms.links == "[]\n")
    }

    static let escapes: [(text: String, markdown: String)] = [
        ("AT&T and NF_4425", "AT&T and NF_4425"),
        ("[ 责编:李伯玺 ]", "[ 责编:李伯玺 ]"),
        ("3.5 million", "3.5 million"),
        ("2023. 11", "2023\\. 11"),
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("1. no item", "1\\. no item"),
        ("![no](figure)", "\\![no\\](figure)"),
        ("*ST股票", "\\*ST股票"),
        ("&lt; is a reference", "\\&lt; is a reference"),
        (" indented", "&#x20;indented"),
        ("bell \u{7} rings", "bell &#x7; rings"),
        ("a\u{202E}b", "a&#x202E;b"),
        ("two\nlines", "two\\\nlines"),
        ("ends in \\", "ends in \\\\"),
        ("", "<!-- -->"),
        ("<!-- -->", "\\<!-- --\u{3E}"),
    ]

    @Test(arguments: escapes) func `only what Markdown would misread is escaped`(text: String, markdown: String) {
        let forms = TextForms(Article(headline: "h", body: [.paragraph(text)]))
        #expect(forms.text == "# h\n\n\(markdown)\n")
    }

    @Test func `every article reads back to the same bytes`() throws {
        for seed in 0..<600 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let article = generator.article()
            let forms = TextForms(article)
            let read = try forms.article()
            #expect(read == article, "seed \(seed)")
            #expect(read.json.text.utf8.elementsEqual(article.json.text.utf8), "seed \(seed)")
            #expect(TextForms(read) == forms, "seed \(seed)")
        }
    }

    @Test func `every article reads back from JSON`() throws {
        for seed in 0..<600 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let article = generator.article()
            let read = try readJSON(Article.self, from: article.json.text(levels: 2).utf8)
            #expect(read.json.text.utf8.elementsEqual(article.json.text.utf8), "seed \(seed)")
        }
    }

    @Test func `a paragraph of a megabyte reads back`() throws {
        let paragraph = String(repeating: "# 十万\\ \n\u{301}", count: 80_000)
        let forms = TextForms(Article(headline: "long", body: [.paragraph(paragraph)]))
        #expect(paragraph.utf8.count > 1_000_000)
        #expect(try forms.article().body == [.paragraph(paragraph)])
    }

    static let damaged: [(file: any WritableKeyPath<TextForms, String> & Sendable, content: String, error: String)] = [
        (\.text, "no headline", "article.md: it does not begin with a headline, a line such as '# Headline'"),
        (\.text, "", "article.md: it does not begin with a headline, a line such as '# Headline'"),
        (\.metadata, "{", "metadata.json: this is not JSON"),
        (\.metadata, "{\"published\": \"soon\"}", "metadata.json: published: 'soon' is no time in ISO 8601"),
        (\.credits, "[{\"role\": \"editor\"}]", "credits.json: [0]: the member 'name' is missing"),
        (
            \.counters, "[{\"name\": \"a\", \"value\": \"b\"}]",
            "counters.json: [0].value: the value has another type than it should"
        ),
        (\.links, "{}", "links.json: the value has another type than it should"),
    ]

    @Test(arguments: damaged.indices) func `a damaged form is named`(index: Int) {
        let (file, content, error) = Self.damaged[index]
        var forms = TextForms(Self.article)
        forms[keyPath: file] = content
        #expect(throws: FormatError(error)) { try forms.article() }
    }
}
