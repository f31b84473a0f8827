import Articles
import Diffing
public import History

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
                guard one.points.indices.contains(row) else { return "-" }
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
    ///
    /// The values are meant for spreadsheets, which run a cell that begins with `=`, `+`, `-` or `@` as a formula.
    /// Names and numbers as printed come from pages that anyone may have written: where they begin like a formula, an
    /// apostrophe is put in front, which a spreadsheet takes for "this is text". Control characters are escaped as on a
    /// terminal. Programs that need every text as it is read the JSON form.
    public func csv() -> String {
        var rows = [["version", "captured", "group", "name", "kind", "value", "bound", "printed", "delta", "perHour"]]
        for one in series {
            for point in one.points {
                guard let counter = point.counter else { continue }
                rows.append([
                    String(point.version.number), point.version.captured.iso8601, Self.harmless(one.key.group ?? ""),
                    Self.harmless(one.key.name), one.kind.rawValue, String(counter.value), counter.bound.rawValue,
                    Self.harmless(counter.printed ?? ""), point.change?.delta.map(String.init) ?? "",
                    point.change?.perHour.map { JSON.decimal($0).text } ?? "",
                ])
            }
        }
        return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A text from a page that no spreadsheet runs; full-width signs begin formulas, too, where such are typed.
    private static func harmless(_ text: String) -> String {
        let escaped = TerminalEscaping.escaped(text)
        let first = escaped.unicodeScalars.first { !$0.properties.isWhitespace }
        return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false ? "'" + escaped : escaped
    }

    private static func field(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        return "\"\(quoted)\""
    }
}
