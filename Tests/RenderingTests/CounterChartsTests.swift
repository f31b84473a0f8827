import Articles
import Diffing
import Foundation
import Generators
import History
import Programs
import Rendering
import Testing

@Suite struct CounterChartsTests {
    @Test func `a chart tells its counter, its axes, its points and its resets`() throws {
        let svg = try Self.svg([3, 18, 47, nil, 96, 37])
        #expect(
            Self.texts(svg) == [
                "likes", "From 3 in v1 (2023-11-10 18:00) to 37 in v6 (2023-11-11 04:00). Set back in v6 to 37.",
                "likes",
                "0", "50", "100", "11-10 18:00", "11-10 21:00", "11-11 00:00", "11-11 03:00", "reset",
                "3 in v1 (2023-11-10 18:00)",
                "18 in v2 (2023-11-10 20:00)", "47 in v3 (2023-11-10 22:00)", "96 in v5 (2023-11-11 02:00)",
                "37 in v6 (2023-11-11 04:00)",
            ])
        // The curve breaks where the page did not show the counter and where it was set back; the area lies below it.
        #expect(svg.contains(#"<path class="curve" d="M46 142.8L98.4 126.9L150.8 96.2M255.6 44.2M308 106.8"/>"#))
        #expect(svg.contains(#"<path class="area" d="M46 146L46 142.8L98.4 126.9L150.8 96.2L150.8 146Z"/>"#))
        #expect(svg.contains(#"<line class="reset" x1="308" y1="34" x2="308" y2="146"/>"#))
    }

    static let axes: [(name: String, values: [Int?], labels: [String], isLogarithmic: Bool)] = [
        ("steady growth", [0, 250, 500, 1000], ["0", "500", "1000"], false),
        ("small numbers", [0, 1, 2, 1], ["0", "1", "2"], false),
        ("one number", [7], ["7", "8"], false),
        ("always the same", [0, 0], ["0", "1"], false),
        ("growth far above zero", [98_000, 99_000, 100_000], ["98k", "98.5k", "99k", "99.5k", "100k"], false),
        ("most on the ground", [1, 3, 9, 20, 5000, 40_000], ["0", "10", "1000", "100k"], true),
        ("two points need no logarithm", [1, 40_000], ["0", "10k", "20k", "30k", "40k"], false),
        ("huge", [.max, .max], ["9223372.0T"], false),
        ("below zero", [-4, 4], ["-4", "-2", "0", "2", "4"], false),
    ]

    @Test(arguments: axes) func `the axis of values suits them`(
        name: String, values: [Int?], labels: [String], isLogarithmic: Bool
    ) throws {
        let svg = try Self.svg(values)
        let texts = svg.matches(of: #/<text x="40" [^>]*>([^<]*)</#).map { String($0.output.1) }
        if name == "huge" {
            #expect(!texts.isEmpty && texts.allSatisfy { $0.hasSuffix("E") }, "\(texts)")
        } else {
            #expect(texts == labels, "\(name)")
        }
        #expect(svg.contains("logarithmic scale") == isLogarithmic, "\(name)")
    }

    static let spans: [(name: String, hours: Int64, labels: [String])] = [
        ("hours", 1, ["11-10 18:00", "11-10 21:00"]),
        ("days", 24, ["2023-11-11", "2023-11-12", "2023-11-13", "2023-11-14"]),
        ("months", 24 * 31, ["2023-12", "2024-01", "2024-02", "2024-03"]),
        ("years", 24 * 366 * 3, ["2025", "2030", "2035"]),
        ("at once", 0, ["11-10 18:00"]),
    ]

    @Test(arguments: spans) func `the axis of times has round ones`(
        name: String, hours: Int64, labels: [String]
    ) throws {
        let svg = try Self.svg([1, 2, 3, 4, 5], hours: hours)
        let texts = svg.matches(of: #/<text x="[0-9.]+" y="163"[^>]*>([^<]*)</#).map { String($0.output.1) }
        #expect(texts == labels, "\(name)")
    }

    @Test func `inexact numbers have hollow marks; of many versions only the curve is drawn`() throws {
        let rough = try Self.svg([1, 2], bound: .approximate)
        #expect(rough.matches(of: #/circle class="rough"/#).count == 2)
        let many = try Self.svg((0..<5000).map { $0 * 3 })
        #expect(!many.contains("<circle"))
        #expect(many.utf8.count < 60_000)
    }

    @Test func `charts of any counters are well-formed and have finite places`() throws {
        var documents: [String] = []
        for seed in 0..<60 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let articles = (0..<generator.number(1...6)).map { _ in generator.article() }
            let series = CounterSeries.series(of: try Samples.entries(articles))
            let svg = CounterCharts(series).svg(title: generator.text(), language: TextLanguage(of: articles[0]))
            let places = svg.matches(of: #/ (?:x|y|x1|y1|x2|y2|cx|cy|d|height|width)="([^"]*)"/#).map(\.output.1)
            #expect(places.allSatisfy { !$0.contains("n") && !$0.contains("e") }, "seed \(seed)")
            documents.append(svg)
        }
        let scratch = try Scratch()
        let files = try documents.enumerated().map { try scratch.write($1, to: "\($0).svg") }
        let output = try run(["xmllint", "--noout"] + files)
        #expect(output.status == 0, "\(output.stderr)")
    }

    @Test func `the timeline has a lane for each kind of edit that happened`() throws {
        let entries = try Samples.entries([Samples.old, Samples.new, Samples.old])
        let timeline = try #require(EditTimeline(entries).element)
        #expect(
            Self.texts(timeline.html) == [
                "Edits over time", "3 versions: 2 added, 2 removed, 2 edited, 4 credits, 4 facts, 4 links.", "added",
                "v2 (2023-11-10 20:00): 1 added", "v3 (2023-11-10 22:00): 1 added", "removed",
                "v2 (2023-11-10 20:00): 1 removed", "v3 (2023-11-10 22:00): 1 removed", "edited",
                "v2 (2023-11-10 20:00): 1 edited", "v3 (2023-11-10 22:00): 1 edited", "credits",
                "v2 (2023-11-10 20:00): 2 credits", "v3 (2023-11-10 22:00): 2 credits", "facts",
                "v2 (2023-11-10 20:00): 2 facts", "v3 (2023-11-10 22:00): 2 facts", "links",
                "v2 (2023-11-10 20:00): 2 links", "v3 (2023-11-10 22:00): 2 links", "11-10 18:00", "11-10 21:00",
            ])
        #expect(EditTimeline([entries[0]]).element == nil)
    }

    /// The chart of a counter with these values, in versions so many hours apart.
    private static func svg(_ values: [Int?], hours: Int64 = 2, bound: Counter.Bound = .exact) throws -> String {
        let articles = values.map { value in
            let counters = value.map { [Counter(name: "likes", kind: .likes, value: $0, bound: bound)] }
            return Article(headline: "A", counters: counters ?? [])
        }
        var entries = try Samples.entries(articles)
        for index in entries.indices {
            entries[index].version.captured.seconds = entries[0].version.captured.seconds + Int64(index) * hours * 3600
        }
        return CounterCharts(CounterSeries.series(of: entries)).svg(title: "A", language: TextLanguage(of: articles[0]))
    }

    /// The texts of a chart in their order, without the title of the document and the rules of style.
    private static func texts(_ svg: String) -> [String] {
        svg.matches(of: #/<(?:text|title|desc)(?: [^>]*)?>([^<]+)</#).map { String($0.output.1) }.filter { $0 != "A" }
    }
}
