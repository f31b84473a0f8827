import Foundation
import Programs
import Testing

@Suite struct RulesCommandTests {
    static let page = """
        <html lang="en"><head><title>Harbour Post</title></head><body>
        <p class="name">Night ferry returns to the harbour</p><p>2026-04-14 07:30</p>
        <div id="story"><p>The night ferry will return to the harbour after nine years.</p></div>
        </body></html>
        """
    static let rule = """
        title: //p[@class='name']
        body: //*[@id='story']
        subtitle: //h2
        colour: blue
        test_url: https://www.a.example/1
        test_page: 1.html
        test_contains: after nine years
        test_url: https://www.a.example/2

        """

    /// The user's own settings are not the tests'.
    static let none = ["XDG_CONFIG_HOME": "/nowhere"]
    static let shipped = "shipped  .hexun.com.txt\nshipped  .xinhuanet.com.txt\nshipped  mp.weixin.qq.com.txt\n"

    private func session() throws -> Session {
        let session = try Session()
        try session.scratch.write(Self.page, to: "1.html")
        try session.scratch.write(Self.rule, to: "a.example.txt")
        for folder in ["p", "config/stet/sites"] {
            try FileManager.default.createDirectory(
                atPath: "\(session.scratch.path)/\(folder)", withIntermediateDirectories: true)
        }
        return session
    }

