import Articles
import Pages
import Testing

/// How a rule and the general reader share the work on a page.
@Suite struct RulePrecedenceTests {
    static let sentence = "The night ferry will return to the harbour after nine years, the port authority said."
    static let page = """
        <html lang="en"><head><link rel="canonical" href="https://www.a.example/1"></head><body>
        <h1>Night ferry returns to the harbour</h1><p>Source: Harbour Post 2026-04-14 07:30</p><p>By Ada Marsh</p>
        <div id="story"><p>\(sentence)</p><p>\(sentence) Again.</p></div>
        <div id="other"><p>Something else is written here, in a sentence that is long enough for a text.</p></div>
        </body></html>
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let rule: String
        let expected: String
        var testDescription: String { name }
    }

    static let head = """
        headline: Night ferry returns to the harbour
        source: Harbour Post
        published: 2026-04-14T07:30
        url: https://www.a.example/1

        """
    static let story = "paragraph: \(sentence)\nparagraph: \(sentence) Again.\n"
    static let other = "paragraph: Something else is written here, in a sentence that is long enough for a text.\n"
    static let byline = "author: Ada Marsh 'By Ada Marsh'"

    static let cases = [
        Case(name: "without a rule's word, all is as before", rule: "", expected: head + story + other + byline),
        Case(name: "the body alone", rule: "body: //*[@id='story']", expected: head + story + byline),
        Case(
            name: "expressions are tried in order", rule: "body: //*[@id='gone']\nbody: //*[@id='other']",
            expected: head + other + byline),
        Case(
            name: "an empty node is no body", rule: "body: //head\nbody: //*[@id='other']",
            expected: head + other + byline),
        Case(
            name: "several nodes", rule: "body: //*[@id='other']//p | //*[@id='story']/p[2]",
            expected: head + "paragraph: \(sentence) Again.\n" + other + byline),
        Case(
            name: "a body that is not there", rule: "body: //*[@id='gone']", expected: head + story + other + byline),
        Case(
            name: "a body that holds the headline and the byline", rule: "body: //body\nstrip: //*[@id='other']",
            expected: head + story + byline),
        Case(
            name: "strip before the general reader", rule: "strip: //*[@id='other']\nstrip: //h1/@none",
            expected: head + story + byline),
        Case(
            name: "a stripped title is still the title", rule: "title: //h1\nstrip: //h1\nbody: //*[@id='story']",
            expected: head + story + byline),
        Case(
            name: "a credit takes the place of those of its role",
            rule: "body: //*[@id='story']\nauthor: string('Mia Lund')",
            expected: head + story + "author: Mia Lund 'Mia Lund'"),
        Case(
            name: "replacements before parsing",
            rule: "find_string: <p>By\nreplace_string: <p>Author:\nreplace_string(id=\"other\"): hidden\n"
                + "body: //*[@id='story']",
            expected: head + story + "author: Ada Marsh 'Author: Ada Marsh'"),
    ]

    @Test(arguments: cases)
    func `reads`(_ test: Case) throws {
        let sites = try SiteRules([.init(name: "a.example.txt", content: Array(test.rule.utf8))])
        let article = try PageReader.article(from: Page(bytes: Array(Self.page.utf8), format: .html), sites: sites)
        #expect(summary(article) == test.expected)
    }

    @Test func `rules for other sites, and texts, are left alone`() throws {
        let sites = try SiteRules([.init(name: "b.example.txt", content: Array("title: [".utf8))])
        let article = try PageReader.article(from: Page(bytes: Array(Self.page.utf8), format: .html), sites: sites)
        #expect(article.headline == "Night ferry returns to the harbour")
    }

    static let failures = [
        Case(
            name: "a faulty rule", rule: "\nbody: [",
            expected: "the site rule a.example.txt, line 2: cannot use the XPath expression \"[\": "
                + "it is not XPath 1.0 at character 1; correct it there"),
        Case(
            name: "no fallback", rule: "body: //none\nautodetect_on_failure: no",
            expected: "the site rule a.example.txt: no body was found on the page, and autodetect_on_failure is 'no'; "
                + "correct the expressions in body, or take that line out"),
        Case(
            name: "an expression of absurd cost",
            rule: "title: //*[//*[//*[//*[//*[//*[//*[//*[//*[//*[. = //none]]]]]]]]]]",
            expected: "the site rule a.example.txt, line 1: cannot use the XPath expression "
                + "\"//*[//*[//*[//*[//*[//*[//*[//*[//*[//*[. = //none]]]]]]]]]]\": "
                + "it takes too many steps on this page; write a narrower path"),
        Case(
            name: "replacements that grow without bound",
            rule: String(repeating: "replace_string(e): \(String(repeating: "e", count: 4096))\n", count: 9),
            expected: "the site rule a.example.txt, line 2: the replacement makes the page longer than 67108864 bytes"),
    ]

    @Test(arguments: failures)
    func `says what is wrong`(_ test: Case) throws {
        let sites = try SiteRules([.init(name: "a.example.txt", content: Array(test.rule.utf8))])
        let error = #expect(throws: PageError.self) {
            try PageReader.article(from: Page(bytes: Array(Self.page.utf8), format: .html), sites: sites)
        }
        #expect(error?.description == test.expected)
    }
}
