import Articles
import Diffing

/// Where blocks border on each other inside the joined texts of a split or a merge.
///
/// A border is shown as a pilcrow: one that came with a split, one that went with a merge.
struct BlockBorders {
    /// Offsets in UTF-8 bytes into the joined texts.
    private var old: Set<Int> = []
    private var new: Set<Int> = []

    /// A stretch of a comparison as it is shown.
    enum Piece: Hashable {
        case equal(String)
        case deleted(String)
        case inserted(String)
    }

    /// No borders at all.
    init() {}

    /// The borders among the blocks of a change.
    init(_ change: BlockChange, in diff: ArticleDiff) {
        old = Self.offsets(diff.old.body[change.old])
        new = Self.offsets(diff.new.body[change.new])
    }

    private static func offsets(_ blocks: ArraySlice<Block>) -> Set<Int> {
        var offset = 0
        return Set(
            blocks.dropLast().map { block in
                offset += block.text.utf8.count
                return offset
            })
    }

    /// The stretches of a comparison, cut at the borders.
    func pieces(of comparison: TextDiff) -> [Piece] {
        comparison.edits.flatMap { edit -> [Piece] in
            guard edit.op == .equal else {
                let deleted = cut(comparison.oldText(of: edit), from: edit.old.lowerBound, at: old)
                let inserted = cut(comparison.newText(of: edit), from: edit.new.lowerBound, at: new)
                return (edit.old.isEmpty ? [] : [.deleted(deleted.joined(separator: "¶"))])
                    + (edit.new.isEmpty ? [] : [.inserted(inserted.joined(separator: "¶"))])
            }
            let shift = edit.new.lowerBound - edit.old.lowerBound
            let borders = new.union(old.map { $0 + shift })
            let parts = cut(comparison.newText(of: edit), from: edit.new.lowerBound, at: borders)
            var end = edit.new.lowerBound
            return parts.enumerated().flatMap { index, part -> [Piece] in
                end += part.utf8.count
                guard index < parts.count - 1 else { return [.equal(part)] }
                return [.equal(part), new.contains(end) ? .inserted("¶") : .deleted("¶")]
            }
        }
    }

    /// A text cut at those of some offsets that fall inside it or at its beginning.
    private func cut(_ text: String, from start: Int, at borders: Set<Int>) -> [String] {
        let inside = borders.map { $0 - start }.filter { (0..<max(1, text.utf8.count)).contains($0) }.sorted()
        let ends = inside + [text.utf8.count]
        var last = 0
        return ends.map { end in
            let from = text.utf8.index(text.startIndex, offsetBy: last)
            last = end
            return String(text[from..<text.utf8.index(text.startIndex, offsetBy: end)])
        }
    }
}
