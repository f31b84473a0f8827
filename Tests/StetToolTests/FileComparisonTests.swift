import Foundation
import Programs
import Testing

@Suite struct FileComparisonTests {
    @Test func `articles in JSON are compared as articles`() throws {
        let session = try Session()
        let old = try session.scratch.write(
            #"{"headline": "A", "body": [{"kind": "paragraph", "text": "共有1800人。"}], "credits": [{"role": "editor", "name": "甲"}]}"#,
            to: "old.json")
        let new = try session.scratch.write(
            #"{"headline": "A", "body": [{"kind": "paragraph", "text": "共有1900人。"}], "credits": [{"role": "editor", "name": "乙"}]}"#,
            to: "new.json")
        #expect(
            try session.stet("diff", "--no-index", old, new).stdout == """
                Text
                  paragraph 1 edited (number)
                    共有[-1800-]{+1900+}人。

                Credits
                  editor: 甲 -> 乙

                """)
        #expect(
            try session.stet("diff", "--no-index", "--json", old, new).stdout == """
                {
                  "schema": "stet.diff/1",
                  "article": {"url": null, "path": null},
                  "old": {"version": null, "commit": null, "captured": null},
                  "new": {"version": null, "commit": null, "captured": null},
                  "significance": "major",
                  "summary": {"edited": 1, "inserted": 0, "deleted": 0, "moved": 0, "split": 0, "merged": 0, "charactersInserted": 4, "charactersDeleted": 4, "credits": 1, "counters": 0, "metadata": 0, "links": 0},
                  "metadata": [],
                  "body": [
                    {"op": "edit", "old": [0], "new": [0], "similarity": 0.5, "kind": "number", "edits": [{"op": "equal", "old": "共有", "new": "共有"}, {"op": "replace", "old": "1800", "new": "1900", "kind": "number"}, {"op": "equal", "old": "人。", "new": "人。"}]}
                  ],
                  "credits": [
                    {"op": "rename", "old": {"role": "editor", "name": "甲", "organization": null}, "new": {"role": "editor", "name": "乙", "organization": null}}
                  ],
                  "counters": [],
                  "links": []
                }

                """)
        #expect(try session.stet("diff", "--no-index", "--exit-code", old, new).status == 1)
        #expect(try session.stet("diff", "--no-index", "--exit-code", old, old).status == 0)
        #expect(try session.stet("diff", "--no-index", old, old).stdout == "")
    }

    @Test func `texts are compared line by line, or as pages where that is said`() throws {
        let session = try Session()
        let first = Places.package + "/Samples/linjiang-museum/v1.txt"
        let second = Places.package + "/Samples/linjiang-museum/v2.txt"
        let pages = try session.stet("diff", "--no-index", "--from", "text", first, second).stdout
        #expect(pages.contains("Counters\n  开心  3 -> 18 (+15)\n"))
        let lines = try session.stet("diff", "--no-index", first, second).stdout
        #expect(lines.contains("水手[-节-]{+结+}"))
        #expect(!lines.contains("Counters"))
    }

    @Test func `lines are shown without their ends unless these are what changed`() throws {
        let session = try Session()
        let old = try session.scratch.write("one\ntwo lines here\nthree", to: "old.txt")
        let new = try session.scratch.write("two lines there\nthree\n", to: "new.txt")
        #expect(
            try session.stet("diff", "--no-index", old, new).stdout == """
                @@ -1,3 +1,2 @@
                [-one-]
                two lines [-here-]{+there+}
                three{+¶+}

                """)
    }

    static let texts: [(name: String, old: String, new: String)] = [
        ("no final line feed", "a\nb", "a\nb\n"),
        ("carriage returns", "a\r\nb\r\n", "a\nb\n"),
        ("empty", "", "new\n"),
        (
            "a moved line", "one line here\ntwo line there\nthree lines\nfour lines more\nfive\n",
            "two line there\nthree lines\nfour lines more\nfive\none line here\n"
        ),
        ("null", "a\u{0}b\n", "a\u{0}c\n"),
    ]

    @Test(arguments: texts) func `the edits of plain texts rebuild both`(name: String, old: String, new: String) throws
    {
        let session = try Session()
        let files = (try session.scratch.write(old, to: "old.txt"), try session.scratch.write(new, to: "new.txt"))
        let json = try session.stet("diff", "--no-index", "--json", files.0, files.1).bytes
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let edits = try #require(object["edits"] as? [[String: Any]])
        #expect(object["schema"] as? String == "stet.edits/1")
        #expect(edits.compactMap { $0["old"] as? String }.joined().utf8.elementsEqual(old.utf8))
        #expect(edits.compactMap { $0["new"] as? String }.joined().utf8.elementsEqual(new.utf8))
    }

    /// The pairs are made with known edits from articles outside the repository; the scorer counts what is found.
    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["STET_BENCH"] != nil
                && ProcessInfo.processInfo.environment["STET_CORPUS"] != nil,
            "STET_BENCH and STET_CORPUS are not set: no pairs with known edits to score against"))
    func `known edits are found in real articles`() throws {
        let environment = ProcessInfo.processInfo.environment
        let scorer = try #require(environment["STET_BENCH"]) + "/edits.py"
        let articles = try #require(environment["STET_CORPUS"]) + "/articles.jsonl"
        let scratch = try Scratch()
        _ = try run(
            "python3", scorer, "make", "--articles", articles, "--count", "80", "--seed", "41", "--out",
            scratch.path + "/p")
        let command = "'\(Places.stet)' diff --no-index --json {old} {new}"
        let table = try run("python3", scorer, "score", "--cases", scratch.path + "/p", "--command", command).stdout
        let all = try #require(table.split(separator: "\n").first { $0.hasPrefix("ALL") })
        let score = try #require(all.split(separator: " ").last.flatMap { Double($0) })
        #expect(score >= 0.97, "\(table)")
        #expect(table.contains("0 without an answer, 0 whose edits do not rebuild the texts"))
    }
}
