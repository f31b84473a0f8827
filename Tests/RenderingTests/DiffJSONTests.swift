import Articles
import Diffing
import Generators
import History
import Rendering
import Testing

@Suite struct DiffJSONTests {
    @Test func `a diff is told whole`() throws {
        let versions = try Samples.entries([Samples.old, Samples.new]).map(\.version)
        let json = JSON(
            try Samples.diff(), of: Samples.reference, from: versions[0], to: versions[1], changesOnly: false)
        let commits = versions.map(\.commit)
        #expect(
            json.text(levels: 2).split(separator: "\n").map(String.init)
                == """
                {
                  "schema": "stet.diff/1",
                  "article": {"url": "https://news.example/summit", "path": "articles/news.example/summit"},
                  "old": {"version": 1, "commit": "\(commits[0])", "captured": "2023-11-10T18:00:00+08:00"},
                  "new": {"version": 2, "commit": "\(commits[1])", "captured": "2023-11-10T20:00:00+08:00"},
                  "significance": "major",
                  "summary": {"edited": 1, "inserted": 1, "deleted": 1, "moved": 0, "split": 0, "merged": 0, \
                "charactersInserted": 7, "charactersDeleted": 6, \
                "credits": 2, "counters": 2, "metadata": 2, "links": 2},
                  "metadata": [
                    {"field": "headline", "old": "峰会开幕", "new": "峰会今日开幕", "edits": \
                [{"op": "equal", "old": "峰会", "new": "峰会"}, \
                {"op": "insert", "old": "", "new": "今日", "kind": "addition"}, \
                {"op": "equal", "old": "开幕", "new": "开幕"}]},
                    {"field": "modified", "old": null, "new": "2023-11-10", "edits": \
                [{"op": "insert", "old": "", "new": "2023-11-10", "kind": "addition"}]}
                  ],
                  "body": [
                    {"op": "edit", "old": [0], "new": [0], "similarity": 0.692, "kind": "number", "edits": \
                [{"op": "equal", "old": "共有", "new": "共有"}, \
                {"op": "replace", "old": "1800", "new": "1900", "kind": "number"}, \
                {"op": "equal", "old": "多位嘉宾参会。", "new": "多位嘉宾参会。"}]},
                    {"op": "equal", "old": [1], "new": [1]},
                    {"op": "delete", "old": [2], "new": [], "kind": "removal", "edits": \
                [{"op": "delete", "old": "议程", "new": "", "kind": "removal"}]},
                    {"op": "insert", "old": [], "new": [2], "kind": "addition", "edits": \
                [{"op": "insert", "old": "", "new": "欢迎！", "kind": "addition"}]}
                  ],
                  "credits": [
                    {"op": "rename", "old": {"role": "editor", "name": "李伯玺", "organization": null}, \
                "new": {"role": "editor", "name": "王宏泽", "organization": null}},
                    {"op": "insert", "old": null, \
                "new": {"role": "photographer", "name": "赵=钱", "organization": null}}
                  ],
                  "counters": [
                    {"name": "点赞", "kind": "likes", "group": "表情", "old": 12, "new": 57, \
                "delta": 45, "perHour": 22.5},
                    {"name": "views", "kind": "views", "group": null, "old": 90, "new": 9, \
                "delta": -81, "perHour": -40.5, "reset": true}
                  ],
                  "links": [
                    {"op": "insert", "old": null, "new": {"group": "推荐阅读", "text": "新闻", \
                "url": "https://news.example/1", "published": null}},
                    {"op": "delete", "old": {"group": "推荐阅读", "text": "旧闻", "url": null, "published": null}, \
                "new": null}
                  ]
                }
                """.split(separator: "\n").map(String.init))
    }

    @Test func `equal blocks can be left out`() throws {
        let body = JSON(try Samples.diff(), changesOnly: true)["body"].elements
        #expect(body.map { $0["op"].string } == ["edit", "delete", "insert"])
    }

    @Test func `a comparison without an archive knows no versions`() throws {
        let json = JSON(try Samples.diff())
        #expect(json["old"].text == #"{"version": null, "commit": null, "captured": null}"#)
        #expect(json["article"].text == #"{"url": "https://news.example/summit", "path": null}"#)
    }

    @Test func `an article compared with itself has equal entries only`() throws {
        let json = JSON(try Samples.diff(Samples.old, Samples.old))
        #expect(
            json["body"].elements.map(\.text) == (0...2).map { #"{"op": "equal", "old": [\#($0)], "new": [\#($0)]}"# })
        #expect(["metadata", "credits", "counters", "links"].map { json[$0].text } == ["[]", "[]", "[]", "[]"])
    }

    @Test func `the edits of every entry rebuild both texts`() throws {
        var comparer = try TextComparer()
        for seed in 0..<300 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let (old, new) = generator.articleRevision()
            let json = JSON(comparer.compare(old, new))
            for entry in json["body"].elements where !entry["edits"].elements.isEmpty {
                let texts = [("old", old), ("new", new)].map { side, article in
                    entry[side].elements.map { article.body[$0.integer].text }.joined()
                }
                #expect(entry.joinedEdits("old").utf8.elementsEqual(texts[0].utf8), "seed \(seed)")
                #expect(entry.joinedEdits("new").utf8.elementsEqual(texts[1].utf8), "seed \(seed)")
            }
            for fact in json["metadata"].elements {
                #expect(fact.joinedEdits("old").utf8.elementsEqual(fact["old"].string.utf8), "seed \(seed)")
                #expect(fact.joinedEdits("new").utf8.elementsEqual(fact["new"].string.utf8), "seed \(seed)")
            }
            let covered = ["old", "new"].map { side in
                json["body"].elements.flatMap { $0[side].elements.map(\.integer) }
            }
            #expect(covered.map { $0.sorted() } == [Array(old.body.indices), Array(new.body.indices)], "seed \(seed)")
        }
    }
}
