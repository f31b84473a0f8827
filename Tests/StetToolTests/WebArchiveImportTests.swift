import Browser
import Foundation
import Programs
import Testing

/// `stet import` of web archives, which `warcio` writes.
@Suite(.enabled(if: Python.isThere, Comment(rawValue: Python.missing))) struct WebArchiveImportTests {
    private static let corpus = ProcessInfo.processInfo.environment["STET_CORPUS"]

    @Test(arguments: Session.WARCForm.allCases, ["1.0", "1.1"])
    func `the samples become the same versions as their pages do`(form: Session.WARCForm, version: String) throws {
        let (session, other) = (try Session(), try Session())
        let rows = try Sample.rows
        var records: [[String: any Sendable]] = [["type": "warcinfo", "text": "software: tests\r\n"]]
        for (number, row) in rows.enumerated().reversed() {
            records.append([
                "type": "response", "url": row.url, "date": utc(row.captured),
                "file": "\(Places.package)/Samples/\(row.file).html",
                "chunked": [0, 1000, 7][number % 3], "codings": number % 2 == 0 ? [] as [String] : ["gzip"],
            ])
        }
        try session.writeWARC("samples.warc", records, form, version: version)
        let output = try session.stet("import", "samples.warc")
        #expect(
            output.stdout == """
                imported \(rows.count) versions from \(rows.count) snapshots
                passed over 1 record: 1 requests, metadata and the like

                """)
        #expect(output.status == 0)
        let head = try session.head()
        #expect(try session.stet("import", "samples.warc").stdout.hasPrefix("imported 0 versions"))
        #expect(try session.head() == head)
        let manifest =
            "file\turl\tcaptured\n" + rows.map { "\($0.file).html\t\($0.url)\t\(utc($0.captured))\n" }.joined()
        try other.writePages(manifest, from: "\(Places.package)/Samples")
        try other.stet("import", "pages")
        #expect(try session.versions() == other.versions())
    }

    @Test(.enabled(if: corpus != nil, "STET_CORPUS is not set: it names a folder with pages/**/*.html"))
    func `real pages become the same versions as the pages themselves`() throws {
        let folder = try #require(Self.corpus) + "/pages"
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let pages = found.filter { $0.hasSuffix(".html") }.sorted()
        try #require(pages.count > 1)
        let (session, other) = (try Session(), try Session())
        let codings: [[String]] = [[], ["gzip"], ["deflate"], ["raw-deflate"], ["br"], ["zstd"]]
        var manifest = "file\turl\tcaptured\n"
        var records: [[String: any Sendable]] = []
        for (number, page) in pages.enumerated() {
            // Two addresses, so that pages of one follow each other as versions.
            let url = "https://news.example/\(number % 5)"
            let date = "2026-03-\(10 + number % 20)T09:\(10 + number):00Z"
            manifest += "\(page)\t\(url)\t\(date)\n"
            records.append([
                "type": "response", "url": url, "date": date, "file": "\(folder)/\(page)",
                "chunked": number % 2 == 0 ? 4096 : 0, "codings": codings[number % codings.count],
            ])
        }
        try session.writeWARC("pages.warc.gz", records)
        try other.writePages(manifest, from: folder)
        let lines = [try session.stet("import", "pages.warc.gz"), try other.stet("import", "pages")].map(\.stdout)
        #expect(lines[0] == lines[1])
        #expect(try session.versions() == other.versions())
    }

    private func utc(_ time: String) -> String {
        let date = (try? Date(time, strategy: .iso8601)) ?? .distantPast
        return date.formatted(.iso8601)
    }

    struct Case: CustomTestStringConvertible {
        var name: String
        var records: [[String: any Sendable]]
        var output: String
        /// The versions that become of it, the newest first.
        var log: String

        init(_ name: String, _ records: [[String: any Sendable]], _ output: String, _ log: String) {
            (self.name, self.records, self.output, self.log) = (name, records, output, log)
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            "revisits of a body that is there",
            [
                ArchivedPage.response("/a", "Ferry runs again", minute: 10),
                ArchivedPage.response("/a", "Ferry runs late", minute: 11),
                ["type": "revisit", "of": 0, "url": "https://news.example/a", "date": ArchivedPage.date(12)],
                ["type": "revisit", "of": 0, "url": "https://news.example/b", "date": ArchivedPage.date(13)],
            ], "imported 4 versions from 4 snapshots\n",
            "news.example/b 1 Ferry runs again\nnews.example/a 3 Ferry runs again\nnews.example/a 2 Ferry runs late\nnews.example/a 1 Ferry runs again\n"
        ),
        Case(
            "pages that are gone, and back",
            [
                ArchivedPage.response("/a", "Ferry runs again", minute: 10),
                ArchivedPage.response("/a", "Not found", minute: 11, ["status": "404 Not Found"]),
                ArchivedPage.response("/a", "Gone", minute: 12, ["status": "410 Gone"]),
                ArchivedPage.response("/a", "Ferry runs again", minute: 13),
                ArchivedPage.response("/b", "Not found", minute: 14, ["status": "404 Not Found"]),
            ], "imported 3 versions from 5 snapshots, 1 unchanged, 1 without an article\n",
            "news.example/a 3 Ferry runs again\nnews.example/a 2 Ferry runs again\nnews.example/a 1 Ferry runs again\n"
        ),
        Case(
            "what is no page",
            [
                ["type": "warcinfo", "text": "software: tests\r\n"],
                ["type": "request", "url": "https://news.example/a", "text": "GET /a HTTP/1.1\r\n\r\n"],
                ["type": "metadata", "url": "https://news.example/a", "text": "via: x\r\n"],
                [
                    "type": "response", "url": "dns:news.example", "text": "127.0.0.1",
                    "headers": [["Content-Type", "text/dns"]],
                ],
                ArchivedPage.response("/a.png", "A", minute: 10, ["headers": [["Content-Type", "image/png"]]]),
                ArchivedPage.response(
                    "/a", "A", minute: 10, ["status": "301 Moved", "headers": [["Location", "/b"]]]),
                ArchivedPage.response("/a", "A", minute: 10, ["status": "503 Busy"]),
                ArchivedPage.response("/a", "A", minute: 10, ["warc": ["WARC-Truncated": "time"]]),
                ArchivedPage.response("/", "", minute: 10, ["text": "<html><ul><li><a href=1>One</a></ul></html>"]),
                ArchivedPage.response(
                    "/c", "Ferry is for sale", minute: 10, ["headers": [["Content-Type", "Text/HTML; charset=utf-8"]]]),
            ],
            """
            imported 1 version from 2 snapshots, 1 without an article
            passed over 8 records: 3 requests, metadata and the like, 1 not HTML, 1 not from the web, 1 not whole when they \
            were captured, 1 redirects, 1 with another status than 200, 404, 410 and 451

            """, "news.example/c 1 Ferry is for sale\n"
        ),
        Case(
            "pages without a type, in another encoding, and without HTTP",
            [
                ArchivedPage.response("/a", "Ferry runs again", minute: 10, ["headers": [] as [String]]),
                ArchivedPage.response(
                    "/b", "Ferry is repaired", minute: 11,
                    ["headers": [["Content-Type", "text/html;"], ["X-A", "a\r\n b"]]]),
                ArchivedPage.response(
                    "/c", "Ferry runs late", minute: 12, ["type": "resource", "media": "text/html; charset=utf-8"]),
                ArchivedPage.response(
                    "/d", "", minute: 13,
                    [
                        "type": "resource", "media": "text/plain",
                        "text": "Ferry stands still\n2026-03-02 09:10\n"
                            + FetchCommandTests.text.joined(separator: "\n") + "\n",
                    ]),
            ], "imported 4 versions from 4 snapshots\n",
            "news.example/d 1 Ferry stands still\nnews.example/c 1 Ferry runs late\nnews.example/b 1 Ferry is repaired\nnews.example/a 1 Ferry runs again\n"
        ),
    ]

    @Test(arguments: cases) func `records become versions`(test: Case) throws {
        let session = try Session()
        try session.writeWARC("a.warc.gz", test.records)
        let output = try session.stet("import", "a.warc.gz")
        #expect(output.stdout == test.output)
        #expect(output.messages == "")
        let log = try run(
            "git", "-C", session.archive, "log",
            "--format=%(trailers:key=Article,valueonly,separator=) %(trailers:key=Version,valueonly,separator=) %(trailers:key=Headline,valueonly,separator=)",
            "--grep=^Version:"
        ).stdout
        #expect(log.replacing("https://", with: "") == test.log)
        #expect(try session.stet("import", "a.warc.gz").stdout.hasPrefix("imported 0 versions"))
    }

    @Test func `files that are named together are put into one order of time`() throws {
        let session = try Session()
        try session.writeWARC(
            "late.warc",
            [
                ArchivedPage.response("/a", "Ferry stands still", minute: 30),
                ["type": "revisit", "of": 0, "url": "https://news.example/a", "date": ArchivedPage.date(10)],
            ], .plain)
        try session.writeWARC("early.warc.gz", [ArchivedPage.response("/a", "Ferry runs late", minute: 20)], .solid)
        let output = try session.stet("import", "--json", "late.warc", "early.warc.gz")
        #expect(
            output.stdout == """
                {"schema": "stet.import/1", "read": 3, "versions": 3, "inserted": 0, "before": null, "unchanged": 0, "refused": 0, \
                "withoutArticle": 0, "records": 3, "damaged": 0, "passedOver": []}

                """)
        #expect(
            try session.stet("log", "--format=%v %s", "--reverse", "news.example/a").stdout.contains(
                "Ferry stands still"))
    }

    @Test func `what HTTP said is kept, and names the encoding`() throws {
        let session = try Session()
        let page = ArchivedPage.html("两港之间的汽船下周一恢复航行").replacing("<meta charset=\"utf-8\">", with: "")
        try session.scratch.write(
            Data(page.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data()), to: "gb18030.html")
        try session.writeWARC(
            "a.warc.gz",
            [
                ArchivedPage.response(
                    "/a", "", minute: 10,
                    [
                        "file": session.scratch.path + "/gb18030.html",
                        "headers": [
                            ["Content-Type", "text/html; charset=gb18030"], ["ETag", "\"1\""],
                            ["Set-Cookie", "secret=1"],
                        ],
                    ])
            ])
        #expect(try session.stet("import", "a.warc.gz").stdout == "imported 1 version from 1 snapshot\n")
        #expect(try session.stet("cat", "news.example/a").stdout.hasPrefix("两港之间的汽船下周一恢复航行\n"))
        let metadata = try run(
            "git", "-C", session.archive, "grep", "-h", "-e", "\"http\"", "-A", "12", "main", "--", "*/metadata.json")
        #expect(metadata.stdout.contains("charset=gb18030"))
        #expect(metadata.stdout.contains("\\\"1\\\""))
        #expect(!metadata.stdout.contains("secret"))
    }

    @Test func `what is damaged is told with its place, and the rest is imported`() throws {
        let session = try Session()
        try session.writeWARC(
            "a.warc.gz",
            (0..<5).map { ArchivedPage.response("/\($0)", "Ferry number \($0) runs again", minute: 10 + $0) })
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: session.scratch.path + "/a.warc.gz")))
        let starts = bytes.indices.filter { bytes[$0...].starts(with: [0x1F, 0x8B, 0x08]) }
        try #require(starts.count == 5)
        for place in (starts[2] + 40)..<(starts[2] + 60) { bytes[place] ^= 0x55 }
        try session.scratch.write(Data(bytes.dropLast(30)), to: "a.warc.gz")
        let output = try session.stet("import", "a.warc.gz")
        #expect(output.stdout == "imported 3 versions from 3 snapshots\n")
        #expect(
            output.messages == """
                stet: a.warc.gz at \(starts[2]): its compression is damaged
                stet: a.warc.gz at \(starts[4]): it breaks off

                """)
        #expect(output.status == 1)
    }

    @Test func `what is no web archive is told`() throws {
        let session = try Session()
        try session.scratch.write(Data([0x28, 0xB5, 0x2F, 0xFD, 0]), to: "a.warc.zst")
        try session.scratch.write("", to: "empty.warc")
        try session.scratch.write("<html>", to: "page.warc")
        try session.scratch.write(try run(["gzip", "-c"], input: Data("{}\n".utf8)).bytes, to: "lines.jsonl.gz")
        for (name, message) in [
            ("a.warc.zst", "'a.warc.zst' is compressed in a way that is not read; decompress it with zstd"),
            ("empty.warc", "'empty.warc' is no web archive: it begins with no record of WARC 1.0 or 1.1"),
            ("page.warc", "'page.warc' is no web archive: it begins with no record of WARC 1.0 or 1.1"),
            ("lines.jsonl.gz", "'lines.jsonl.gz' is no web archive: it begins with no record of WARC 1.0 or 1.1"),
            ("missing.warc", "cannot read 'missing.warc': No such file or directory"),
        ] {
            let output = try session.stet("import", name)
            #expect(output.messages == "stet: \(message)\n")
            #expect(output.status == 128)
        }
    }
}

extension Session {
    /// Makes the folder `pages` with a manifest and the pages that it names.
    func writePages(_ manifest: String, from folder: String) throws {
        try FileManager.default.createDirectory(atPath: scratch.path + "/pages", withIntermediateDirectories: true)
        for line in manifest.split(separator: "\n").dropFirst() {
            let file = String(line.prefix { $0 != "\t" })
            let target = URL(fileURLWithPath: "\(scratch.path)/pages/\(file)")
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: URL(fileURLWithPath: "\(folder)/\(file)"), to: target)
        }
        try scratch.write(manifest, to: "pages/manifest.tsv")
    }
}
