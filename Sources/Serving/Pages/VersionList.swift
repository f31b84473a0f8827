import Archiving
import Articles
import Diffing
import History
import Rendering

/// Versions of many articles as a list, by the day of their capture, each with its article and what it changed in short.
struct VersionList {
    private let portion: VersionPortion
    /// Where the portion behind this one is found.
    private let next: (String) -> Hyperlink

    init(_ portion: VersionPortion, next: @escaping (String) -> Hyperlink) {
        self.portion = portion
        self.next = next
    }

    @ContentBuilder
    var content: [Element.Content] {
        if portion.versions.isEmpty {
            Element(.p) { "There is nothing here." }
        }
        for (date, records) in days {
            Element(.section) {
                Element(.h2) { Element(.time, .datetime(date.iso8601)) { date.iso8601 } }
                Element(.ul, .class("versions")) { records.map(element) }
            }
        }
        if let place = portion.next {
            Element(.p, .class("next")) { Element(.a, .rel("next"), .href(next(place.description))) { "Older" } }
        }
    }

    /// The versions in their order, those of one day that follow each other together.
    private var days: [(date: CivilDate, records: [ListedVersion])] {
        portion.versions.reduce(into: []) { days, record in
            let date = record.version.captured.local.date
            if days.last?.date == date {
                days[days.count - 1].records.append(record)
            } else {
                days.append((date, [record]))
            }
        }
    }

    private func element(_ record: ListedVersion) -> Element {
        let (version, reference) = (record.version, record.reference)
        let headline = version.headline.isEmpty ? "(no headline)" : version.headline
        return Element(.li, .class("entry")) {
            Element(.p, .class("headline")) {
                Element(.a, .href(SitePage.addresses.article(reference))) {
                    Element(.bdi, TextLanguage(ofHeadline: headline).attributes) { headline }
                }
            }
            Element(.p, .class("meta")) {
                Element(.a, .class("version"), .href(SitePage.addresses.version(version, of: reference))) {
                    version.name
                }
                " · "
                Element.clock(version.captured)
                " · "
                if let host = reference.identity.url?.host {
                    Element(.a, .href(SitePage.addresses.host(host))) { host }
                } else {
                    Element(.bdi) { reference.identity.display }
                }
            }
            Element(.ul, .class("summary")) {
                for phrase in Self.phrases(record) { Element(.li) { phrase } }
            }
        }
    }

    /// What a version changed, in a few words.
    private static func phrases(_ record: ListedVersion) -> [String] {
        if record.version.number == 1 { return ["first version"] }
        let summary = record.summary
        let blocks = [
            (summary.edited, "edited"), (summary.inserted, "added"), (summary.deleted, "removed"),
            (summary.moved, "moved"), (summary.split, "split"), (summary.merged, "merged"),
        ]
        let others = [
            (summary.metadata, "fact"), (summary.credits, "credit"), (summary.counters, "counter"),
            (summary.links, "link"),
        ].filter { $0.0 > 0 }.map { "\(EditPhrases.counted($0.0, $0.1)) changed" }
        let text = EditPhrases.counted(blocks, noun: "block").joined(separator: ", ")
        let all = (text.isEmpty ? [] : [text]) + others
        return all.isEmpty ? ["captured anew"] : all
    }
}
