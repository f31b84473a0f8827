import Testing

@testable import Markup

/// What the parser gets in place of a page.
@Suite struct SimplerMarkupTests {
    /// Tags, texts and comments in any order, of which many are nested as no page should have them.
    @Test(arguments: 0..<300)
    func aSimplerPageHasTheSameTree(seed: UInt64) {
        let page = Self.page(seed)
        let (simpler, whole) = Self.outlines(page, keepsUnseen: true)
        #expect(simpler == whole, "\(seed): \(page)")
    }

    /// Texts of scripts, styles and comments are left out, and spaces.
    @Test(arguments: 300..<600)
    func whatAReaderSeesIsTheSame(seed: UInt64) {
        let page = Self.page(seed).replacing(/<.?(style|script)/, with: "<ins")
        let (simpler, whole) = Self.outlines(page, keepsUnseen: false)
        func seen(_ outline: String) -> String {
            outline.replacing("\\n", with: " ").replacing(/[ \t\n\f]+/, with: " ").replacing(
                /<!--.*?-->/, with: "<!---->")
        }
        #expect(seen(simpler) == seen(whole), "\(seed): \(page)")
    }

    @Test func whatOnlyPassesThroughIsLeftOut() {
        let page = """
            <div class="a b" id=one><!-- a comment <b title='x'> --><p title="&amp;">a text of some length</p>
                    <p>b</p>
                    <select><option value="one">c</select><!-- here "too" --><pre class="a">
                a</pre>    <br><script><!-- a //--></script>
            """
        let expected = """
            <div><!----><p>\u{C0000}</p>
            <p>b</p>
            <select><option>c</select><!----><pre>
                a</pre> <br><script></script>
            """
        Array(page.utf8).withUnsafeBufferPointer { bytes in
            let simpler = MarkupBounds.simplified(bytes, keepsUnseen: false)
            #expect(String(decoding: simpler.bytes, as: UTF8.self) == expected)
        }
    }

    /// What the parser makes of a page that was made simpler, and of the page as it is.
    private static func outlines(_ page: String, keepsUnseen: Bool) -> (simpler: String, whole: String) {
        Array(page.utf8).withUnsafeBufferPointer { bytes in
            var whole = SimplerMarkup(bytes)
            whole.finish()
            return (outline(of: MarkupBounds.simplified(bytes, keepsUnseen: keepsUnseen)), outline(of: whole))
        }
    }

    private static func outline(of source: SimplerMarkup) -> String {
        switch TreeBuilder.tree(of: source) {
        case .success(let tree): MarkupTests.outline(Node(tree, tree.top))
        case .failure(let error): "\(error)"
        }
    }

    private static let pieces = [
        "<div class='a long class' id=\"one\">", "</div>", "<p title='1 &lt; 2 &amp; more' hidden>", "</p>",
        "<a href=/a/long/path/>", "<a href='?a=long&amp;b=2' class=x>", "</a>", "<b class='a long class'>", "</b>",
        "<i/class=\"long class\">", "</i>", "<br class=wide />", "<img src=a.png alt='a picture'>",
        "<li CLASS=long-class>",
        "<table class='a long class'>", "<tr class='long class'>", "<td class='long class'>", "</td>", "</table>",
        "<caption class=long-class>", "<colgroup class=long-class>", "<col class='long class'>",
        "<applet code='long name'>",
        "<select name='long name'>", "<option value='long value'>", "</select>", "<optgroup label='long label'>",
        "<template class='long class'>", "</template>", "<frameset rows='long rows'>", "</frameset>",
        "<svg viewBox='0 0 16 16'>", "<use xlink:href='#long-name'/>", "<desc class='long class'>", "</svg>",
        "<math class='long class'>", "<mi class='long class'>", "</math>", "<![CDATA[ a > long text ]]>",
        "<form action='long action'>", "</form>", "<button class='long class'>", "</button>",
        "<nobr class='long class'>",
        "<body class='long class'>", "</body>", "<html class='long class'>", "</html>", "<head profile='long profile'>",
        "</head>", "<title class='long class'>", "</title>", "<style media='all of them'>", "</style>",
        "<script type='long type'>", "</script>", "<textarea name='long name'>", "</textarea>",
        "<iframe src='long address'>", "</iframe>", "<noscript class='long class'>", "</noscript>",
        "<noframes class='long class'>", "</noframes>", "<input type=hidden name='long name'>",
        "<image src=long-address>",
        "<h1 class='long class'>", "</h2>", "<pre class='long class'>", "</pre>", "<object data='long address'>",
        "</object>", "<h1 =x y='z\" w='>",
        "<p class=a class='long class'>", "<p class='a\0long class'>", "<p class='a\r\nlong class'>", "<q/\0\n>",
        "<p class=>",
        "<p ",
        "<!-- a long comment -->", "<!-- <p class='long class'> &amp; -->", "<!-->", "<!-- a --!>", "<!-- a --->",
        "<!-- a\0long comment -->", "<!-- a\r\nlong comment -->", "<!--", "-->", "<!-- a long comment", "<? a >",
        "</ a >",
        "a text of some length", "short", "1 &lt; 2 &nbsp; &copy; and so on", "\n        ", " ", "\0", "&amp", "<", ">",
    ]

    /// Pieces by chance; those that change how all that follows is read are seldom.
    private static func page(_ seed: UInt64) -> String {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % bound
        }
        let favourites = (0..<24).map { _ in next(below: pieces.count) }
        return (0..<(20 + next(below: 100))).map { _ in
            pieces[next(below: 8) == 0 ? next(below: pieces.count) : favourites[next(below: 24)]]
        }.joined()
    }
}
