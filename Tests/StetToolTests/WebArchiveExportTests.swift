import Browser
import Foundation
import Programs
import Testing

/// `stet export --warc`, read back by `warcio` and by `stet import`.
@Suite(.enabled(if: Python.isThere, Comment(rawValue: Python.missing))) struct WebArchiveExportTests {
    /// What `warcio` finds in a file, whose digests it checks.
    private func records(in name: String, _ session: Session) throws -> [[String: Any]] {
        let script = "\(Places.package)/Tests/StetToolTests/WebArchives/read-warc.py"
        let output = try Python.run([script, "\(session.scratch.path)/\(name)"])
        guard output.status == 0 else { throw ToolError("read-warc.py: \(output.stderr)") }
        return try output.stdout.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
    }

    /// The records in a few words each.
    private func listing(of records: [[String: Any]]) -> String {
        records.map { record in
            ["type", "status", "url", "date", "truncated"].compactMap { record[$0] as? String }.joined(separator: " ")
                + "\n"
        }.joined()
    }

    /// An archive with one of each: pages with and without what HTTP said, one that is gone and back, a name, JSON alone.
    private func filled() throws -> Session {
        let session = try Session()
        try session.writeWARC(
            "a.warc.gz",
            [
                ArchivedPage.response(
                    "/a", "Ferry runs again", minute: 10,
                    ["headers": [["Content-Type", "text/html"], ["ETag", "\"1\""]]]),
                ArchivedPage.response("/a", "Not found", minute: 11, ["status": "410 Gone"]),
                ArchivedPage.response("/a", "Ferry runs again", minute: 12),
            ])
        try session.stet("import", "a.warc.gz")
        let page = try session.scratch.write(ArchivedPage.html("Ferry stands still"), to: "b.html")
        try session.stet("commit", "--url", "https://news.example/b", "--at", "2026-03-02T09:13:00Z", page)
        try session.stet("commit", "--name", "a statement, 声明", "--at", "2026-03-02T09:14:00Z", page)
        try session.stet(
            "import", "-",
            input: """
                {"headline": "Only JSON", "url": "https://news.example/c", "captured": "2026-03-02T09:15:00Z"}
                {"headline": "Only JSON", "name": "a note", "captured": "2026-03-02T09:16:00Z"}

                """)
        return session
    }

    @Test(arguments: ["out.warc", "out.warc.gz"])
    func `each version is a record that the standard knows`(name: String) throws {
        let session = try filled()
        #expect(try session.stet("export", "--warc", name).stdout == "exported 7 versions of 5 articles\n")
        let records = try records(in: name, session)
        #expect(
            listing(of: records).split(separator: "\n").sorted().joined(separator: "\n") == """
                conversion https://news.example/c 2026-03-02T09:15:00Z
                conversion urn:stet:a%20note 2026-03-02T09:16:00Z
                resource https://news.example/b 2026-03-02T09:13:00Z
                resource urn:stet:a%20statement%2C%20%E5%A3%B0%E6%98%8E 2026-03-02T09:14:00Z
                response 200 https://news.example/a 2026-03-02T09:10:00Z
                response 410 https://news.example/a 2026-03-02T09:11:00Z unspecified
                revisit 200 https://news.example/a 2026-03-02T09:12:00Z
                warcinfo 2026-03-02T09:16:00Z
                """)
        let ids = records.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == records.count)
        let first = records.first { $0["status"] as? String == "200" }
        let revisit = records.first { $0["type"] as? String == "revisit" }
        #expect(revisit?["original"] as? String == first?["id"] as? String)
        let page = try session.stet("cat", "news.example/a@v1", "--page").stdout
        #expect(first?["text"] as? String == page)
    }

    @Test func `the same archive makes the same file`() throws {
        let session = try filled()
        try session.stet("export", "--warc", "one.warc.gz")
        try session.stet("clone", session.archive, "copy")
        try session.stet("--archive", "copy", "export", "--warc", "two.warc.gz")
        let piped = try session.stet("export", "--warc", "-").bytes
        let files = try ["one.warc.gz", "two.warc.gz"].map {
            try Data(contentsOf: URL(fileURLWithPath: "\(session.scratch.path)/\($0)"))
        }
        #expect(files[0] == files[1])
        #expect(files[0] == piped)
        let temporary = try FileManager.default.contentsOfDirectory(atPath: session.scratch.path)
        #expect(!temporary.contains { $0.hasPrefix("one.warc.gz.") })
    }

    @Test func `what is exported imports to the same versions`() throws {
        let (session, other) = (try filled(), try Session())
        for name in ["linjiang-museum", "harbour-ferry", "minato-festival"] { try session.commitSample(name) }
        let output = try session.stet("export", "--warc", "\(other.scratch.path)/all.warc.gz").stdout
        let count = try session.stet("log", "--json").stdout.split(separator: "\n").count
        #expect(output.hasPrefix("exported \(count) versions"))
        #expect(
            try other.stet("import", "all.warc.gz").stdout.hasPrefix(
                "imported \(count) versions from \(count) snapshots\n"))
        // WARC tells times in UTC.
        let utc = ["TZ": "UTC"]
        let logs = try [session, other].map { session in
            try session.stet(["log", "--format=%a %s", "--date=unix"], input: Data(), environment: utc).stdout
                .split(separator: "\n").sorted()
        }
        #expect(logs[0] == logs[1])
        let pages = try [session, other].map { session in
            try run(
                "bash", "-c",
                "git -C '\(session.archive)' log --format=%H | while read c; do git -C '\(session.archive)' ls-tree -r $c | grep -v links.json; done | sort -u | grep -E 'page|article.md|counters|credits'"
            ).stdout
        }
        #expect(pages[0] == pages[1])
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["STET_CORPUS"] != nil, "STET_CORPUS is not set"))
    func `real pages are read back byte for byte`() throws {
        let folder = (ProcessInfo.processInfo.environment["STET_CORPUS"] ?? "") + "/pages"
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let pages = found.filter { $0.hasSuffix(".html") }.sorted()
        try #require(pages.count > 1)
        let session = try Session()
        let rows = pages.enumerated().map { "\($1)\thttps://news.example/\($0)\t2026-03-02T09:10:00Z\n" }
        try session.writePages("file\turl\tcaptured\n" + rows.joined(), from: folder)
        try session.stet("import", "pages")
        try session.stet("export", "--warc", "pages.warc.gz")
        let check = try Python.run(["-m", "warcio.cli", "check", "\(session.scratch.path)/pages.warc.gz"])
        #expect(check.status == 0 && check.stdout == "", "\(check.stdout)\(check.stderr)")
        let texts = try records(in: "pages.warc.gz", session).filter { $0["type"] as? String == "resource" }
        #expect(texts.count == pages.count)
        for record in texts {
            let number = Int((record["url"] as? String ?? "").split(separator: "/").last ?? "") ?? 0
            let file = "\(folder)/\(pages[number])"
            let sum = try run("sha256sum", file).stdout.prefix(64)
            #expect(record["page"] as? String == String(sum), "\(file)")
        }
    }

    @Test func `some articles alone, and what cannot be done`() throws {
        let session = try filled()
        #expect(
            try session.stet("export", "--warc", "b.warc", "news.example/b").stdout
                == "exported 1 version of 1 article\n")
        #expect(try listing(of: records(in: "b.warc", session)).contains("https://news.example/b"))
        let unnamed = try session.stet("export")
        #expect(unnamed.status == 129)
        #expect(unnamed.stderr.hasPrefix("stet: stet export needs --warc <file>\n"))
        let missing = try session.stet("export", "--warc", "missing/out.warc")
        #expect(missing.status == 128)
        #expect(missing.stderr == "stet: cannot write 'missing/out.warc': No such file or directory\n")
        #expect(try session.stet("export", "--warc", "x.warc", "no such").status == 128)
        #expect(!FileManager.default.fileExists(atPath: session.scratch.path + "/x.warc"))
    }
}
