import Markup
import Testing

/// Pages made to exhaust a parser.
///
/// What is asserted is what is left of them; that they end at all is the other half.
@Suite struct HostilePagesTests {
    /// A text that is too long to be told, and what is counted of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let count: Int
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ count: Int) {
            (self.name, self.text, self.count) = (name, text, count)
        }
    }

    @Test(arguments: ["div", "b", "span", "blockquote", "ul", "font", "svg", "table", "button", "template", "select"])
    func deeplyNestedTags(_ name: String) throws {
        let page = String(repeating: "<\(name)>", count: 100_000) + "end"
        let document = try HTMLDocument(parsing: page)
        #expect(document.root?.textContent == "end")
        #expect(depth(of: document) <= HTMLDocument.maximumDepth)
        #expect(try document.evaluate(XPath("string(//*[last()])")) != .string("never"))
    }

    @Test func deepTextKeepsItsOrder() throws {
        let count = 3000
        let page =
            (0..<count).map { "<div>\($0) " }.joined() + (0..<count).map { "</div>-\($0) " }.joined() + "<p>after"
        let document = try HTMLDocument(parsing: page)
        let expected = (0..<count).map { "\($0) " }.joined() + (0..<count).map { "-\($0) " }.joined() + "after"
        #expect(document.root?.textContent == expected)
        #expect(try document.first("/html/body/p")?.textContent == "after")
    }

    @Test func nestedEndTags() throws {
        let page = String(repeating: "<i><b>", count: 500) + "x" + String(repeating: "</i></b>", count: 500) + "y"
        #expect(try HTMLDocument(parsing: page).root?.textContent == "xy")
    }

    @Test(arguments: [
        Case("many", (0..<100_000).map { " a\($0)=1" }.joined(), 256),
        Case("equal", String(repeating: " a=1", count: 100_000), 1),
        Case("quoted", (0..<300).map { " a\($0)='>'" }.joined(), 256),
        Case("of a NUL", " \0=1", 1),
        Case("of a NUL behind a slash", "/\0\n", 1),
        Case("slashes", (0..<300).map { "/a\($0)=1 " }.joined(), 256),
    ])
    func attributes(_ test: Case) throws {
        let document = try HTMLDocument(parsing: "<p\(test.text)>x<i>y")
        let p = try #require(try document.first("//p"))
        #expect(p.attributes.count == test.count)
        #expect(p.textContent == "xy")
    }

    @Test(arguments: [
        Case("entities", String(repeating: "&amp;", count: 500_000), 500_000),
        Case("open brackets", String(repeating: "<", count: 500_000), 500_000),
        Case("NULs", String(repeating: "\0", count: 500_000), 0),
        Case("ampersands", String(repeating: "&", count: 500_000), 500_000),
        Case("paragraphs", String(repeating: "<p>x", count: 300_000), 300_000),
        Case("breaks", String(repeating: "<br>x", count: 300_000), 300_000),
        Case("text before a table", "<table>" + String(repeating: "<tr>x", count: 100_000), 100_000),
        Case("end tags", String(repeating: "</p></br></x>x", count: 100_000), 100_000),
        Case("comments", String(repeating: "<!-->x", count: 200_000), 200_000),
    ])
    func manyOfAKind(_ test: Case) throws {
        let document = try HTMLDocument(parsing: test.text)
        #expect(document.root?.textContent.utf8.count == test.count)
    }

    @Test func aMillionNodes() throws {
        let document = try HTMLDocument(parsing: String(repeating: "<i>x</i>", count: 500_000))
        #expect(try document.evaluate(XPath("count(//node())")) == .number(1_000_003))
        #expect(try document.nodes("//i[500000]").map(\.textContent) == ["x"])
        let united = try document.nodes("//text() | //i | //b")
        #expect(united.count == 1_000_000)
        #expect(zip(united, united.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func reopenedFormattingIsRefused() throws {
        let page =
            (0..<900).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>x</p>", count: 20_000)
        let error = #expect(throws: MarkupError.self) { _ = try HTMLDocument(parsing: "<p>" + page) }
        #expect(error == .tooLarge)
    }

    @Test func pagesThatAreTooLong() throws {
        let page = String(repeating: " ", count: HTMLDocument.maximumLength + 1)
        let error = #expect(throws: MarkupError.self) { _ = try HTMLDocument(parsing: page) }
        #expect(error == .tooLong(bytes: 67_108_865))
        let expected = """
            cannot parse a page of 67108865 bytes: at most 67108864 are read; cut it into parts
            """
        #expect(error?.description == expected)
    }

    @Test func expensiveExpressionsAreStopped() throws {
        let document = try HTMLDocument(parsing: String(repeating: "<i>x</i>", count: 50_000))
        let error = #expect(throws: XPathError.self) { _ = try document.nodes("//i[count(//i) = count(//text())]") }
        #expect(error?.reason == .tooManySteps)
        #expect(try document.nodes("//i[1]").count == 1, "the next expression has all steps again")
    }

    /// Tags in any order, cut anywhere.
    @Test(arguments: 0..<40)
    func noise(seed: UInt64) throws {
        let pieces = [
            "<table>", "<tr>", "<td>", "</table>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<svg>",
            "</svg>",
            "<select>", "<option>", "<template>", "</template>", "<math>", "<mi>", "<form>", "</form>", "<frameset>",
            "<body a=1>", "</body>", "<html b=2>", "</html>", "<script>", "</script>", "<textarea>", "</textarea>",
            "<!--",
            "-->", "<![CDATA[", "]]>", "x", "\0", "&amp", "<", "<title>", "</title>", "<nobr>", "<button>", "</button>",
            "<applet>", "</applet>", "<isindex>", "<image>", "<caption>", "<col>", "<head>", "</br>", "<dd>", "<li>",
            "<h1>",
            "</h2>", "<foreignObject>", "<annotation-xml encoding=text/html>", "<noscript>", "<plaintext>", "<input>",
        ]
        var state = seed
        let page = (0..<2000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let piece = pieces[Int(truncatingIfNeeded: state >> 33) % pieces.count]
            return piece == "<plaintext>" && state % 64 != 0 ? "y" : piece
        }.joined()
        // Some orders of tags make gumbo doubt itself, which ends in an error and not the process.
        guard let document = try parsed(page) else { return }
        let nodes = Array(document.node.descendants)
        #expect(document.root?.name == "html")
        #expect(nodes.sorted() == nodes)
        #expect(try document.nodes("//node()") == nodes)
        try document.strip(XPath("//*[position() mod 3 = 0]"))
        #expect(try document.nodes("//node()") == Array(document.node.descendants))
    }

    /// The document; nil where the parser failed.
    private func parsed(_ page: String) throws -> HTMLDocument? {
        do {
            return try HTMLDocument(parsing: page)
        } catch MarkupError.parserFailed {
            return nil
        }
    }

    private func depth(of document: borrowing HTMLDocument) -> Int {
        var (depth, deepest) = (0, 0)
        var node = document.root
        while let current = node {
            if let child = current.firstChild {
                depth += 1
                deepest = max(deepest, depth)
                node = child
                continue
            }
            var next: Node? = current
            while let above = next, above.nextSibling == nil {
                next = above.parent
                depth -= 1
            }
            node = next?.nextSibling
        }
        return deepest
    }
}
