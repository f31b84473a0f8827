import Foundation
import Programs
import Testing

/// `stet commit <url>`.
@Suite struct FetchCommandTests {
    private let server: PageServer
    private let session: Session
    private var name: String { "news.localhost:\(server.port)/a.html" }

    init() throws {
        server = try PageServer()
        session = try Session()
    }

    static let text = [
        "The ferry between the two harbours runs again from Monday, the city council said on Thursday evening.",
        "It had been taken out of service in autumn after a crack was found in its hull during an inspection.",
        "Tickets cost what they did before, and the first crossing leaves at six in the morning.",
    ]
    static let otherText = [
        "A museum of clocks has opened its doors in the old customs house with more than four hundred pieces.",
        "Its founder collected them over forty years and left them to the town on condition that they are wound daily.",
        "Admission is free on the first Sunday of each month, and school classes are guided by a watchmaker.",
    ]

    private func show(_ text: [String] = text, _ headline: String = "Ferry returns to the harbour") throws {
        try server.show(headline: headline, text, at: "/a.html")
    }

    /// Commits a page in a second of its own: what is captured twice in one second counts as one capture.
    private func commit(_ path: String = "/a.html") throws -> ProgramOutput {
        let start = time(nil)
        while time(nil) == start { usleep(20_000) }
        return try session.fetching("commit", server.url(path))
    }

    private func log(_ arguments: String...) throws -> String {
        try session.stet(["log", name] + arguments, input: Data()).stdout.withoutCommits
    }

