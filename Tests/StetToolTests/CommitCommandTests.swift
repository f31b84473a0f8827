import Foundation
import Programs
import Testing

@Suite struct CommitCommandTests {
    @Test func `each page gets a line that says what became of it`() throws {
        let session = try Session()
        var lines = ""
        for row in try Sample.rows where row.article == "harbour-ferry" {
            let page = "\(Places.package)/Samples/\(row.file).txt"
            lines += try session.stet("commit", "--url", row.url, "--at", row.captured, page).stdout
            lines += try session.stet("commit", "--url", row.url, "--at", row.captured, page).stdout
        }
        let name = "www.harbourpost.example/news/transport/2026/04/14/night-ferry-returns-to-ellery-harbour"
        #expect(
            lines.withoutCommits == """
                v1 ________ \(name): first version
                unchanged \(name): equal to v1
                v2 ________ \(name): 1 paragraph edited, 1 added, modified time changed, 3 counters changed
                unchanged \(name): equal to v2
                v3 ________ \(name): 1 paragraph edited, 1 merged, modified time changed, 3 counters changed
                unchanged \(name): equal to v3
                v4 ________ \(name): 1 paragraph removed, modified time changed, author added, 3 counters changed
                unchanged \(name): equal to v4

                """)
    }

    @Test func `an article in JSON brings its address and its time of capture`() throws {
        let session = try Session()
        let json = """
            {"schema": "stet.article/1", "url": "https://a.example/1?utm_source=x", "captured": "2024-05-06T07:08:09+02:00",
             "headline": "A", "body": [{"kind": "paragraph", "text": "B"}], "later": [{"unknown": 1}]}
            """
        #expect(
            try session.stet("commit", "-", input: json).stdout.withoutCommits
                == "v1 ________ a.example/1: first version\n")
        let log = try run("git", "-C", session.archive, "log", "-1", "--format=%ai").stdout
        #expect(log == "2024-05-06 07:08:09 +0200\n")
    }

    @Test func `pages of one article are one snapshot, a page as saved brings its own address`() throws {
        let session = try Session()
        let sample = "\(Places.package)/Samples/minato-festival/v1.html"
        let line = try session.stet("commit", "--one-article", sample, sample).stdout
        #expect(
            line.hasPrefix("v1 ")
                && line.hasSuffix(" www.minatoshinbun.example/articles/20260509-0417/: first version\n"))
        #expect(
            try session.stet("cat", "20260509-0417", "--page").bytes == Data(contentsOf: URL(fileURLWithPath: sample)))
        #expect(
            try session.stet("extract", "--explain", sample).stdout.contains("headline: 湊原港まつり、7月に4年ぶり開催へ\n    line "))
    }

    @Test func `a dry run writes nothing`() throws {
        let session = try Session()
        let json = "{\"headline\": \"A\", \"url\": \"https://a.example/1\"}"
        let before = try session.head()
        #expect(try session.stet("commit", "-n", input: json).stdout == "would be v1 a.example/1: first version\n")
        #expect(try session.head() == before)
    }

    @Test func `the archive is found from the working folder, the environment, and the options`() throws {
        let session = try Session()
        let none = ["STET_ARCHIVE": ""]
        #expect(
            try session.stet("ls", environment: none).stderr
                == "stet: there is no archive here; make one with 'stet init', or name one with --archive\n")
        #expect(try session.stet("-C", "archive/refs", "ls", environment: none).status == 0)
        #expect(try session.stet("--archive", "archive", "ls", environment: none).status == 0)
        #expect(try session.stet("ls").status == 0)
    }

    @Test func `writers at the same time lose nothing`() throws {
        let session = try Session()
        let lines = (0..<4).map { writer in
            """
            (for i in 1 2 3 4 5 6; do echo '{"headline": "'$i'", "url": "https://a.example/\(writer)"}' |
                stet commit --at "2024-01-01 00:0$i" - || exit 1; done) &
            """
        }
        let output = try session.shell(lines.joined(separator: "\n") + "\nwait")
        #expect(output.stderr == "")
        let counts = try session.stet("ls").stdout.split(separator: "\n").map { $0.prefix(1) }
        #expect(counts == ["6", "6", "6", "6"])
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").stderr == "")
        #expect(try run("git", "-C", session.archive, "rev-list", "--count", "main").stdout == "25\n")
    }

    @Test func `a lock that a dead writer left is recovered`() throws {
        let session = try Session()
        try session.scratch.write("", to: "archive/refs/heads/main.lock")
        let json = "{\"headline\": \"A\", \"url\": \"https://a.example/1\"}"
        #expect(try session.stet("commit", input: json).status == 0)
    }
}
