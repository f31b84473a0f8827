import Diffing
public import History

/// The counters of an article over time, one small chart for each.
public struct CounterCharts: Sendable {
    private let groups: [(name: String?, series: [CounterSeries])]

    /// Charts of some series.
    public init(_ series: [CounterSeries]) {
        var groups: [(name: String?, series: [CounterSeries])] = []
        for one in series {
            if let place = groups.firstIndex(where: { $0.name == one.key.group }) {
                groups[place].series.append(one)
            } else {
                groups.append((one.key.group, [one]))
            }
        }
        self.groups = groups
    }

    /// The charts for a page, below the headings of their groups.
    ///
    /// - Parameters:
    ///   - level: the level of the headings.
    ///   - language: the language of the names of counters.
    @ContentBuilder
    public func content(level: Int, language: TextLanguage) -> [Element.Content] {
        for (index, group) in groups.enumerated() {
            if let name = group.name { Element(.heading(level), language.attributes) { name } }
            Element(.div, [.class("charts")] + language.attributes) {
                for (place, series) in group.series.enumerated() {
                    CounterChart(series, id: "chart-\(index)-\(place)").element()
                }
            }
        }
    }

    /// All charts as one SVG document that stands alone.
    ///
    /// - Parameter title: what the charts are about, such as the headline of the article.
    public func svg(title: String, language: TextLanguage) -> String {
        let size = CounterChart.size
        let margin = 20.0
        var parts: [Element] = []
        var y = 58.0
        let columns = min(3, max(1, groups.map(\.series.count).max() ?? 1))
        for (index, group) in groups.enumerated() {
            if let name = group.name {
                parts.append(Element(.text, .class("group"), .x(margin), .y(y + 12)) { name })
                y += 28
            }
            for (place, series) in group.series.enumerated() {
                let spot = (x: margin + Double(place % columns) * (size.width + margin), y: y)
                parts.append(CounterChart(series, id: "chart-\(index)-\(place)").element(at: spot))
                if place % columns == columns - 1 || place == group.series.count - 1 { y += size.height + margin }
            }
        }
        let width = margin + Double(columns) * (size.width + margin)
        let attributes: [Attribute] = [.svgNamespace, .xmlLanguage(language.tag), .viewBox(width, y)]
        return Element(.svg, attributes + [.width(width), .height(y)]) {
            Element(.title) { title }
            Element(.style) { StyleSheet.chart }
            Element(.text, .class("title"), .x(margin), .y(34)) { title }
            parts
        }.xml
    }
}