    @Test func `a page is fetched, and HTTP's facts stand with the article's`() throws {
        try show()
        let output = try commit()
        #expect(output.stderr == "" && output.stdout.withoutCommits == "v1 ________ \(name): first version\n")
        let files = try run("git", "-C", session.archive, "ls-tree", "-r", "--name-only", "main").stdout
        let path = try #require(files.split(separator: "\n").first { $0.hasSuffix("metadata.json") })
        let facts = try run("git", "-C", session.archive, "show", "main:\(path)").stdout
        #expect(
            facts.contains("\"http\": {\"status\": 200, \"address\": \"\(server.url("/a.html"))\", \"redirects\": []"))
        #expect(facts.contains("\"Content-Type\": \"text/html; charset=utf-8\""))
        let agents = try server.requests().map(\.agent)
        #expect(agents.allSatisfy { $0.hasPrefix("stet/") && $0.hasSuffix(" (+ada@archive.example)") })
    }

    static let contacts: [(name: String, options: [String], variable: String, committer: String, contact: String)] = [
        ("an option", ["--contact", "https://a.example/bot"], "b@b.example", "c@c.example", "https://a.example/bot"),
        ("a variable", [], "b@b.example", "c@c.example", "b@b.example"),
        ("the committer", [], "", "c@c.example", "c@c.example"),
        ("the Git configuration", [], "", "", "d@d.example"),
    ]

    @Test func `servers are told whom to turn to`() throws {
        try show()
        for (key, value) in [("user.name", "Dot"), ("user.email", "d@d.example")] {
            _ = try run("git", "-C", session.archive, "config", key, value)
        }
        let command = [
            "commit", "-n", "--allow-private", "127.0.0.0/8", "--allow-private", "::1", server.url("/a.html"),
        ]
        for source in Self.contacts {
            let environment = [
                "STET_CONTACT": source.variable, "GIT_COMMITTER_NAME": source.committer.isEmpty ? "" : "Cat",
                "GIT_COMMITTER_EMAIL": source.committer,
            ]
            _ = try session.stet(command + source.options, input: Data(), environment: environment)
        }
        let agents = try server.requests().map(\.agent)
        #expect(
            agents.map { $0.split(separator: " ").last.map(String.init) } == Self.contacts.map { "(+\($0.contact))" })
    }

    @Test func `what HTTP alone says otherwise makes no version, and the server need not send the page again`() throws {
        try show()
        _ = try commit()
        #expect(try commit().stdout == "unchanged \(name): equal to v1\n")
        // The same page with other headers and bytes: nothing of the article has changed.
        try server.show(headline: "Ferry returns to the harbour", Self.text + ["<!-- cached -->"], at: "/a.html")
        #expect(try commit().stdout == "unchanged \(name): equal to v1\n")
    }

    @Test func `a page that is gone and comes back`() throws {
        try show()
        _ = try commit()
        for status in ["!410", "!404", "!451"] { try server.show(status, at: "/a.html"); _ = try commit() }
        #expect(try commit().stdout == "unchanged \(name): equal to v2\n")
        #expect(try log("-n1").contains("    page      gone (410)\n"))
        try show()
        #expect(try commit().stdout.contains(": back after "))
        #expect(try log("-n1").contains("    page      back after "))
        #expect(try run("git", "-C", session.archive, "rev-list", "--count", "main").stdout == "4\n")
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").status == 0)
    }

    @Test func `a page that leads elsewhere is told, and what is there is an article of its own`() throws {
        try show()
        _ = try commit()
        try server.show("!301 /b.html", at: "/a.html")
        try server.show(headline: "A museum of clocks", Self.otherText, at: "/b.html")
        let moved = server.url("/b.html")
        #expect(
            try commit().stdout.withoutCommits == """
                v2 ________ \(name): moved to \(moved)
                v1 ________ news.localhost:\(server.port)/b.html: first version

                """)
        try server.show("!302 /", at: "/a.html")
        try server.show("<!doctype html><title>News</title><a href=x>x</a>", at: "/")
        #expect(try commit().stdout.withoutCommits == "v3 ________ \(name): moved to the front page\n")
    }

    @Test func `an article stays one where its site moves to another spelling of its name`() throws {
        try show()
        _ = try commit()
        let www = server.url("/a.html", host: "www.news.localhost")
        try server.show("!301 \(www)", at: "/a.html", host: "news.localhost")
        #expect(try commit().stdout == "unchanged \(name): equal to v1\n")
        // Feeds name the new address from now on; what is edited there is edited in the article.
        try show(Array(Self.text.dropLast()))
        #expect(
            try session.fetching("commit", www).stdout.withoutCommits
                == "v2 ________ \(name): 1 paragraph removed\n")
        try server.show("!410", at: "/a.html", host: "www.news.localhost")
        #expect(try session.fetching("commit", www).stdout.withoutCommits == "v3 ________ \(name): gone (410)\n")
        #expect(try session.stet("ls").stdout.split(separator: "\n").count == 1)
    }

    @Test func `another story under the address is marked, an edit of the story is not`() throws {
        try show()
        _ = try commit()
        try show(Array(Self.text.dropLast()) + ["Tickets will cost more than before, the operator said on Friday."])
        #expect(try !commit().stdout.contains("replaced"))
        try server.show(
            headline: "A museum of clocks", Self.otherText, published: "2026-04-01 10:00", at: "/a.html")
        #expect(try commit().stdout.contains(": replaced by another story at "))
        try server.show(
            headline: "A museum of clocks", Self.otherText + ["It closes on Mondays, the founder's family said."],
            published: "2026-04-01 10:00", at: "/a.html")
        #expect(try !commit().stdout.contains("replaced"))
    }

    @Test func `a page that shows two states by turns is told once`() throws {
        var lines: [String] = []
        for number in 0..<8 {
            try show(number % 2 == 0 ? Self.text : Array(Self.text.dropLast()))
            lines.append(try commit().stdout.withoutCommits)
        }
        #expect(lines[3].contains("alternates between two states"))
        #expect(lines[4...].allSatisfy { $0 == "unchanged \(name): equal to v4\n" })
        try show(Self.text + ["A third crossing leaves at noon, a spokesman added."])
        #expect(try commit().stdout.contains("v5 "))
    }

    static let refusals: [(name: String, content: String, reason: String)] = [
        ("no such page", "!404", "the server answers 404"), ("gone", "!410", "the server answers 410"),
        ("forbidden", "!403", "the server answers 403 and does not show the page to everyone"),
        ("broken", "!500", "the server answers 500; try again later"),
        ("the front page", "!302 /", "the address leads to the front page of its site"),
        (
            "an error page", "<!doctype html><title>404 Not Found</title><h1>404 Not Found</h1>",
            "the page is an error page"
        ),
        ("no article", "<!doctype html><title>News</title><ul><li><a href=/a>A</a><li><a href=/b>B</a></ul>", "no "),
        ("empty", "<!doctype html>", "no "), ("another kind of document", "%PDF-1.7", "the page is no article"),
    ]

    @Test(arguments: refusals) func `what is no article is refused with the reason, and nothing is written`(
        name: String, content: String, reason: String
    ) throws {
        try server.show(content, at: "/a.html")
        try server.show("<!doctype html><title>News</title><a href=x>x</a>", at: "/")
        let before = try session.head()
        let output = try commit()
        #expect(output.status == 128 && output.stdout == "")
        #expect(output.stderr.hasPrefix("stet: \(server.url("/a.html")): \(reason)"), "\(output.stderr)")
        #expect(try session.head() == before)
    }

    @Test func `one page that cannot be had holds up no other, and credentials are shown nowhere`() throws {
        try show()
        try server.show("!500", at: "/b.html")
        let secret = "http://ada:secret@news.localhost:\(server.port)"
        let output = try session.fetching("commit", secret + "/b.html", secret + "/a.html")
        #expect(output.status == 128)
        #expect(output.stderr == "stet: \(server.url("/b.html")): the server answers 500; try again later\n")
        #expect(output.stdout.withoutCommits == "v1 ________ \(name): first version\n")
        let everything =
            try run("git", "-C", session.archive, "log", "-p", "main").stdout + output.stdout + output.stderr
        #expect(!everything.contains("secret"))
    }

    @Test func `loopback is refused unless it is allowed, and wrong usage is told`() throws {
        try show()
        let refused = try session.stet("commit", server.url("/a.html"))
        #expect(refused.status == 128 && refused.stderr.contains("which is a loopback address"))
        let range = try session.stet("commit", "--allow-private", "10.0.0.0/99", server.url("/a.html"))
        #expect(
            range.stderr
                == "stet: '10.0.0.0/99' is no range of addresses; write for example --allow-private 10.0.0.0/8\n")
        let mixed = try session.stet("commit", server.url("/a.html"), "page.html")
        #expect(mixed.status == 129)
    }

    @Test func `a dry run writes nothing`() throws {
        try show()
        let before = try session.head()
        #expect(
            try session.fetching("commit", "-n", server.url("/a.html")).stdout == "would be v1 \(name): first version\n"
        )
        #expect(try session.head() == before)
    }
}
