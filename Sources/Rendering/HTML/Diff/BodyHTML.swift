import Articles
import Diffing
import History

/// What changed in a body, block by block, with the unchanged parts folded away.
///
/// Every change holds both sides: `old` with what went, `new` with what came and, in its place, what went. A style
/// sheet shows them in one column or side by side.
struct BodyHTML {
    private let diff: ArticleDiff
    private let unit: DiffText.Unit
    private let ids: String
    private let language: TextLanguage
    private let names: BlockNames
    private let old: BodyBlocks
    private let new: BodyBlocks
    private let count: Int

    /// - Parameters:
    ///   - level: the level of the heading that the body stands under.
    ///   - ids: what the ids of all elements begin with.
    init(_ diff: ArticleDiff, unit: DiffText.Unit, level: Int, ids: String) {
        self.diff = diff
        self.unit = unit
        self.ids = ids
        language = TextLanguage(of: diff.new)
        names = BlockNames(diff, unit: unit)
        old = BodyBlocks(diff.old.body, level: level)
        new = BodyBlocks(diff.new.body, level: level)
        count = diff.body.count { $0.op != .equal }
    }

    /// The pieces of the body, one behind the other.
    var elements: [Element] {
        let rows = BodyRows(diff.body).rows
        return rows.enumerated().flatMap { place, row -> [Element] in
            switch row {
            case .same(let range):
                let context = unit == .lines ? 3 : 1
                return same(range, head: place == 0 ? 0 : context, tail: place == rows.count - 1 ? 0 : context)
            case .change(let index, let number): return [change(diff.body[index], number)]
            case .departure(let index, let number): return [departure(diff.body[index], number)]
            }
        }
    }

    /// Equal blocks; of many, those between the first and the last few are folded away.
    private func same(_ range: Range<Int>, head: Int, tail: Int) -> [Element] {
        guard range.count >= head + tail + 2 else { return [sides(same: range, isFolded: false)] }
        let folded = range.dropFirst(head).dropLast(tail)
        let parts = [range.lowerBound..<folded.startIndex, folded, folded.endIndex..<range.upperBound]
        return parts.filter { !$0.isEmpty }.map { sides(same: $0, isFolded: $0 == folded) }
    }

    private func sides(same range: Range<Int>, isFolded: Bool) -> Element {
        let changes = diff.body[range]
        let before = (changes.first?.old.lowerBound ?? 0)..<(changes.last?.old.upperBound ?? 0)
        let after = (changes.first?.new.lowerBound ?? 0)..<(changes.last?.new.upperBound ?? 0)
        let sides = Element(.div, [.class("sides")] + language.attributes) {
            Element(.div, .class("old text"), .hiddenFromReaders) { old.elements(before) }
            Element(.div, .class("new text")) { new.elements(after) }
        }
        guard isFolded else { return Element(.div, .class("same")) { sides } }
        return Element(.details, .class("same")) {
            Element(.summary) { EditPhrases.counted(after.count, "unchanged \(noun(after))") }
            sides
        }
    }

    /// What the blocks of a range are called.
    private func noun(_ range: Range<Int>) -> String {
        if unit == .lines { return "line" }
        return diff.new.body[range].allSatisfy { $0.kind == .paragraph } ? "paragraph" : "block"
    }

    private func change(_ change: BlockChange, _ number: Int) -> Element {
        let edited = EditedBlocks(change, in: diff)
        // The text of a block that only moved is told where it stood.
        let isOnlyMoved = change.op == .move && change.text?.hasChanges != true
        let kind = change.hasLeft && change.op != .move ? "\(change.op.rawValue) move" : change.op.rawValue
        return Element(.div, .class("change \(kind)"), .id(id(number))) {
            Element(.p, .class("note")) {
                names.title(of: change)
                if change.hasLeft {
                    " "
                    Element(.a, .href(Hyperlink(fragment: departureID(number)))) { "where it was" }
                }
                next(after: number)
            }
            sides(
                old: isOnlyMoved
                    ? []
                    : edited.map { old.elements(change.old, edited: $0.old) } ?? whole(.del, old.elements(change.old)),
                new: edited.map { new.elements(change.new, edited: $0.new) } ?? whole(.ins, new.elements(change.new)))
        }
    }

    /// Blocks that came or went as a whole.
    private func whole(_ tag: Tag, _ elements: [Element]) -> [Element] {
        elements.isEmpty ? [] : [Element(tag, .class("whole")) { elements }]
    }

    /// Where blocks stood that were moved, with the way to where they are.
    private func departure(_ change: BlockChange, _ number: Int) -> Element {
        Element(.div, .class("change departure"), .id(departureID(number))) {
            Element(.p, .class("note")) {
                names.title(of: change)
                " "
                Element(.a, .href(Hyperlink(fragment: id(number)))) { "where it is now" }
            }
            sides(old: old.elements(change.old), new: [])
        }
    }

    private func sides(old: [Element], new: [Element]) -> Element {
        Element(.div, [.class("sides")] + language.attributes) {
            if !old.isEmpty { Element(.div, .class("old text")) { old } }
            if !new.isEmpty { Element(.div, .class("new text")) { new } }
        }
    }

    /// The way to the next change, where there is one.
    @ContentBuilder
    private func next(after number: Int) -> [Element.Content] {
        if number < count {
            " "
            Element(.a, .class("next"), .href(Hyperlink(fragment: id(number + 1)))) { "next change" }
        }
    }

    private func id(_ number: Int) -> String { "\(ids)change-\(number)" }
    private func departureID(_ number: Int) -> String { "\(ids)from-\(number)" }
}
