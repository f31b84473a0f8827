import Articles
import Pages
import Testing

@Suite struct SiteRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let expected: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: String) {
            self.name = name
            self.text = text
            self.expected = expected
        }
    }

    static let problems = [
        Case(
            "a line without a key", "title: //h1\n\njust words",
            "line 3: there is no key; write 'key: value', or # in front of a remark"),
        Case(
            "a key with a space", "my title: //h1",
            "line 1: there is no key; write 'key: value', or # in front of a remark"),
        Case(
            "parentheses that stay open", "credit(editor: //p",
            "line 1: there is no key; write 'key: value', or # in front of a remark"),
        Case(
            "no XPath", "title: //h1[",
            "line 1: cannot use the XPath expression \"//h1[\": it is not XPath 1.0 at character 6; correct it there"),
        Case(
            "Windows line ends", "title: //h1\r\nbody: lower-case(//p)\r\n",
            "line 2: cannot use the XPath expression \"lower-case(//p)\": it calls a function that is not known; "
                + "use the functions of XPath 1.0"),
        Case(
            "a body that is no node", "body: string(//p)",
            "line 1: cannot use the XPath expression \"string(//p)\": its value is no set of nodes; "
                + "write a path that selects nodes"),
        Case(
            "a role that is none", "credit(boss): //p",
            "line 1: there is no role 'boss'; the roles are reporter, author, editor, chief-editor, photographer, "
                + "videographer, translator, proofreader, producer, correspondent, intern, contributor, other"),
        Case(
            "a counter without a name", "counter( ): //p",
            "line 1: the counter has no name; write it in the parentheses"),
        Case("links without a group", "links(): //a", "line 1: the group has no name; write it in the parentheses"),
        Case("a zone by name", "zone: CST", "line 1: 'CST' is no offset from UTC; write one such as +08:00"),
        Case(
            "a find without a replacement", "find_string: <b>\ntitle: //h1",
            "line 1: find_string stands without replace_string; write that right below it"),
        Case(
            "a find at the end", "# x\nfind_string: <b>",
            "line 2: find_string stands without replace_string; write that right below it"),
        Case(
            "a replacement without a find", "replace_string: <b>",
            "line 1: replace_string stands without find_string; write that right above it"),
        Case(
            "nothing to find", "replace_string(): <b>",
            "line 1: there is nothing to find; write the text in the parentheses"),
        Case(
            "both kinds of quotes", "strip_id_or_class: a'b\"c",
            "line 1: the value holds both kinds of quotes; write an expression in strip"),
        Case(
            "too many expressions", String(repeating: "strip: //p\n", count: 501),
            "line 501: the file has more than 500 expressions and replacements; cut it"),
    ]

    @Test(arguments: problems)
    func `says which line is at fault`(_ test: Case) {
        let error = #expect(throws: SiteRuleError.self) {
            try SiteRule(file: "a.example.txt", content: Array(test.text.utf8))
        }
        #expect(error?.description == "the site rule a.example.txt, " + test.expected)
    }

    @Test func `says what is wrong with a whole file`() {
        let long = #expect(throws: SiteRuleError.self) {
            try SiteRule(file: "a.txt", content: Array(repeating: 35, count: 262_145))
        }
        #expect(long?.description == "the site rule a.txt: it has 262145 bytes; at most 262144 are read")
        let binary = #expect(throws: SiteRuleError.self) { try SiteRule(file: "a.txt", content: [0x23, 0xFF]) }
        #expect(binary?.description == "the site rule a.txt: it is not UTF-8; convert it, for example with iconv")
    }

    static let remarks = [
        Case("every key of Stet's", allKeys, ""),
        Case(
            "what other readers heed",
            "tidy: no\nprune: yes\nparser: html5php\nhttp_header(user-agent): x\n"
                + "single_page_link: //a\nnext_page_link: //a\nif_page_contains: //b\nnative_ad_clue: //i\n", ""),
        Case("remarks and empty lines", "\n  # title: nothing\n\t\n#\n", ""),
        Case("a key that is not known", "titel: //h1", "line 1: the key titel is not known and is left out"),
        Case(
            "an argument where none belongs", "title(x): //h1",
            "line 1: the key title(...) is not known and is left out"),
        Case("no value", "title: //h1\nbody:", "line 2: body has no value and is left out"),
        Case(
            "an address that is none", "test_url: example.com",
            "line 1: test_url is no http or https address and is left out"),
        Case(
            "a text without a page", "test_contains: x",
            "line 1: test_contains stands above every test_url and test_page and is left out"),
    ]
    static let allKeys = """
        \u{FEFF}title: //h1
        TITLE : //h2
        subtitle: //h2
        section: //nav/a
        source: //a
        date: substring-after(//time, ':')
        modified: //time
        author: //p
        body: //article
        credit(chief-editor): //p
        counter(likes/Reactions): count(//li)
        links(More): //a
        strip: //aside
        strip_id_or_class: advert
        strip_image_src: "pixel"
        find_string: <b>
        replace_string:
        replace_string(f(x): y): z
        zone: -03:30
        autodetect_on_failure: no
        test_url: https://a.example/1
        test_page: pages/1.html
        test_contains: a text
        """

    @Test(arguments: remarks)
    func `tells which lines have no effect`(_ test: Case) throws {
        let rule = try SiteRule(file: "a.txt", content: Array(test.text.utf8))
        #expect(rule.remarks.map(\.description).joined(separator: "\n") == test.expected)
    }

    @Test func `a test begins with an address or a page`() throws {
        let text = """
            test_url: https://a.example/1
            test_url: https://a.example/2
            test_page: 2.html
            test_contains: one
            test_contains: two
            test_page: 3.html
            """
        let tests = try SiteRule(file: "a.txt", content: Array(text.utf8)).tests.map {
            "\($0.line) \($0.url?.text ?? "-") \($0.page ?? "-") \($0.contains)"
        }
        #expect(
            tests == [
                "1 https://a.example/1 - []", "2 https://a.example/2 2.html [\"one\", \"two\"]", "6 - 3.html []",
            ])
    }

    @Test func `the rules that come with Stet have no faults`() throws {
        for file in SiteRules.shippedFiles {
            #expect(try SiteRule(file: file.name, content: file.content).remarks == [])
        }
        let rules = try SiteRules(SiteRules.shippedFiles)
        #expect(rules.file(for: "news.hexun.com")?.name == ".hexun.com.txt")
    }
}
