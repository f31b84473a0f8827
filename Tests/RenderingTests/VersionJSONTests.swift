import Articles
import History
import Rendering
import Testing

@Suite struct VersionJSONTests {
    @Test func `a version is told with its changed credits and counters`() throws {
        let entry = try Samples.entries([Samples.old, Samples.new])[1]
        #expect(
            JSON(entry).text(levels: 1).split(separator: "\n").map(String.init)
                == """
                {
                  "schema": "stet.version/1",
                  "article": {"url": "https://news.example/summit", "path": "articles/news.example/summit", \
                "id": "0123456789abcdef"},
                  "version": 2,
                  "commit": "\(entry.version.commit)",
                  "captured": "2023-11-10T20:00:00+08:00",
                  "headline": "峰会今日开幕",
                  "summary": {"edited": 1, "inserted": 1, "deleted": 1, "moved": 0, "split": 0, "merged": 0, \
                "charactersInserted": 7, "charactersDeleted": 6, "credits": 2, "counters": 2, "metadata": 2, "links": 2},
                  "credits": [{"op": "rename", "old": {"role": "editor", "name": "李伯玺", "organization": null}, \
                "new": {"role": "editor", "name": "王宏泽", "organization": null}}, {"op": "insert", "old": null, \
                "new": {"role": "photographer", "name": "赵=钱", "organization": null}}],
                  "counters": [{"name": "点赞", "kind": "likes", "group": "表情", "old": 12, "new": 57, "delta": 45, \
                "perHour": 22.5}, {"name": "views", "kind": "views", "group": null, "old": 90, "new": 9, "delta": -81, \
                "perHour": -40.5, "reset": true}]
                }
                """.split(separator: "\n").map(String.init))
    }

    @Test func `a version that is shown holds the diff, without equal blocks`() throws {
        let diff = JSON(shown: try Samples.entries([Samples.old, Samples.new])[1])["diff"]
        #expect([diff["old"], diff["new"]].map { $0["version"].integer } == [1, 2])
        #expect(diff["body"].elements.map { $0["op"].string } == ["edit", "delete", "insert"])
    }

    @Test func `an article known by a name has no address`() {
        let reference = ArticleReference(identity: .name("summit"), path: "articles/summit", id: "0123456789abcdef")
        #expect(
            JSON(
                ArticleSummary(
                    reference: reference, versions: 2, first: Instant(seconds: 0), last: Instant(seconds: 60),
                    headline: "峰会")
            ).text
                == #"{"schema": "stet.list/1", "article": {"url": null, "name": "summit", "path": "articles/summit", "#
                + #""id": "0123456789abcdef"}, "#
                + #""versions": 2, "first": "1970-01-01T00:00:00+00:00", "last": "1970-01-01T00:01:00+00:00", "#
                + #""headline": "峰会"}"#)
    }

    @Test func `a series tells each version, also one without the counter`() throws {
        var gone = Samples.new
        gone.counters = [Counter(name: "views", kind: .views, value: 100_000, bound: .atLeast, printed: "10万+")]
        let series = CounterSeries.series(of: try Samples.entries([Samples.old, Samples.new, gone]))
        let json = JSON(series, of: Samples.reference)
        #expect(json["schema"].string == "stet.counters/1")
        #expect(json["article"]["path"].string == "articles/news.example/summit")
        #expect(
            json["counters"].elements.map { $0.text(levels: 2) }.joined(separator: "\n") == """
                {
                  "name": "点赞",
                  "kind": "likes",
                  "group": "表情",
                  "points": [
                    {"version": 1, "captured": "2023-11-10T18:00:00+08:00", "value": 12, "bound": "exact", \
                "printed": null, "delta": null, "perHour": null},
                    {"version": 2, "captured": "2023-11-10T20:00:00+08:00", "value": 57, "bound": "exact", \
                "printed": null, "delta": 45, "perHour": 22.5},
                    {"version": 3, "captured": "2023-11-10T22:00:00+08:00", "value": null, "bound": null, \
                "printed": null, "delta": null, "perHour": null}
                  ]
                }
                {
                  "name": "views",
                  "kind": "views",
                  "group": null,
                  "points": [
                    {"version": 1, "captured": "2023-11-10T18:00:00+08:00", "value": 90, "bound": "exact", \
                "printed": null, "delta": null, "perHour": null},
                    {"version": 2, "captured": "2023-11-10T20:00:00+08:00", "value": 9, "bound": "exact", \
                "printed": null, "delta": -81, "perHour": -40.5, "reset": true},
                    {"version": 3, "captured": "2023-11-10T22:00:00+08:00", "value": 100000, "bound": "atLeast", \
                "printed": "10万+", "delta": 99991, "perHour": 49995.5}
                  ]
                }
                """)
    }
}
