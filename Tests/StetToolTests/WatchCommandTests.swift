import Foundation
import Programs
import Testing

/// `stet watch`.
@Suite struct WatchCommandTests {
    private let server: PageServer
    private let session: Session

    init() throws {
        server = try PageServer()
        session = try Session()
        for number in 1...3 { try show(number, FetchCommandTests.text) }
    }

    private func show(_ number: Int, _ text: [String]) throws {
        try server.show(headline: "Ferry \(number) returns to the harbour", text, at: "/\(number).html")
    }

    private func name(_ number: Int) -> String { "news.localhost:\(server.port)/\(number).html" }

    /// Shows a feed that names some of the articles.
    private func showFeed(_ numbers: ClosedRange<Int>, at path: String = "/feed") throws {
        let items = numbers.map { "<item><link>\(server.url("/\($0).html"))</link></item>" }
        try server.show("<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>", at: path)
    }

    private func once(_ options: String...) throws -> ProgramOutput {
        try session.fetching(["watch", "--once", "--rate", "unlimited"] + options)
    }

    /// Makes all pages due, as if they had been visited long ago.
    private func letTimePass() throws {
        _ = try run(
            "python3", "-c",
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('UPDATE pages SET visited = 1, begun = 1'); "
                + "c.commit()", session.archive + "/watch.sqlite")
    }

    private func visits(_ path: String) throws -> Int { try server.requests().count { $0.path == path } }

