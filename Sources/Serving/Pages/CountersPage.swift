import Articles
import Diffing
import History
import Rendering

/// The counters of an article: charts, and the numbers as a table.
struct CountersPage {
    private let entries: [HistoryEntry]
    private let reference: ArticleReference
    private let last: Version

    init(_ entries: [HistoryEntry], of reference: ArticleReference, last: Version) {
        self.entries = entries
        self.reference = reference
        self.last = last
    }

    @ContentBuilder
    var content: [Element.Content] {
        let series = CounterSeries.series(of: entries)
        ArticleHeading(reference).header(last)
        if series.isEmpty {
            Element(.p) { "The page shows no counters." }
        } else {
            ArticleCharts(entries).counters
            Element(.h2) { "Numbers" }
            Element.scrolling("Numbers", table(series))
        }
    }

    private func table(_ series: [CounterSeries]) -> Element {
        Element(.table) {
            Element(.thead) {
                Element(.tr) {
                    Element(.th, .scope("col")) { "Version" }
                    for one in series {
                        Element(.th, .class("number"), .scope("col")) { Element(.bdi) { one.key.name } }
                    }
                }
            }
            Element(.tbody) {
                for (index, entry) in entries.enumerated() {
                    Element(.tr) {
                        Element(.th, .scope("row")) {
                            Element(.a, .href(SitePage.addresses.version(entry.version, of: entry.reference))) {
                                entry.version.name
                            }
                        }
                        for one in series {
                            let point = one.points[index]
                            Element(.td, .class("number")) {
                                point.counter.map { String($0.value) } ?? "–"
                                if point.change?.isReset ?? false { " (reset)" }
                            }
                        }
                    }
                }
            }
        }
    }
}
