import Foundation
import Programs
import Testing

@Suite struct ImportCommandTests {
    /// Lines of articles, interleaved; each number is a minute and a state of its article.
    static func lines(_ numbers: Range<Int>, articles: Int = 3) -> String {
        numbers.map { number in
            let minute = (number % 60 < 10 ? "0" : "") + "\(number % 60)"
            return """
                {"schema": "stet.article/1", "url": "https://a.example/\(number % articles)", "headline": "H\(number / 6)", \
                "captured": "2024-01-0\(1 + number / 600)T\(10 + number / 60 % 10):\(minute):00+08:00", \
                "body": [{"kind": "paragraph", "text": "\(number / 6)"}]}

                """
        }.joined()
    }

    @Test func `lines of JSON become versions once`() throws {
        let session = try Session()
        let lines = Self.lines(0..<30)
        let first = try session.stet("import", "-", input: lines)
        #expect(first.stdout == "imported 15 versions from 30 snapshots, 15 unchanged\n")
        #expect(first.status == 0)
        let head = try session.head()
        #expect(
            try session.stet("import", "-", input: lines).stdout
                == "imported 0 versions from 30 snapshots, 30 unchanged\n")
        #expect(try session.head() == head)
        #expect(
            try session.stet("import", "--json", "-", input: lines + Self.lines(30..<33)).stdout
                == "{\"schema\": \"stet.import/1\", \"read\": 33, \"versions\": 3, \"inserted\": 0, \"before\": null, \"unchanged\": 30, \"refused\": 0, \"withoutArticle\": 0}\n"
        )
    }

    @Test func `what cannot be taken is named and does not stop the rest`() throws {
        let session = try Session()
        let bad = """
            {"headline": "A", "captured": "2024-01-01T00:00:00Z"}
            {"headline": "A", "name": "a statement", "captured": "2024-01-02T00:00:00Z"}

            {"headline": "A", "url": "https://a.example/1"}
            {"headline": "A", "name": "a statement", "captured": "yesterday"}
            not JSON
            {"headline": "B", "name": "a statement", "captured": "2024-01-01T00:00:00Z"}
            """
        let output = try session.stet("import", "-", input: bad)
        #expect(output.stdout == "imported 1 version from 6 snapshots, 5 refused\n")
        #expect(output.status == 1)
        #expect(
            output.messages == """
                stet: standard input:1: it has neither 'url' nor 'name'
                stet: standard input:4: the member 'captured' is missing
                stet: standard input:5: captured: 'yesterday' is no time in ISO 8601
                stet: standard input:6: this is not JSON
                stet: standard input:7: the capture of 2024-01-01 00:00:00 +0000 is older than the last version of \
                a statement, captured 2024-01-02 00:00:00 +0000; commit captures in the order of their times, or have this \
                one inserted by 'stet import --insert'

                """)
    }

    @Test func `captures that come late are inserted when they are told to be`() throws {
        let session = try Session()
        func line(_ minute: Int, _ text: String, _ url: String = "https://a.example/1") -> String {
            """
            {"headline": "H", "url": "\(url)", "captured": "2024-01-01T10:\(minute):00Z", \
            "body": [{"kind": "paragraph", "text": "\(text)"}]}

            """
        }
        let other = "https://b.example/2"
        try session.stet(
            "import", "-",
            input: line(10, "one") + line(11, "x", other) + line(30, "three") + line(31, "y", other) + line(50, "one"))
        let before = try session.head()
        let late = line(20, "two") + line(40, "three") + line(45, "four")
        #expect(
            try session.stet("import", "-", input: late).stdout
                == "imported 0 versions from 3 snapshots, 1 unchanged, 2 refused\n")
        #expect(try session.head() == before)
        let output = try session.stet("import", "--insert", "-", input: late)
        #expect(output.stdout == "imported 2 versions from 3 snapshots, 1 unchanged\n")
        #expect(
            output.messages.hasPrefix(
                "stet: the history was written anew: 2 captures inserted, 5 commits written; the one from before is refs/stet/before/"
            ))
        let log = try run("git", "-C", session.archive, "log", "--reverse", "--format=%aI %s", "main~7..main").stdout
        #expect(
            log == """
                2024-01-01T10:10:00+00:00 v1 H: first version
                2024-01-01T10:11:00+00:00 v1 H: first version
                2024-01-01T10:20:00+00:00 v2 H: 1 paragraph added, 1 removed
                2024-01-01T10:30:00+00:00 v3 H: 1 paragraph added, 1 removed
                2024-01-01T10:31:00+00:00 v2 H: 1 paragraph added, 1 removed
                2024-01-01T10:45:00+00:00 v4 H: 1 paragraph added, 1 removed
                2024-01-01T10:50:00+00:00 v5 H: 1 paragraph added, 1 removed

                """)
        #expect(
            try run("git", "-C", session.archive, "for-each-ref", "--format=%(objectname)", "refs/stet").stdout
                == before)
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").stderr == "")
        #expect(try session.stet("verify").stdout == "whole: 7 versions\n")
        #expect(try session.stet("cat", "b.example/2").stdout.contains("y"))
    }

    @Test func `a folder with a manifest is imported in the order of its times`() throws {
        let (session, other) = (try Session(), try Session())
        let line = try session.stet("import", "\(Places.package)/Samples").stdout
        let rows = try Sample.rows
        #expect(line == "imported \(rows.count) versions from \(rows.count) snapshots\n")
        #expect(try session.stet("ls").stdout.split(separator: "\n").count == Set(rows.map(\.article)).count)
        let copied = try other.stet("import", session.archive)
        #expect(copied.stdout == line)
        #expect(try other.stet("log", "--json").stdout.count == session.stet("log", "--json").stdout.count)
    }

    @Test func `a folder without one is taken by what its files say`() throws {
        let session = try Session()
        let folder = session.scratch.path + "/pages/day"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, number) in [("20240103T040506Z.json", 2), ("20240102.json", 1), ("notes.md", 3)] {
            try session.scratch.write(
                "{\"headline\": \"\(number)\", \"url\": \"https://a.example/1\"}", to: "pages/day/\(name)")
        }
        #expect(try session.stet("import", "pages").stdout == "imported 2 versions from 2 snapshots\n")
        let log = try run("git", "-C", session.archive, "log", "-2", "--format=%aI %s").stdout
        #expect(
            log == """
                2024-01-03T04:05:06+00:00 v2 2: headline changed
                2024-01-02T00:00:00+00:00 v1 1: first version

                """)
        #expect(try session.stet("import", "missing").status == 128)
    }

    @Test func `an import that is interrupted ends whole and goes on`() throws {
        let session = try Session()
        try session.scratch.write(Self.lines(0..<2000, articles: 50), to: "lines.jsonl")
        let script = """
            cd '\(session.scratch.path)'
            (cat lines.jsonl; sleep 6) | timeout -s INT 3 '\(Places.stet)' import -
            """
        let stopped = try session.shell(script)
        if !stopped.stdout.hasPrefix("imported 2000 versions") {
            #expect(stopped.stderr.contains("run the same command again to go on"))
        }
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").stderr == "")
        #expect(try session.stet("import", "lines.jsonl").stdout.contains(" from 2000 snapshots"))
        #expect(try run("git", "-C", session.archive, "rev-list", "--count", "main").stdout == "2001\n")
    }

    @Test func `several imports at once lose nothing`() throws {
        let session = try Session()
        for writer in 0..<4 {
            let lines = (0..<60).map { number in
                "{\"headline\": \"\(number)\", \"url\": \"https://a.example/\(writer)\", \"captured\": \"2024-01-01T10:\(number < 10 ? "0" : "")\(number):00Z\"}\n"
            }
            try session.scratch.write(lines.joined(), to: "lines-\(writer).jsonl")
        }
        let output = try session.shell(
            "cd '\(session.scratch.path)'; for i in 0 1 2 3; do stet import lines-$i.jsonl & done; wait")
        #expect(output.messages == "")
        #expect(output.stdout == String(repeating: "imported 60 versions from 60 snapshots\n", count: 4))
        #expect(try run("git", "-C", session.archive, "rev-list", "--count", "main").stdout == "241\n")
        #expect(try run("git", "-C", session.archive, "fsck", "--strict").stderr == "")
    }
}
