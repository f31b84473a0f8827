import Articles
import Diffing
import History
import Rendering

/// Who is credited for what, in how many versions, from when to when.
struct CreditsPage {
    private let tallies: [CreditTally]
    private let reference: ArticleReference
    private let last: Version

    init(_ tallies: [CreditTally], of reference: ArticleReference, last: Version) {
        self.tallies = tallies
        self.reference = reference
        self.last = last
    }

    @ContentBuilder
    var content: [Element.Content] {
        ArticleHeading(reference).header(last)
        if tallies.isEmpty {
            Element(.p) { "The page credits nobody." }
        } else {
            Element.scrolling("Credits", table)
        }
    }

    private var table: Element {
        Element(.table) {
            Element(.thead) {
                Element(.tr) {
                    for name in ["Role", "Name", "Versions", "First", "Last"] {
                        Element(.th, .scope("col")) { name }
                    }
                }
            }
            Element(.tbody) { tallies.map(row) }
        }
    }

    private func row(_ tally: CreditTally) -> Element {
        Element(.tr) {
            Element(.td) { EditPhrases.name(of: tally.role) }
            Element(.th, .scope("row")) { Element(.bdi) { tally.name } }
            Element(.td, .class("number")) { String(tally.versions) }
            Element(.td) { Element.day(tally.first) }
            Element(.td) { Element.day(tally.last) }
        }
    }
}
