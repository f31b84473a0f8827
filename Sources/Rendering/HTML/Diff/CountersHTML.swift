import Articles
import Diffing

/// The counters of a page before and after, as a table.
struct CountersHTML {
    private let language: TextLanguage
    private let label: String
    private var groups: [(name: String?, rows: [Row])] = []

    /// One counter; the change is nil where the number stayed.
    private struct Row {
        var old: Counter?
        var new: Counter?
        var change: CounterChange?
    }

    /// - Parameters:
    ///   - tellsAll: whether counters that stayed are told, too.
    ///   - label: the id of the heading that names the table.
    init(_ diff: ArticleDiff, tellsAll: Bool, labelledBy label: String) {
        language = TextLanguage(of: diff.new)
        self.label = label
        let before = Dictionary(CounterKey.keyed(diff.old.counters)) { first, _ in first }
        for (key, counter) in CounterKey.keyed(diff.new.counters) {
            let old = before[key]
            let change = diff.counters.first { $0.old == old && $0.new == counter }
            if change != nil || tellsAll { add(Row(old: old, new: counter, change: change)) }
        }
        for change in diff.counters where change.new == nil { add(Row(old: change.old, new: nil, change: change)) }
    }

    private mutating func add(_ row: Row) {
        let name = (row.new ?? row.old)?.group
        if let place = groups.firstIndex(where: { $0.name == name }) {
            groups[place].rows.append(row)
        } else {
            groups.append((name, [row]))
        }
    }

    /// The table; nil where there is no counter.
    var table: Element? {
        if groups.isEmpty { return nil }
        return Element(.div, .class("scrolling")) {
            Element(.table, .class("counters"), .labelledBy(label)) {
                Element(.thead) {
                    Element(.tr) {
                        Element(.th, .scope("col")) { "Counter" }
                        for name in ["Before", "Now", "Change", "An hour"] {
                            Element(.th, .class("number"), .scope("col")) { name }
                        }
                    }
                }
                for group in groups {
                    Element(.tbody) {
                        if let name = group.name {
                            Element(.tr) {
                                Element(.th, .class("group"), .scope("rowgroup"), .columnSpan(5)) {
                                    Element(.bdi, .language(language.tag)) { name }
                                }
                            }
                        }
                        group.rows.map(element)
                    }
                }
            }
        }
    }

    private func element(_ row: Row) -> Element {
        Element(.tr) {
            Element(.th, .scope("row")) {
                Element(.bdi, .language(language.tag)) { (row.new ?? row.old)?.name ?? "" }
            }
            Element(.td, .class("number")) { row.old.map(CounterChange.number) ?? "–" }
            Element(.td, .class("number")) { row.new.map(CounterChange.number) ?? "–" }
            Element(.td, .class("number")) { row.change.map(Self.difference) ?? [.text("–")] }
            Element(.td, .class("number")) { rate(row.change) }
        }
    }

    @ContentBuilder
    private static func difference(_ change: CounterChange) -> [Element.Content] {
        if change.old == nil {
            Element(.strong, .class("mark inserted")) { "new" }
        } else if change.new == nil {
            Element(.strong, .class("mark deleted")) { "gone" }
        } else if change.isReset {
            Element(.strong, .class("mark warning")) { "reset" }
        } else {
            change.delta.map { "\($0 < 0 ? "−" : "+")\($0.magnitude)" } ?? "–"
        }
    }

    private func rate(_ change: CounterChange?) -> String {
        guard let change, let rate = change.perHour, (change.delta ?? 0) > 0 else { return "–" }
        return "+" + JSON.decimal(rate).text
    }
}
