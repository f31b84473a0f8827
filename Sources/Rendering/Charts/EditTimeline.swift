import Articles
public import Diffing
public import History

/// When an article was changed, and how: a lane for each kind of edit, a dot for each version with such edits.
///
/// The area of a dot tells how many edits there were.
public struct EditTimeline: Sendable {
    private let points: [Point]

    /// A version with the counts of what it changed.
    public struct Point: Hashable, Sendable {
        public var version: Version
        public var summary: DiffSummary

        /// A version with its counts.
        public init(_ version: Version, _ summary: DiffSummary) {
            self.version = version
            self.summary = summary
        }
    }

    /// The timeline of some versions in any order; of a first version, which changed nothing, the counts are zero.
    public init(_ points: [Point]) {
        self.points = points.sorted { $0.version.captured < $1.version.captured }
    }

    /// The timeline of an article's versions.
    public init(_ entries: [HistoryEntry]) {
        self.init(entries.map { Point($0.version, $0.previous == nil ? DiffSummary() : $0.diff.summary) })
    }

    /// The chart; nil where there are less than two versions, or none changed anything.
    public var element: Element? {
        let lanes = Self.lanes.map { lane in (lane, dots(lane)) }.filter { !$0.1.isEmpty }
        guard points.count > 1, !lanes.isEmpty else { return nil }
        let height = Self.top + Double(lanes.count) * Self.laneHeight + 30
        let bottom = height - 26
        return Element(
            .svg, .class("chart timeline"), .viewBox(Self.width, height), .role("img"),
            .labelledBy("timeline-title timeline-desc"), .width(Self.width), .height(height)
        ) {
            Element(.title, .id("timeline-title")) { "Edits over time" }
            Element(.desc, .id("timeline-desc")) { description }
            for (row, (lane, dots)) in lanes.enumerated() {
                let y = Self.top + (Double(row) + 0.5) * Self.laneHeight
                Element(.line, .class("grid"), .x1(Self.left), .y1(y), .x2(Self.right), .y2(y))
                Element(.text, .x(Self.left - 12), .y(y + 4), .anchor("end")) { lane.name }
                for dot in dots {
                    Element(.circle, .class(lane.kind), .cx(dot.x), .cy(y), .radius(Self.radius(dot.count))) {
                        Element(.title) { "\(dot.versions): \(dot.count) \(lane.name)" }
                    }
                }
            }
            for tick in times.ticks {
                Element(.text, .x(tick.x), .y(bottom + 17), .anchor("middle")) { tick.label }
            }
        }
    }

    private static let width = 340.0
    private static let (left, right, top, laneHeight) = (72.0, 308.0, 4.0, 24.0)
    /// Versions closer together than this share a dot.
    private static let binWidth = 6.0

    /// A kind of edit.
    private struct Lane {
        var name: String
        /// The class that gives its dots their colour.
        var kind: String
        var count: @Sendable (DiffSummary) -> Int
    }

    private static let lanes = [
        Lane(name: "added", kind: "added") { $0.inserted },
        Lane(name: "removed", kind: "removed") { $0.deleted },
        Lane(name: "edited", kind: "edited") { $0.edited },
        Lane(name: "moved", kind: "moved") { $0.moved + $0.split + $0.merged },
        Lane(name: "credits", kind: "other") { $0.credits },
        Lane(name: "facts", kind: "other") { $0.metadata },
        Lane(name: "links", kind: "other") { $0.links },
    ]

    private var times: TimeAxis { TimeAxis(points.map(\.version.captured), from: Self.left, to: Self.right) }

    /// Edits of one kind that happened at about one time.
    private struct Dot {
        var x: Double
        var count: Int
        var versions: String
    }

    private func dots(_ lane: Lane) -> [Dot] {
        let times = times
        let edited = points.filter { lane.count($0.summary) > 0 }
        let bins = Dictionary(grouping: edited) { Int(times.x(of: $0.version.captured) / Self.binWidth) }
        return bins.sorted { $0.key < $1.key }.map { _, points in
            let (first, last) = (points[0].version, points[points.count - 1].version)
            let x = (times.x(of: first.captured) + times.x(of: last.captured)) / 2
            let versions = points.count == 1 ? first.name : "\(first.name) to \(last.name)"
            return Dot(
                x: x, count: points.reduce(0) { $0 + lane.count($1.summary) },
                versions: "\(versions) (\(first.captured.gitISO.prefix(16)))")
        }
    }

    private static func radius(_ count: Int) -> Double { min(10, 2.5 + Double(count).squareRoot()) }

    /// What the timeline shows, in words.
    private var description: String {
        let counts = Self.lanes.map { lane in (points.reduce(0) { $0 + lane.count($1.summary) }, lane.name) }
        let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "\(EditPhrases.counted(points.count, "version")): \(told)."
    }
}
