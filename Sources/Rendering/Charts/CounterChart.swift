import Articles
import Diffing
import History

/// The values of one counter over time as a chart.
///
/// The curve breaks where the page did not show the counter, and where it was set back, which a broken line marks.
struct CounterChart {
    private let series: CounterSeries
    private let id: String
    private let times: TimeAxis
    private let values: ValueAxis
    private let shown: [Shown]

    static let size = (width: 340.0, height: 170.0)
    private static let frame = (left: 46.0, right: 308.0, top: 40.0, bottom: 146.0)
    /// More points than this are drawn as a curve without marks.
    private static let mostMarks = 60

    /// A version that shows the counter.
    private struct Shown {
        var point: CounterSeries.Point
        var counter: Counter
        var x: Double
        var y: Double
        /// Whether the curve goes on from the version before.
        var isJoined: Bool
    }

    /// - Parameter id: what the ids of the chart's elements begin with.
    init(_ series: CounterSeries, id: String) {
        self.series = series
        self.id = id
        let points = series.points.sorted { $0.version.captured < $1.version.captured }
        let frame = Self.frame
        let times = TimeAxis(points.map(\.version.captured), from: frame.left, to: frame.right)
        let values = ValueAxis(
            points.compactMap(\.counter).map { Double($0.value) }, bottom: frame.bottom, top: frame.top)
        var isJoined = false
        shown = points.compactMap { point in
            guard let counter = point.counter else {
                isJoined = false
                return nil
            }
            defer { isJoined = true }
            return Shown(
                point: point, counter: counter, x: times.x(of: point.version.captured),
                y: values.y(of: Double(counter.value)), isJoined: isJoined && point.change?.isReset != true)
        }
        self.times = times
        self.values = values
    }

    /// The chart as an SVG element that a page or another SVG element can hold.
    func element(at place: (x: Double, y: Double)? = nil) -> Element {
        let size = Self.size
        var attributes: [Attribute] = [.class("chart"), .viewBox(size.width, size.height), .role("img")]
        attributes += [.labelledBy("\(id)-title \(id)-desc"), .width(size.width), .height(size.height)]
        if let place { attributes += [.x(place.x), .y(place.y)] }
        return Element(.svg, attributes) {
            Element(.title, .id("\(id)-title")) { series.key.name }
            Element(.desc, .id("\(id)-desc")) { description }
            Element(.text, .class("name"), .x(0), .y(16)) { series.key.name }
            if values.scale == .logarithmic {
                Element(.text, .x(Self.frame.right), .y(16), .anchor("end")) { "logarithmic scale" }
            }
            axes
            resets
            if values.beginsAtZero { area }
            Element(.path, .class("curve"), .path(curve))
            marks
        }
    }

    /// What the chart shows, in words.
    private var description: String {
        guard let first = shown.first, let last = shown.last else { return "No value is known." }
        let resets = shown.filter { $0.point.change?.isReset == true }
        let told = resets.prefix(5).map { "in \($0.point.version.name) to \(CounterChart.text($0.counter))" }
        let ends = "From \(Self.told(first)) to \(Self.told(last))."
        let more = resets.count > 5 ? ", and \(resets.count - 5) times more" : ""
        return ends + (told.isEmpty ? "" : " Set back \(told.joined(separator: ", "))\(more).")
    }

    private static func told(_ shown: Shown) -> String {
        "\(text(shown.counter)) in \(shown.point.version.name) (\(shown.point.version.captured.gitISO.prefix(16)))"
    }

    private static func text(_ counter: Counter) -> String { CounterChange.number(counter) }

    @ContentBuilder
    private var axes: [Element.Content] {
        let frame = Self.frame
        for tick in values.ticks {
            let y = values.y(of: tick)
            Element(.line, .class("grid"), .x1(frame.left), .y1(y), .x2(frame.right), .y2(y))
            Element(.text, .x(frame.left - 6), .y(y + 4), .anchor("end")) { ValueAxis.label(tick) }
        }
        for tick in times.ticks {
            Element(.text, .x(tick.x), .y(frame.bottom + 17), .anchor("middle")) { tick.label }
        }
    }

    @ContentBuilder
    private var resets: [Element.Content] {
        let resets = shown.filter { $0.point.change?.isReset == true }
        for (place, reset) in resets.enumerated() {
            Element(
                .line, .class("reset"), .x1(reset.x), .y1(Self.frame.top - 6), .x2(reset.x), .y2(Self.frame.bottom))
            if place == resets.count - 1 {
                Element(
                    .text, .class("reset"), .x(reset.x), .y(Self.frame.top - 10),
                    .anchor(reset.x > 250 ? "end" : "middle")
                ) {
                    resets.count == 1 ? "reset" : "\(resets.count) resets"
                }
            }
        }
    }

    private var stretches: [[Shown]] {
        shown.reduce(into: []) { stretches, one in
            if one.isJoined, !stretches.isEmpty {
                stretches[stretches.count - 1].append(one)
            } else {
                stretches.append([one])
            }
        }.map(Self.thinned)
    }

    /// Of many points only the first, the last, the least and the greatest in each column of pixels: the curve looks the
    /// same (Jugel, Jerzak, Hackenbroich, Markl, "M4", 2014).
    private static func thinned(_ stretch: [Shown]) -> [Shown] {
        guard stretch.count > 600 else { return stretch }
        let columns = Dictionary(grouping: stretch.indices) { Int(stretch[$0].x) }
        let kept = columns.values.flatMap { column in
            [
                column.first, column.last, column.min { stretch[$0].y < stretch[$1].y },
                column.max { stretch[$0].y < stretch[$1].y },
            ].compactMap(\.self)
        }
        return Set(kept).sorted().map { stretch[$0] }
    }

    private var curve: String {
        stretches.map { stretch in
            "M" + stretch.map { "\(Attribute.number($0.x)) \(Attribute.number($0.y))" }.joined(separator: "L")
        }.joined()
    }

    @ContentBuilder
    private var area: [Element.Content] {
        let bottom = Attribute.number(Self.frame.bottom)
        for stretch in stretches where stretch.count > 1 {
            let line = stretch.map { "L\(Attribute.number($0.x)) \(Attribute.number($0.y))" }.joined()
            let (left, right) = (Attribute.number(stretch[0].x), Attribute.number(stretch[stretch.count - 1].x))
            Element(.path, .class("area"), .path("M\(left) \(bottom)\(line)L\(right) \(bottom)Z"))
        }
    }

    /// A mark for each version, hollow where the number is not exact; of many versions only those that stand alone.
    @ContentBuilder
    private var marks: [Element.Content] {
        let marked = shown.count <= Self.mostMarks ? shown : stretches.filter { $0.count == 1 }.map { $0[0] }
        for one in marked {
            let kind = one.counter.bound == .exact ? "point" : "rough"
            Element(.circle, .class(kind), .cx(one.x), .cy(one.y), .radius(3)) {
                Element(.title) { Self.told(one) }
            }
        }
    }
}
