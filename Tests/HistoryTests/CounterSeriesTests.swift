import Articles
import Diffing
import History
import Testing

@Suite struct CounterSeriesTests {
    /// The counters of each version, and the series as lines: the key and, version by version, the value with how much
    /// it grew.
    static let cases: [(name: String, counters: [[Counter]], series: String)] = [
        ("no counter", [[], []], ""),
        (
            "growth and rest", [[.likes(12)], [.likes(57)], [.likes(57)], [.likes(60)]],
            "mood/likes 0: 12, 57 +45 (22.5 an hour), 57, 60 +3 (1.5 an hour)"
        ),
        (
            "a counter appears", [[], [.likes(1)], [.likes(2)]],
            "mood/likes 0: -, 1 new, 2 +1 (0.5 an hour)"
        ),
        ("a counter is gone", [[.likes(1)], [], []], "mood/likes 0: 1, - gone, -"),
        (
            "a counter comes back", [[.likes(5)], [], [.likes(6)]],
            "mood/likes 0: 5, - gone, 6 new"
        ),
        ("a counter is set anew", [[.likes(57)], [.likes(2)]], "mood/likes 0: 57, 2 -55 reset (-27.5 an hour)"),
        (
            "two of one name", [[.likes(1), .likes(10)], [.likes(1), .likes(20)], [.likes(30)]],
            """
            mood/likes 0: 1, 1, 30 +29 (14.5 an hour)
            mood/likes 1: 10, 20 +10 (5.0 an hour), - gone
            """
        ),
        (
            "the order is that of appearing", [[.views(9)], [.likes(1), .views(9)]],
            """
            views 0: 9, 9
            mood/likes 0: -, 1 new
            """
        ),
        (
            "only the bound changes", [[.views(100_000)], [Counter(name: "views", value: 100_000, bound: .atLeast)]],
            "views 0: 100000, 100000 +0 (0.0 an hour)"
        ),
        ("numbers beyond all sums", [[.views(.min)], [.views(.max)]], "views 0: \(Int.min), \(Int.max) changed"),
    ]

    @Test(arguments: cases) func `a series has one point for each version`(
        name: String, counters: [[Counter]], expected: String
    ) throws {
        let series = CounterSeries.series(of: try history(counters))
        #expect(series.map(described).joined(separator: "\n") == expected, "\(name)")
    }

    @Test func `a clock beyond all sums gives no rate`() throws {
        var entries = try history([[.likes(1)], [.likes(2)]])
        entries[1].previous?.captured.seconds = .min
        #expect(CounterSeries.series(of: entries).map(described) == ["mood/likes 0: 1, 2 +1"])
    }

    /// Versions two hours apart that show the counters.
    private func history(_ counters: [[Counter]]) throws -> [HistoryEntry] {
        var comparer = try TextComparer()
        var previous: (version: Version, article: Article)?
        return counters.enumerated().map { index, counters in
            let article = Article(headline: "Ferry", counters: counters)
            let version = Version(
                number: index + 1, commit: String(repeating: "\(index)", count: 40),
                captured: Instant(seconds: Int64(index) * 7200), headline: article.headline)
            let diff = comparer.compare(previous?.article ?? Article(headline: ""), article, seconds: 7200)
            defer { previous = (version, article) }
            let reference = ArticleReference(identity: .name("ferry"), path: "ferry", id: "0123456789abcdef")
            return HistoryEntry(reference: reference, version: version, previous: previous?.version, diff: diff)
        }
    }

    private func described(_ series: CounterSeries) -> String {
        let name = [series.key.group, series.key.name].compactMap(\.self).joined(separator: "/")
        let points = series.points.map { point in
            let value = point.counter.map { "\($0.value)" } ?? "-"
            guard let change = point.change else { return value }
            guard change.old != nil else { return "\(value) new" }
            guard change.new != nil else { return "\(value) gone" }
            guard let delta = change.delta else { return "\(value) changed" }
            return "\(value) \(delta < 0 ? "" : "+")\(delta)" + (change.isReset ? " reset" : "")
                + (change.perHour.map { " (\($0) an hour)" } ?? "")
        }
        return "\(name) \(series.key.occurrence): \(points.joined(separator: ", "))"
    }
}

extension Counter {
    fileprivate static func likes(_ value: Int) -> Counter {
        Counter(name: "likes", kind: .likes, group: "mood", value: value)
    }

    fileprivate static func views(_ value: Int) -> Counter {
        Counter(name: "views", kind: .views, value: value)
    }
}