    @Test func `added rules are committed, listed and applied`() throws {
        let session = try session()
        let added = try session.stet("rules", "add", "a.example.txt", environment: Self.none)
        #expect(added.stdout + added.stderr == "added a.example.txt\n")
        let log = try run("git", "-C", session.archive, "log", "-1", "--format=%s %cn").stdout
        #expect(log == "Site rules: a.example.txt Ada Archivist\n")
        #expect(try run("git", "-C", session.archive, "show", "main:sites/a.example.txt").stdout == Self.rule)
        #expect(
            try session.stet("rules", environment: Self.none).stdout == "archive  a.example.txt\n" + Self.shipped)
        let url = "https://www.a.example/1"
        let article = try session.stet("extract", "--markdown", "--url", url, "1.html", environment: Self.none)
        #expect(
            article.stdout == """
                # Night ferry returns to the harbour

                The night ferry will return to the harbour after nine years.

                """)
        let head = try session.head()
        #expect(
            try session.stet("rules", "add", "a.example.txt", environment: Self.none).stdout
                == "unchanged a.example.txt\n")
        #expect(try session.head() == head)
        #expect(try session.stet("commit", "--url", url, "1.html", environment: Self.none).status == 0)
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").stderr == "")
    }

    @Test func `the archive goes before the user's folder`() throws {
        let session = try session()
        let user = ["XDG_CONFIG_HOME": session.scratch.path + "/config"]
        try session.scratch.write("title: //title\n", to: "config/stet/sites/www.a.example.txt")
        try session.scratch.write("title: //title\n", to: "config/stet/sites/.example.txt")
        let shown = try session.stet("rules", "show", "https://a.example/x", environment: user).stdout
        #expect(shown == "# www.a.example.txt (user)\ntitle: //title\n")
        try session.stet("rules", "add", "a.example.txt", environment: user)
        #expect(
            try session.stet("rules", "show", "a.example", environment: user).stdout
                == "# a.example.txt (archive)\n" + Self.rule)
        #expect(
            try session.stet("rules", "list", environment: user).stdout == """
                archive  a.example.txt
                user     .example.txt
                user     www.a.example.txt

                """ + Self.shipped)
    }

    @Test func `a test says which parts the rule gave`() throws {
        let session = try session()
        let good = try session.stet("rules", "test", "a.example.txt", environment: Self.none)
        #expect(
            good.stdout == """
                a.example.txt
                  line 4: the key colour is not known and is left out
                  passed   1.html: found title, body; not found subtitle
                  skipped  https://www.a.example/2: no saved page; name one with test_page, or commit the page to the archive

                """)
        #expect(good.status == 0)
        try session.stet("commit", "--url", "https://www.a.example/2", "1.html", environment: Self.none)
        try session.stet("rules", "add", "a.example.txt", environment: Self.none)
        try session.scratch.write(
            Self.page.replacing("nine", with: "ten").replacing("story", with: "s"), to: "p/1.html")
        let bad = try session.stet("rules", "test", "--pages", "p", environment: Self.none)
        #expect(
            bad.stdout == """
                a.example.txt
                  line 4: the key colour is not known and is left out
                  failed   1.html: found title; not found subtitle, body; the article does not contain 'after nine years'
                  passed   https://www.a.example/2: found title, body; not found subtitle

                """)
        #expect(bad.status == 1)
    }

    @Test func `every action gives JSON`() throws {
        let session = try session()
        func json(_ arguments: String...) throws -> String {
            try session.stet(["rules"] + arguments + ["--json"], input: Data(), environment: Self.none).stdout
        }
        let file = #"{"schema": "stet.rule/1", "file": "a.example.txt", "place": "archive""#
        #expect(try json("add", "a.example.txt") == file + #", "added": true}"# + "\n")
        #expect(try json("add", "a.example.txt") == file + #", "added": false}"# + "\n")
        let content = Self.rule.replacing("\n", with: "\\n")
        #expect(try json("show", "www.a.example") == file + #", "content": "\#(content)"}"# + "\n")
        #expect(
            try json("list") == file + """
                }
                {"schema": "stet.rule/1", "file": ".hexun.com.txt", "place": "shipped"}
                {"schema": "stet.rule/1", "file": ".xinhuanet.com.txt", "place": "shipped"}
                {"schema": "stet.rule/1", "file": "mp.weixin.qq.com.txt", "place": "shipped"}

                """)
    }

    @Test func `a test gives JSON, for files at fault too`() throws {
        let session = try session()
        try session.scratch.write("title: //[\n", to: "bad.example.txt")
        try session.scratch.write(Self.page.replacing("nine", with: "ten"), to: "p/1.html")
        let tested = try session.stet(
            "rules", "test", "--json", "--pages", "p", "a.example.txt", "bad.example.txt", environment: Self.none)
        let remark = #"{"line": 4, "text": "the key colour is not known and is left out"}"#
        let failed =
            #"{"line": 5, "url": "https://www.a.example/1", "page": "1.html", "outcome": "failed", "#
            + #""found": ["title", "body"], "notFound": ["subtitle"], "missing": ["after nine years"], "problem": null}"#
        let skipped =
            #"{"line": 8, "url": "https://www.a.example/2", "page": null, "outcome": "skipped", "#
            + #""found": [], "notFound": [], "missing": [], "#
            + #""problem": "no saved page; name one with test_page, or commit the page to the archive"}"#
        let problem =
            #"the site rule bad.example.txt, line 1: cannot use the XPath expression \"//[\": "#
            + "it is not XPath 1.0 at character 3; correct it there"
        #expect(
            tested.stdout == """
                {"schema": "stet.rule-test/1", "file": "a.example.txt", "problem": null, "remarks": [\(remark)], \
                "tests": [\(failed), \(skipped)]}
                {"schema": "stet.rule-test/1", "file": "bad.example.txt", "problem": "\(problem)", "remarks": [], "tests": []}

                """)
        #expect(tested.status == 1)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let expected: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let failures = [
        Case(
            arguments: ["add", "no.txt"], status: 128,
            expected: "cannot read 'no.txt': No such file or directory; check the path"),
        Case(
            arguments: ["add", "1.html"], status: 128,
            expected:
                "the site rule 1.html: the name is no host; name the file after the site, as in news.example.com.txt"),
        Case(
            arguments: ["add", "a.example.txt", "bad.example.txt"], status: 128,
            expected: "the site rule bad.example.txt, line 1: cannot use the XPath expression \"//[\": "
                + "it is not XPath 1.0 at character 3; correct it there"),
        Case(
            arguments: ["show", "b.example"], status: 1,
            expected: "no rule is for 'b.example'; 'stet rules' lists those there are"),
        Case(arguments: ["add"], status: 129, expected: "add needs <file>"),
        Case(arguments: ["show"], status: 129, expected: "show needs one host or address"),
        Case(arguments: ["list", "x"], status: 129, expected: "list takes no arguments"),
    ]

    @Test(arguments: failures)
    func `says what is wrong`(_ test: Case) throws {
        let session = try session()
        try session.scratch.write("title: //[\n", to: "bad.example.txt")
        let head = try session.head()
        let output = try session.stet(["rules"] + test.arguments, input: Data(), environment: Self.none)
        #expect(output.stderr.split(separator: "\n").first.map(String.init) == "stet: " + test.expected)
        #expect(output.status == test.status)
        #expect(try session.head() == head)
    }
}
