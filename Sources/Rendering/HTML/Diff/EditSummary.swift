import Articles
import Diffing
import History

/// What a diff changed, in a few words, as a list.
struct EditSummary {
    private let diff: ArticleDiff

    init(_ diff: ArticleDiff) {
        self.diff = diff
    }

    var list: Element {
        let summary = diff.summary
        let phrases = phrases
        return Element(.ul, .class("summary")) {
            if phrases.isEmpty { Element(.li) { "nothing changed" } }
            if diff.significance == .major { Element(.li, .class("mark warning")) { "major" } }
            for phrase in phrases { Element(.li) { phrase } }
            if summary.charactersInserted + summary.charactersDeleted > 0 {
                Element(.li) {
                    Element(.span, .class("mark inserted")) { "+\(summary.charactersInserted)" }
                    " "
                    Element(.span, .class("mark deleted")) { "−\(summary.charactersDeleted)" }
                    " characters"
                }
            }
        }
    }

    /// One phrase for each part of the article; those of the text and of the links are one each.
    private var phrases: [String] {
        let parts = EditPhrases(diff)
        let text = parts.text.joined(separator: ", ")
        let links = parts.links.joined(separator: ", ")
        return (parts.headline + [text] + parts.facts + parts.credits + parts.counters + [links]).filter { !$0.isEmpty }
    }
}
