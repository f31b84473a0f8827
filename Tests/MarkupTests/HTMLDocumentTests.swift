import Markup
import Testing

@Suite struct HTMLDocumentTests {
    @Test(arguments: [
        ("nothing", "", #"html(head body)"#),
        ("only text", "x", #"html(head body("x"))"#),
        (
            "whole page", "<!DOCTYPE html><html lang=zh><head><title>标题</title></head><body>文</body></html>",
            #"html[lang=zh](head(title("标题")) body("文"))"#
        ),
        (
            "comments around", "<!--a--><html><!--b--><body>x</body></html><!--c-->",
            #"<!--a--> html(<!--b--> head body("x")) <!--c-->"#
        ),
        ("text after the end", "<body><p>a</p></body></html><p>b</p>c", #"html(head body(p("a") p("b") "c"))"#),
        (
            "attributes of two roots", "<html lang=zh class='a long one'><html class=b id='one more'>",
            #"html[lang=zh class=a long one id=one more](head body)"#
        ),
        ("frames", "<frameset><frame src=a></frameset>", #"html(head frameset(frame[src=a]))"#),
    ])
    func documents(_ name: String, _ page: String, _ expected: String) throws {
        #expect(outline(try HTMLDocument(parsing: page).node) == expected, "\(name)")
    }

    @Test(arguments: [
        ("stray end of the page", "<div><p>a</html><p>b</div>c", #"div(p("a") p("b")) "c""#),
        ("stray end of the body", "<div>a</body>b</div><p>c", #"div("ab") p("c")"#),
        ("paragraphs close paragraphs", "<p>a<p>b<div>c</div>d", #"p("a") p("b") div("c") "d""#),
        ("end of no paragraph", "a</p>b", #""a" p "b""#),
        ("misnested", "<b>a<i>b</b>c</i>d", #"b("a" i("b")) i("c") "d""#),
        ("link round a block", "<a href=x><div>a</div></a>", #"a[href=x](div("a"))"#),
        ("link in a link", "<a href=x>a<a href=y>b</a>", #"a[href=x]("a") a[href=y]("b")"#),
        ("text in a table", "<table>a<tr><td>b</td>c</tr></table>", #""ac" table(tbody(tr(td("b"))))"#),
        ("block in a table", "<table><div>a</div><tr><td>b</table>", #"div("a") table(tbody(tr(td("b"))))"#),
        ("cells without a table", "<td>a</td>", #""a""#),
        ("items", "<ul><li>a<li>b<ul><li>c</ul></ul>", #"ul(li("a") li("b" ul(li("c"))))"#),
        ("template", "x<template><p>a</template>", #""x" template(p("a"))"#),
        ("noscript", "x<noscript><img src=a></noscript>", #""x" noscript(img[src=a])"#),
        ("script", "x<script>if (a<b) '<p>'</script>", #""x" script("if (a<b) '<p>'")"#),
        ("comment", "a<!-- b -- c -->d", #""a" <!-- b -- c --> "d""#),
        ("CDATA is a comment", "x<![CDATA[a]]>", #""x" <!--[CDATA[a]]-->"#),
        ("CDATA in SVG", "<svg><text>a<![CDATA[<b>]]></text></svg>", #"svg(text("a<b>"))"#),
        (
            "SVG", "<svg viewBox=0><foreignObject><p>a</p></foreignObject><path/></svg>",
            #"svg[viewbox=0](foreignobject(p("a")) path)"#
        ),
        (
            "XLink", "<svg><use xlink:href=#a xml:lang=zh xmlns:xlink=x /></svg>",
            #"svg(use[xlink:href=#a xml:lang=zh xmlns:xlink=x])"#
        ),
        ("MathML", "<math><MI>x</mi></math>", #"math(mi("x"))"#),
        ("upper case", "<DIV CLASS=Big ID=A>x</DIV>", #"div[class=Big id=A]("x")"#),
        ("unknown element", "<My-Tag a=1>x</my-tag>", #"my-tag[a=1]("x")"#),
        ("two equal attributes", "<p a=1 A=2 b>x", #"p[a=1 b=]("x")"#),
        ("entities", "&lt;b&gt; &amp;amp; &copy; &#x20BB7; &nosuch; &#0;", "\"<b> &amp; © 𠮷 &nosuch; \u{FFFD}\""),
        ("entity in an attribute", "<a href='?a=1&amp;b=2&copy=3'>x</a>", #"a[href=?a=1&b=2&copy=3]("x")"#),
        ("control characters", "<p a='\u{1}'>a\u{1}b", "p[a=\u{FFFD}](\"a\u{FFFD}b\")"),
        ("line ends", "a\r\nb\rc", #""a\nb\nc""#),
        ("pre", "<pre>\na\n</pre>", #"pre("a\n")"#),
        ("odd names", "<a\"b c<d=1>x", "a\"b[c<d=1](\"x\")"),
        ("unfinished tag", "a<b c=\"d", #""a""#),
    ])
    func bodies(_ name: String, _ page: String, _ expected: String) throws {
        #expect(try bodyOutline(of: page) == expected, "\(name)")
    }

    /// What the parser gets shorter than the page has it.
    @Test(arguments: [
        ("long text and value", "<p title='a long title'>a long text", #"p[title=a long title]("a long text")"#),
        (
            "references inside", "<a href='/a?long=path&amp;b=2&copy=3&amp'>1 &lt; 2 &nbsp;&ampand &notit; more</a>",
            "a[href=/a?long=path&b=2&copy=3&](\"1 < 2 \u{A0}&and ¬it; more\")"
        ),
        ("a reference behind one", "<p title='&q&nbsp;uot;long title'>x", "p[title=&q\u{A0}uot;long title](\"x\")"),
        ("indents", "<div>\n        <b>a</b>\n        </div>", #"div("\n        " b("a") "\n        ")"#),
        ("indents behind CR LF", "<div>\r\n        <b>a</b></div>", #"div("\n        " b("a"))"#),
        ("a newline that does not count", "<pre>\n        a</pre>", #"pre("        a")"#),
        ("form feeds", "<i>a</i>\n        <b>&#12;    b", "i(\"a\") \"\\n        \" b(\"\u{C}    b\")"),
        ("characters of private use", "<p>\u{C0000}a long text\u{F0000}", "p(\"\u{C0000}a long text\u{F0000}\")"),
        ("noncharacters", "<p>a long text\u{FFFF}a long text", "p(\"a long text\u{FFFD}a long text\")"),
        ("text in a table", "<table>a long text<tr><td>b</table>", #""a long text" table(tbody(tr(td("b"))))"#),
        ("text in a set of columns", "x<template><col>a long text</template>", #""x" template(col "  ")"#),
        (
            "equal marks opened again",
            "<p><b a='a long one'><b a='a long one'><b a='a long one'><b a='a long one'>x<p>y",
            #"""
            p(b[a=a long one](b[a=a long one](b[a=a long one](b[a=a long one]("x"))))) \#
            p(b[a=a long one](b[a=a long one](b[a=a long one]("y"))))
            """#
        ),
        (
            "several attributes", #"<p class="a b" ID=one hidden data-x='it="s" &amp; more'>x"#,
            #"p[class=a b id=one hidden= data-x=it="s" & more]("x")"#
        ),
        ("equal attributes", "<p class='a long one' CLASS=b id=c>x", #"p[class=a long one id=c]("x")"#),
        ("a slash at a value's end", "<a href=/a/long/path/>x</a>", #"a[href=/a/long/path/]("x")"#),
        (
            "a hidden field in a table", "<table><input type=hidden name='a long one'><tr><td>b</table>",
            #"table(input[type=hidden name=a long one] tbody(tr(td("b"))))"#
        ),
        (
            "attributes in SVG", "<svg viewBox='0 0 16 16'><use xlink:href='#long-name' xml:lang=zh /></svg>",
            #"svg[viewbox=0 0 16 16](use[xlink:href=#long-name xml:lang=zh])"#
        ),
        (
            "attributes in a comment", "<select><style><!--</style><p class='a long one'>--></select>b",
            #"select(<!--</style><p class='a long one'>-->) "b""#
        ),
        ("CDATA in SVG", "<svg><![CDATA[a>b long text]]><g/></svg>", #"svg("a>b long text" g)"#),
        (
            "a comment that looks like text", "<select><style><!--</style>a long text--></select>b",
            #"select(<!--</style>a long text-->) "b""#
        ),
    ])
    func longTexts(_ name: String, _ page: String, _ expected: String) throws {
        #expect(try bodyOutline(of: page) == expected, "\(name)")
    }

    @Test(arguments: [
        ("in the head", "<title> 今日\n闭幕 </title>", " 今日\n闭幕 "),
        ("none", "<p>a", nil),
        ("only SVG's", "<svg><title>a</title></svg>", nil),
        ("late", "<p>a<title>b</title>", "b"),
    ])
    func titles(_ name: String, _ page: String, _ expected: String?) throws {
        #expect(try HTMLDocument(parsing: page).title == expected, "\(name)")
    }

    @Test func decodesAndParses() throws {
        let document = try HTMLDocument(decoding: bytes("<meta charset=gbk><p>\\xD6\\xEC\\xE9F"))
        #expect(document.root?.textContent == "朱镕")
        #expect(try HTMLDocument(decoding: bytes("\\xD6\\xEC\\xE9F"), charset: "gb2312").root?.textContent == "朱镕")
    }

    @Test func nodesKeepTheirDocumentAlive() throws {
        func firstParagraph() throws -> Node? { try HTMLDocument(parsing: "<p>a<p>b").first("//p") }
        let paragraph = try #require(try firstParagraph())
        #expect(paragraph.textContent == "a")
        #expect(paragraph.nextSibling?.textContent == "b")
        #expect(try paragraph.nodes("//p").count == 2)
    }

    @Test func documentsOnManyThreads() async throws {
        let titles = try XPath("//li[position() mod 2 = 0]/a[@href]")
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for count in 0..<64 {
                group.addTask {
                    let page = String(repeating: "<li><a href=x>题</a>", count: count * 2)
                    return try HTMLDocument(parsing: "<ul>" + page).nodes(titles).count
                }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(counts == Set(0..<64))
    }
}
