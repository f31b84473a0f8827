import Markup
import Testing

@Suite struct XPathTests {
    static let page = """
        <title>T</title><body><div id=main class="story wide"><h1>Head</h1><p>one <b>bold</b></p><p class=x>two</p>\
        <ul><li>1<li>2<li>3</ul></div><div id=foot><p>责编:李伯玺</p><svg><path d=M0 /></svg></div>
        """

    @Test(arguments: [
        ("all", "//p", #"p("one " b("bold")) p[class=x]("two") p("责编:李伯玺")"#),
        ("absolute", "/html/head/title", #"title("T")"#),
        ("child by number", "//ul/li[2]", #"li("2")"#),
        ("last", "//li[last()]", #"li("3")"#),
        ("position", "//li[position() > 1]", #"li("2") li("3")"#),
        ("attribute", "//p[@class='x']", #"p[class=x]("two")"#),
        ("attributes", "//div/@id", "@id=main @id=foot"),
        ("class word", "//div[contains(concat(' ', @class, ' '), ' wide ')]/h1", #"h1("Head")"#),
        ("text", "//p/text()", #""one " "two" "责编:李伯玺""#),
        ("text test", "//p[starts-with(., '责编')]", #"p("责编:李伯玺")"#),
        ("parent", "//b/..", #"p("one " b("bold"))"#),
        ("ancestor", "//b/ancestor::div/h1", #"h1("Head")"#),
        ("following sibling", "//h1/following-sibling::p[1]/b", #"b("bold")"#),
        ("preceding sibling", "//p[@class]/preceding-sibling::*", #"h1("Head") p("one " b("bold"))"#),
        ("following", "//ul/following::p", #"p("责编:李伯玺")"#),
        ("preceding", "//ul/preceding::b", #"b("bold")"#),
        ("descendant", "//div[1]/descendant::li[3]", #"li("3")"#),
        ("self", "//*[self::h1 or self::b]", #"h1("Head") b("bold")"#),
        ("union in document order", "//li[1] | //h1 | //b", #"h1("Head") b("bold") li("1")"#),
        ("union of the same nodes", "//h1 | //div/h1", #"h1("Head")"#),
        ("union within a predicate", "//*[b | self::h1]", #"h1("Head") p("one " b("bold"))"#),
        ("union of sums", "(//b | //h1)[2]", #"b("bold")"#),
        ("a bar in quotes", "//h1[. != 'a|b'] | //b[. = \"bold\"]", #"h1("Head") b("bold")"#),
        ("not", "//p[not(@class)][not(b)]", #"p("责编:李伯玺")"#),
        ("count", "//*[count(li) = 3]/li[1]", #"li("1")"#),
        ("SVG without namespace", "//svg/path", "path[d=M0]"),
        ("by identifier", "id('foot')/p", #"p("责编:李伯玺")"#),
        ("normalize-space", "//p[normalize-space() = 'one bold']/b", #"b("bold")"#),
        ("filter", "(//li)[2]", #"li("2")"#),
        ("namespace axis", "//b/namespace::*", ""),
        ("none", "//table", ""),
    ])
    func nodes(_ name: String, _ expression: String, _ expected: String) throws {
        let document = try HTMLDocument(parsing: Self.page)
        let xpath = try XPath(expression)
        #expect(try document.nodes(xpath).map(outline).joined(separator: " ") == expected, "\(name)")
        #expect(try document.nodes(xpath).map(outline).joined(separator: " ") == expected, "\(name), again")
    }

    @Test(arguments: [
        ("string(//h1)", "string(\"Head\")"),
        ("string(//none)", #"string("")"#),
        ("count(//li)", "number(3.0)"),
        ("sum(//li)", "number(6.0)"),
        ("1 div 0", "number(inf)"),
        ("boolean(//h1)", "boolean(true)"),
        ("//li = 2", "boolean(true)"),
        ("substring-after(//div[2]/p, ':')", #"string("李伯玺")"#),
        ("string-length('𠮷野')", "number(2.0)"),
        ("translate('abc', 'abc', '一二')", #"string("一二")"#),
        ("name(//*[@d])", #"string("path")"#),
        ("concat(floor(1.5), '-', round(2.5))", #"string("1-3")"#),
    ])
    func values(_ expression: String, _ expected: String) throws {
        let value = try HTMLDocument(parsing: Self.page).evaluate(XPath(expression))
        #expect("\(value)" == expected)
    }

    @Test func relativeToANode() throws {
        let document = try HTMLDocument(parsing: Self.page)
        let list = try #require(try document.first("//ul"))
        #expect(try list.nodes("li").count == 3)
        #expect(try list.nodes(".//li[2]").map(\.textContent) == ["2"])
        #expect(try list.first("../h1")?.textContent == "Head")
        #expect(try list.evaluate(XPath("string(li[3])")) == .string("3"))
        #expect(try list.nodes("//h1").count == 1, "a path from / begins at the document")
        #expect(try list.firstChild?.firstChild?.nodes("..").map(\.name) == ["li"])
    }

    @Test(
        arguments: [
            ("empty", "", XPathError.Reason.invalid, 0),
            ("unfinished", "//p[", .invalid, 4),
            ("two operators", "//p = = 1", .invalid, 6),
            ("after Chinese", "//p[. = '责编'", .invalid, 12),
            ("trailing", "//p)", .invalid, 3),
            ("axis", "//nowhere::p", .invalid, nil),
            ("NUL", "//p\0", .invalid, 3),
            ("function", "nothing(1)", .unknownFunction, nil),
            ("variable", "$x", .unknownVariable, nil),
            ("prefix", "//svg:path", .unknownPrefix, nil),
            ("arguments", "string-length(1, 2, 3)", .wrongArguments, nil),
        ] as [(String, String, XPathError.Reason, Int?)])
    func errors(_ name: String, _ expression: String, _ reason: XPathError.Reason, _ position: Int?) throws {
        let error = try #require(throws: XPathError.self) { try XPath(expression) }
        #expect(error.reason == reason, "\(name)")
        if let position { #expect(error.position == position, "\(name)") }
    }

    @Test func longExpressionsAreRefused() throws {
        try errors("too long", "//p" + String(repeating: "[1]", count: 2000), .tooLong, nil)
        let (open, close) = (String(repeating: "(", count: 2000), String(repeating: ")", count: 2000))
        try errors("nested", open + "1" + close, .tooLong, nil)
    }

    @Test func errorsSayWhatToDo() throws {
        let error = try #require(throws: XPathError.self) { try XPath("//p[@a = = 1]") }
        let expected = """
            cannot use the XPath expression "//p[@a = = 1]": it is not XPath 1.0 at character 10; correct it there
            """
        #expect(error.description == expected)
        let document = try HTMLDocument(parsing: "<p>")
        let other = #expect(throws: XPathError.self) { try document.nodes("count(//p)") }
        #expect(other?.reason == .notNodes)
    }
}
