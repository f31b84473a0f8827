import Archiving
import Articles
import Diffing
import History
import Rendering

/// Versions of many articles as a list, each with its article and what it changed in short.
struct VersionList {
    private let portion: Portion<VersionRecord>
    /// Where the portion behind this one is found.
    private let next: (Int64) -> Hyperlink

    init(_ portion: Portion<VersionRecord>, next: @escaping (Int64) -> Hyperlink) {
        self.portion = portion
        self.next = next
    }

    @ContentBuilder
    var content: [Element.Content] {
        if portion.elements.isEmpty {
            Element(.p) { "There is nothing here." }
        } else {
            Element(.ul, .class("versions")) {
                for record in portion.elements { element(record) }
            }
        }
        if let place = portion.next {
            Element(.p, .class("next")) { Element(.a, .rel("next"), .href(next(place))) { "Older" } }
        }
    }

    private func element(_ record: VersionRecord) -> Element {
        let (version, reference) = (record.version, record.reference)
        let headline = version.headline.isEmpty ? "(no headline)" : version.headline
        return Element(.li, .class("entry")) {
            Element(.p, .class("headline")) {
                Element(.a, .href(SitePage.addresses.article(reference))) { Element(.bdi) { headline } }
            }
            Element(.p, .class("meta")) {
                Element(.a, .class("version"), .href(SitePage.addresses.version(version, of: reference))) {
                    version.name
                }
                " · "
                Element.moment(version.captured)
                " · "
                if let host = reference.identity.url?.host {
                    Element(.a, .href(Hyperlink(path: ["hosts", host]))) { host }
                } else {
                    Element(.bdi) { reference.identity.display }
                }
            }
            Element(.p) { Self.phrases(record).joined(separator: ", ") }
        }
    }

    /// What a version changed, in a few words.
    private static func phrases(_ record: VersionRecord) -> [String] {
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
        let all = EditPhrases.counted(blocks, noun: "block") + others
        return all.isEmpty ? ["captured anew"] : all
    }
}