    @Test func `the list is a file of the archive`() throws {
        let feed = server.url("/feed")
        #expect(
            try session.stet("watch", "add", "--kind", "feed", feed, feed).stdout == "added \(feed)\nadded \(feed)\n")
        #expect(try session.stet("watch", "add", server.url("/1.html")).status == 0)
        #expect(
            try session.stet("watch", "add", server.url("/1.html")).stdout == "unchanged \(server.url("/1.html"))\n")
        #expect(
            try session.stet("watch", "list").stdout == "feed     \(feed)\narticle  \(server.url("/1.html"))\n")
        #expect(
            try run("git", "-C", session.archive, "show", "main:watch/sources.json").stdout == """
                [
                  {"kind": "feed", "url": "\(feed)"},
                  {"kind": "article", "url": "\(server.url("/1.html"))"}
                ]

                """)
        #expect(try session.stet("watch", "remove", feed).stdout == "removed \(feed)\n")
        #expect(try session.stet("watch", "remove", feed).status == 1)
        #expect(try session.stet("watch", "add", "no address").status == 128)
        #expect(try session.stet("watch", "add", "--kind", "index", feed).status == 129)
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").status == 0)
    }

    @Test func `the feeds of a news reader are taken over`() throws {
        let opml =
            "<opml><body><outline xmlUrl='https://a.example/f'/><outline xmlUrl='https://b.example/f'/></body></opml>"
        try session.scratch.write(opml, to: "feeds.opml")
        #expect(
            try session.stet("watch", "import", "feeds.opml").stdout
                == "added https://a.example/f\nadded https://b.example/f\n")
        #expect(try session.stet("watch", "import", "feeds.opml").stdout.hasPrefix("unchanged "))
        try session.scratch.write(
            "<opml><body><outline xmlUrl='ftp://c.example/f'/><outline xmlUrl='https://d.example/f'/></body></opml>",
            to: "mixed.opml")
        let mixed = try session.stet("watch", "import", "mixed.opml")
        #expect(mixed.status == 1 && mixed.stdout == "added https://d.example/f\n")
        #expect(mixed.stderr == "stet: 'ftp://c.example/f' is no http or https address and was passed over\n")
        try session.scratch.write("<rss/>", to: "none.opml")
        #expect(try session.stet("watch", "import", "none.opml").stderr.hasPrefix("stet: none.opml: this is no OPML"))
    }

    @Test func `what a feed names is committed, and only what changes is committed again`() throws {
        try showFeed(1...2)
        try session.stet("watch", "add", "--kind", "feed", server.url("/feed"))
        let first = try once()
        #expect(first.stderr == "")
        #expect(
            Set(first.stdout.withoutCommits.split(separator: "\n").map(String.init))
                == ["v1 ________ \(name(1)): first version", "v1 ________ \(name(2)): first version"])
        #expect(try once().stdout == "", "nothing is due yet")
        #expect(try visits("/1.html") == 1)
        try showFeed(1...3)
        try show(2, Array(FetchCommandTests.text.dropLast()))
        try letTimePass()
        let second = try once().stdout.withoutCommits
        #expect(second.contains("v1 ________ \(name(3)): first version\n"))
        #expect(second.contains("v2 ________ \(name(2)): 1 paragraph removed\n"))
        #expect(!second.contains(name(1)))
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").status == 0)
    }

    @Test func `sitemaps with their indexes, and index pages with a pattern`() throws {
        try server.show(
            "<sitemapindex><sitemap><loc>\(server.url("/map"))</loc></sitemap></sitemapindex>", at: "/maps")
        try server.show("<urlset><url><loc>\(server.url("/1.html"))</loc></url></urlset>", at: "/map")
        try server.show("<!doctype html><title>N</title><a href=2.html>Two</a><a href=about.html>About</a>", at: "/")
        try session.stet("watch", "add", "--kind", "sitemap", server.url("/maps"))
        try session.stet(
            "watch", "add", "--kind", "index", "--links", server.url("/?.html").replacing("?", with: "*"),
            server.url("/"))
        let output = try once().stdout
        #expect(output.contains("\(name(1)): first version") && output.contains("\(name(2)): first version"))
    }

    @Test func `robots txt is obeyed and asked for once`() throws {
        try server.show("User-agent: *\nDisallow: /2", at: "/robots.txt")
        for number in 1...3 { try session.stet("watch", "add", server.url("/\(number).html")) }
        let output = try once()
        #expect(
            output.stderr == "stet: \(server.url("/2.html")): robots.txt does not allow it to be visited\n")
        #expect(try visits("/2.html") == 0 && visits("/1.html") == 1 && visits("/robots.txt") == 1)
        #expect(try server.requests().first?.path == "/robots.txt")
    }

    @Test func `a host is asked once a second unless it is set otherwise, by whichever process`() throws {
        try session.stet("watch", "add", server.url("/1.html"))
        _ = try session.fetching(["watch", "--once"])
        for number in 2...3 { try session.stet("watch", "add", server.url("/\(number).html")) }
        _ = try session.fetching(["watch", "--once"])
        let requests = try server.requests()
        #expect(requests.map(\.path) == ["/robots.txt", "/1.html", "/2.html", "/3.html"])
        for (later, earlier) in zip(requests.dropFirst(), requests) { #expect(later.time - earlier.time >= 1) }
    }

    @Test func `a watch that was killed forgets nothing and makes no version twice`() throws {
        for number in 4...40 { try show(number, FetchCommandTests.text) }
        try showFeed(1...40)
        try session.stet("watch", "add", "--kind", "feed", server.url("/feed"))
        for pause in ["0.3", "0.8"] {
            _ = try session.shell(
                "stet watch --rate unlimited --allow-private 127.0.0.0/8 --allow-private ::1 & sleep \(pause); pkill -9 -P $!; kill -9 $!; wait"
            )
        }
        let last = try once()
        #expect(last.status == 0, "\(last.stderr)")
        let versions = try session.stet("ls").stdout.split(separator: "\n")
        #expect(versions.count == 40 && versions.allSatisfy { $0.hasPrefix("1 ") })
        #expect(try run("git", "-C", session.archive, "rev-list", "--count", "main").stdout == "42\n")
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").status == 0)
    }

    @Test func `a page behind a login, an error and a list are told, and are no versions`() throws {
        for number in 1...3 { try session.stet("watch", "add", server.url("/\(number).html")) }
        #expect(try once().stderr == "")
        try server.show(headline: "Ferry 1 returns to the harbour", ["Sign in to continue reading."], at: "/1.html")
        try server.show("<!doctype html><title>Page not found</title><h1>Page not found</h1>", at: "/2.html")
        let links = (1...30).map { "<li><a href=\"/a\($0)\">Ferry number \($0) runs again from Monday</a></li>" }
        try server.show("<!doctype html><title>News</title><ul>\(links.joined())</ul>", at: "/3.html")
        try letTimePass()
        let output = try once()
        #expect(output.stdout == "")
        for (number, problem) in [(1, "asks to sign in"), (2, "is an error page"), (3, "no article was found")] {
            let line = output.stderr.split(separator: "\n").first { $0.contains(server.url("/\(number).html")) }
            #expect(line?.contains(problem) == true, "\(output.stderr)")
        }
        #expect(try session.stet("ls").stdout.split(separator: "\n").allSatisfy { $0.hasPrefix("1 ") })
    }

    @Test func `each visit is a line of JSON for programs`() throws {
        try server.show("!500", at: "/2.html")
        for number in 1...2 { try session.stet("watch", "add", server.url("/\(number).html")) }
        let lines = try once("--log-format", "json").stdout.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
        let events = Dictionary(uniqueKeysWithValues: lines.map { ($0["page"] as? String ?? "", $0) })
        #expect(events[name(1)]?["event"] as? String == "version" && events[name(1)]?["version"] as? Int == 1)
        #expect(events[server.url("/2.html")]?["message"] as? String == "the server answers 500; try again later")
    }

    @Test func `a command is told of each change that passes the filters`() throws {
        try session.stet("watch", "add", server.url("/1.html"))
        try session.stet("watch", "add", server.url("/2.html"))
        _ = try once()
        for number in 1...2 { try show(number, FetchCommandTests.text + ["Line \(number) was added."]) }
        try letTimePass()
        let output = try once("--on-change", "cat >> changes.jsonl; echo told", "--only-phrase", "Line 2")
        #expect(output.stderr == "told\n" && !output.stdout.contains("told"))
        let told = try String(contentsOfFile: session.scratch.path + "/changes.jsonl", encoding: .utf8)
        #expect(told.hasPrefix("{\"schema\": \"stet.diff/1\", \"article\": {\"url\": \"\(server.url("/2.html"))\""))
        #expect(told.split(separator: "\n").count == 1)
        // Not the page from before: within one second that would be the same capture once more.
        try show(1, FetchCommandTests.text + ["Line 1 was corrected."])
        try letTimePass()
        let failed = try once("--on-change", "exit 3")
        #expect(failed.stderr.contains("'exit 3' failed for v3 of \(name(1))"))
    }

    @Test func `a watch that stays takes up what is added to the list meanwhile`() throws {
        try session.stet("watch", "add", server.url("/1.html"))
        let watch = try RunningProgram([
            Places.stet, "--archive", session.archive, "watch", "--rate", "unlimited", "--allow-private", "127.0.0.0/8",
            "--allow-private", "::1",
        ])
        try withExtendedLifetime(watch) {
            try waitForVisit("/1.html")
            try session.stet("watch", "add", server.url("/2.html"))
            try waitForVisit("/2.html")
        }
    }

    private func waitForVisit(_ path: String) throws {
        for _ in 0..<500 where try visits(path) == 0 { usleep(20_000) }
        #expect(try visits(path) == 1)
    }

    @Test func `two watches of one archive do not run at once, and nothing to watch is told`() throws {
        #expect(try once().stderr == "stet: nothing is watched; add something with 'stet watch add'\n")
        try session.stet("watch", "add", server.url("/1.html"))
        let both = try session.shell(
            """
            exec 8>\(session.archive)/watch.lock; flock 8
            stet watch --once --allow-private 127.0.0.0/8
            """)
        #expect(both.stderr.contains("another 'stet watch' is at work on "))
    }
}
