import Articles
import Diffing

/// The parts of an article with what changed in them, each under its heading.
struct DiffSections {
    var diff: ArticleDiff
    var unit = DiffText.Unit.blocks
    /// The level of the headings.
    var level = 2
    /// What all ids begin with, so that several diffs can stand on one page.
    var ids = ""
    /// Whether credits, counters and facts that stayed are told, too.
    var tellsAll = true
    /// What the two states are called.
    var names = (old: "", new: "")

    /// Credits, counters and facts, then the text, then the links.
    @ContentBuilder
    var content: [Element.Content] {
        section("Credits") { (tellsAll ? CreditsHTML(diff) : CreditsHTML(changesOf: diff)).list }
        section("Counters") { CountersHTML(diff, tellsAll: tellsAll, labelledBy: ids + "counters").table }
        section("Facts") { FactsHTML(diff, tellsAll: tellsAll).list }
        section("Text") { text }
        section("Links") { LinksHTML(diff).lists }
    }

    @ContentBuilder
    private var text: [Element.Content] {
        let hasChanges = diff.body.contains { $0.op != .equal }
        if hasChanges || tellsAll, !diff.body.isEmpty {
            if hasChanges {
                if tellsAll { ViewSwitch.element }
                Element(.div, .class("sides heads"), .hiddenFromReaders) {
                    Element(.div, .class("old")) { names.old }
                    Element(.div, .class("new")) { names.new }
                }
            }
            BodyHTML(diff, unit: unit, level: level, ids: ids).elements
        }
    }

    /// A part under its heading; nil where there is nothing in it.
    ///
    /// It is a landmark only where one diff is all of the page: of many there would be too many.
    private func section(_ name: String, @ContentBuilder _ content: () -> [Element.Content]) -> Element? {
        let content = content()
        if content.isEmpty { return nil }
        let id = ids + name.lowercased()
        return Element(.section, tellsAll ? .labelledBy(id) : nil) {
            Element(.heading(level), .id(id)) { name }
            content
        }
    }
}
