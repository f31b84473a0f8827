import Articles
public import Diffing
public import History

extension CounterChange {
    /// The change in words: `12 -> 57 (+45, 22.5 an hour)`.
    public var phrase: String {
        let (before, after) = (old.map(Self.number), new.map(Self.number))
        guard let before, let after else { return after.map { "\($0) (new)" } ?? "\(before ?? "") (gone)" }
        var notes: [String] = []
        if let delta { notes.append(delta < 0 ? "reset" : "+\(delta)") }
        if let perHour, (delta ?? 0) > 0 { notes.append("\(JSON.decimal(perHour).text) an hour") }
        return "\(before) -> \(after)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }

    /// A value with its bound, as it was printed where it is not exact.
    static func number(_ counter: Counter) -> String {
        switch counter.bound {
        case .exact: String(counter.value)
        case .atLeast: counter.printed ?? "\(counter.value)+"
        case .approximate: counter.printed ?? "about \(counter.value)"
        }
    }
}

/// The series of an article's counters as tables.
public struct CounterTables: Sendable {
    private let series: [CounterSeries]

    /// Tables of some series.
    public init(_ series: [CounterSeries]) {
        self.series = series
    }

    /// A table for each group of counters: one row for each version and a sparkline below each column.
    public func styled() -> StyledText {
        var text = StyledText()
        for (index, group) in groups.enumerated() {
            if index > 0 { text.endLine() }
            if let name = group.first?.key.group { text.addLine(name, .section) }
            text.add(table(group).styled())
        }
        return text
    }

    private var groups: [[CounterSeries]] {
        var order: [String?] = []
        for one in series where !order.contains(one.key.group) { order.append(one.key.group) }
        return order.map { group in series.filter { $0.key.group == group } }
    }

    private func table(_ group: [CounterSeries]) -> TextTable {
        var table = TextTable(alignments: [.left, .left] + group.map { _ in .right })
        table.add(["", ""] + group.map(\.key.name), .key)
        let versions = group.first?.points.map(\.version) ?? []
        for (row, version) in versions.enumerated() {
            let values = group.map { one in
                let point = one.points[row]
                let mark = point.change?.isReset == true ? " reset" : ""
                return (point.counter.map(CounterChange.number) ?? "-") + mark
            }
            table.add([version.name, version.captured.gitISO] + values)
        }
        if versions.count > 1 { table.add(["", ""] + group.map { Sparkline.text($0.points.map(\.counter?.value)) }) }
        return table
    }

    /// The series as comma-separated values (RFC 4180): one row for each counter in each version that shows it.
    public func csv() -> String {
        var rows = [["version", "captured", "group", "name", "kind", "value", "bound", "printed", "delta", "perHour"]]
        for one in series {
            for point in one.points {
                guard let counter = point.counter else { continue }
                rows.append([
                    String(point.version.number), point.version.captured.iso8601, one.key.group ?? "", one.key.name,
                    one.kind.rawValue, String(counter.value), counter.bound.rawValue, counter.printed ?? "",
                    point.change?.delta.map(String.init) ?? "",
                    point.change?.perHour.map { JSON.decimal($0).text } ?? "",
                ])
            }
        }
        return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// A series of numbers as a row of bars.
enum Sparkline {
    private static let bars = Array("▁▂▃▄▅▆▇█")

    /// One bar for each number, from the lowest to the highest; a space where there is none.
    static func text(_ values: [Int?]) -> String {
        let known = values.compactMap(\.self)
        guard let lowest = known.min(), let highest = known.max() else { return "" }
        let span = Double(highest) - Double(lowest)
        return String(
            values.map { value in
                guard let value else { return " " }
                let share = span == 0 ? 0 : (Double(value) - Double(lowest)) / span
                return bars[Int((share * Double(bars.count - 1)).rounded())]
            })
    }
}
