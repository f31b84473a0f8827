import Articles
public import History

/// The charts of an article: when it was edited, and how its counters grew.
public struct ArticleCharts: Sendable {
    private let history: [HistoryEntry]

    /// The charts of an article's versions, oldest first.
    public init(_ history: [HistoryEntry]) {
        self.history = history
    }

    /// The charts under their headings; nothing where a single version has no course to show.
    @ContentBuilder
    public var content: [Element.Content] {
        if history.count > 1, let timeline = EditTimeline(history).element {
            section("Edits", [.element(timeline)])
        }
        counters
    }

    /// The charts of the counters alone.
    @ContentBuilder
    public var counters: [Element.Content] {
        if let last = history.last, history.count > 1 {
            let series = CounterSeries.series(of: history)
            if !series.isEmpty {
                let language = TextLanguage(of: last.article)
                section("Counters", CounterCharts(series).content(level: 3, language: language))
            }
        }
    }

    private func section(_ name: String, _ content: [Element.Content]) -> Element {
        let id = "\(name.lowercased())-over-time"
        return Element(.section, .labelledBy(id)) {
            Element(.h2, .id(id)) { "\(name) over time" }
            content
        }
    }
}
