import Articles
public import Diffing
public import History
import Segmentation

extension Card {
    /// The card of an edit.
    ///
    /// It shows the sentence with the weightiest edit, a changed headline before any; where no text changed, the
    /// credits, facts, counters and links that did, one a line.
    ///
    /// - Parameters:
    ///   - identity: the article in its archive; nil for a comparison without one.
    ///   - old: the version before; nil where it is not known.
    ///   - new: the version after; nil where it is not known.
    public init(
        _ diff: ArticleDiff, of identity: ArticleIdentity? = nil, from old: Version? = nil, to new: Version? = nil
    ) throws(DrawingError) {
        var segmenter: Segmenter
        do { segmenter = try Segmenter(.sentence) } catch { throw DrawingError("\(error)") }
        language = diff.new.language ?? diff.old.language
        site = Passage.cleaned(identity?.url?.host ?? identity?.text ?? diff.new.url?.host ?? "")
        headline = Passage.cleaned(diff.new.headline, limit: 400)
        source = diff.new.source.map { Passage.cleaned($0.name, limit: 200) }
        period = [old, new].compactMap(\.self).map { "\($0.name)  \($0.captured.gitISO.prefix(16))" }
            .joined(separator: "  →  ")
        summary = Passage.cleaned(EditPhrases(diff).all.joined(separator: ", "), limit: 300)
        content = Self.edit(in: diff, &segmenter) ?? Self.rows(of: diff)
    }

    private static let sides = [Side(label: "Before", side: .old), Side(label: "After", side: .new)]

    /// The weightiest edit of a text; nil where no text changed.
    private static func edit(in diff: ArticleDiff, _ segmenter: inout Segmenter) -> Content? {
        if let text = diff.facts.first(where: { $0.field == .headline })?.text,
            let edited = EditedText(text, &segmenter)
        {
            return .texts(edited, sides)
        }
        let changes = diff.body.filter { $0.op != .equal }.sorted { rank($0) < rank($1) }
        for change in changes {
            if let content = content(of: change, in: diff, &segmenter) { return content }
        }
        return nil
    }

    /// The order in which changes of blocks deserve to be shown.
    private static func rank(_ change: BlockChange) -> Int {
        switch change.op {
        case .insert, .delete: EditKind.allCases.firstIndex(of: .wording) ?? 0
        case .equal, .edit, .move, .split, .merge:
            change.text?.kind.flatMap { EditKind.allCases.firstIndex(of: $0) } ?? EditKind.allCases.count
        }
    }

    private static func content(
        of change: BlockChange, in diff: ArticleDiff, _ segmenter: inout Segmenter
    ) -> Content? {
        switch change.op {
        case .equal: return nil
        case .insert:
            let text = diff.new.body[change.new].map(\.text).joined(separator: " ")
            return text.isEmpty ? nil : .texts(EditedText(new: text), [Side(label: "Added", side: .new)])
        case .delete:
            let text = diff.old.body[change.old].map(\.text).joined(separator: " ")
            return text.isEmpty ? nil : .texts(EditedText(old: text), [Side(label: "Removed", side: .old)])
        case .edit, .move, .split, .merge:
            let isMerge = change.op == .merge
            let borders = isMerge ? inner(diff.old.body[change.old]) : inner(diff.new.body[change.new])
            if let text = change.text, let edited = EditedText(text, borders: borders, isSplit: !isMerge, &segmenter) {
                return .texts(edited, sides)
            }
            return moved(change, in: diff)
        }
    }

    /// A block that has another place and the same text.
    private static func moved(_ change: BlockChange, in diff: ArticleDiff) -> Content? {
        let text = Passage.cleaned(diff.new.body[change.new].map(\.text).joined(separator: " "))
        guard change.op == .move, !text.isEmpty else { return nil }
        let label = change.new.lowerBound < change.old.lowerBound ? "Moved up" : "Moved down"
        let piece = EditedText.Piece(old: text, new: text)
        return .texts(EditedText(focus: piece), [Side(label: label, side: .new)])
    }

    /// The offsets in the joined text of some blocks at which one ends and the next begins.
    private static func inner(_ blocks: ArraySlice<Block>) -> [Int] {
        var (end, ends) = (0, [Int]())
        for block in blocks.dropLast() {
            end += block.text.utf8.count
            ends.append(end)
        }
        return ends
    }
}
