import Articles
import Rendering
import Testing

@Suite struct ElementTests {
    static let texts: [(name: String, text: String, written: String)] = [
        ("plain", "峰会 in Wuzhen", "峰会 in Wuzhen"),
        ("markup", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("quotes and references", #"a "b" 'c' &amp;"#, "a &quot;b&quot; &#39;c&#39; &amp;amp;"),
        ("line feeds and tabs", "a\n\tb", "a\n\tb"),
        ("controls", "a\u{0}\r\u{1B}[31m\u{85}b", #"a\u{0}\r\u{1b}[31m\u{85}b"#),
        ("the order of text", "a\u{202E}b\u{2066}c\u{200F}", "a\\u{202e}b\\u{2066}c\u{200F}"),
        ("no characters", "\u{FFFE}\u{10FFFF}\u{FEFF}", #"\u{fffe}\u{10ffff}\u{feff}"#),
        ("letters with like bytes", "é€😀ﻊ", "é€😀ﻊ"),
    ]

    @Test(arguments: texts) func `text is escaped between tags and in attributes`(
        name: String, text: String, written: String
    ) {
        #expect(
            Element(.p, .title(text)) { text }.html == "<p title=\"\(written)\">\(written)</p>\n", "\(name)")
    }

    @Test func `running text stays on its line, everything else is indented`() {
        let element = Element(.section) {
            Element(.p) {
                "One "
                Element(.em) { "two" }
                Element(.br)
                "three"
            }
            Element(.hr)
            Element(.ins) { Element(.p) { "four" } }
            Element(.ul)
        }
        #expect(
            element.html == """
                <section>
                  <p>One <em>two</em><br>three</p>
                  <hr>
                  <ins>
                    <p>four</p>
                  </ins>
                  <ul></ul>
                </section>

                """)
        #expect(
            Element(.div) { Element(.hr) }.xml == """
                <?xml version="1.0" encoding="UTF-8"?>
                <div>
                  <hr/>
                </div>

                """)
    }

    static let links: [(written: String, text: String?)] = [
        ("https://news.example/a?b=\"c\"#d", "https://news.example/a?b=%22c%22"),
        ("HTTP://News.Example/<x>", "http://news.example/%3Cx%3E"),
        ("javascript:alert(1)", nil), (" javascript:alert(1)", nil), ("java\nscript:alert(1)", nil),
        ("data:text/html,<script>", nil), ("vbscript:x", nil), ("//news.example/", nil), ("/path", nil), ("", nil),
    ]

    @Test(arguments: links) func `links lead to http and https only`(written: String, text: String?) {
        #expect(Hyperlink(written)?.text == text)
    }

    @Test func `links inside a site are percent-encoded`() {
        #expect(Hyperlink(path: []).text == "/")
        #expect(
            Hyperlink(path: ["a/b", "峰", "..", "v1..v2"], query: [("q", "a&b=\"c\"")]).text
                == "/a%2Fb/%E5%B3%B0/../v1..v2?q=a%26b%3D%22c%22")
        #expect(Hyperlink(fragment: "a b").text == "#a%20b")
    }
}
