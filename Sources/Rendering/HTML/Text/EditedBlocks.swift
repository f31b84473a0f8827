import Articles
import Diffing

/// The edits of a comparison, cut to the blocks in which they stand.
struct EditedBlocks {
    /// For each new block what stayed and what came, and, where it stood, what went.
    private(set) var new: [[Piece]] = []
    /// For each old block what stayed and what went.
    private(set) var old: [[Piece]] = []

    /// A stretch of the text of a block.
    enum Piece: Hashable {
        case equal(String)
        case deleted(String)
        case inserted(String)
        /// The border of two old blocks that are one now.
        case join
    }

    /// The edits of two texts that are one block each.
    init(_ comparison: TextDiff) {
        self.init(comparison, oldLengths: [comparison.old.utf8.count], newLengths: [comparison.new.utf8.count])
    }

    /// The edits of a change; nil where its blocks have nothing to be compared with.
    init?(_ change: BlockChange, in diff: ArticleDiff) {
        guard let comparison = change.text else { return nil }
        self.init(
            comparison, oldLengths: diff.old.body[change.old].map(\.text.utf8.count),
            newLengths: diff.new.body[change.new].map(\.text.utf8.count))
    }

    /// - Parameters:
    ///   - oldLengths: the lengths of the old blocks in UTF-8, of which the old text is made.
    ///   - newLengths: those of the new blocks.
    private init(_ comparison: TextDiff, oldLengths: [Int], newLengths: [Int]) {
        var before = BlockFiller(oldLengths)
        var after = BlockFiller(newLengths)
        for edit in comparison.edits {
            let (oldText, newText) = (comparison.oldText(of: edit), comparison.newText(of: edit))
            if edit.op == .equal {
                before.add(oldText, Piece.equal)
                after.add(newText, Piece.equal, joins: before.borders(in: edit.old).map { $0 - edit.old.lowerBound })
            } else {
                before.add(oldText, Piece.deleted)
                after.addBeside(
                    oldText, Piece.deleted, joins: before.borders(in: edit.old).map { $0 - edit.old.lowerBound })
                after.add(newText, Piece.inserted)
            }
        }
        old = before.blocks
        new = after.blocks
    }
}

/// Fills blocks of known lengths with a text that comes in stretches.
private struct BlockFiller {
    private(set) var blocks: [[EditedBlocks.Piece]]
    /// Where each block ends in the joined text.
    private let ends: [Int]
    private var block = 0
    private var offset = 0

    init(_ lengths: [Int]) {
        blocks = lengths.map { _ in [] }
        var end = 0
        ends = lengths.map { length in
            end += length
            return end
        }
    }

    /// The borders between blocks that lie at the beginning of a range or inside it.
    func borders(in range: Range<Int>) -> [Int] {
        ends.dropLast().filter(range.contains)
    }

    /// Adds a stretch of the text itself, cut where a block ends.
    ///
    /// - Parameter joins: offsets into the stretch in front of which old blocks were joined.
    mutating func add(_ text: String, _ piece: (String) -> EditedBlocks.Piece, joins: [Int] = []) {
        var rest = Substring(text)
        var start = 0
        while !rest.isEmpty {
            while block < ends.count - 1, offset >= ends[block] { block += 1 }
            guard blocks.indices.contains(block) else { return }
            if joins.contains(start) { blocks[block].append(.join) }
            let toJoin = joins.first { $0 > start }.map { $0 - start } ?? .max
            let length = min(rest.utf8.count, max(1, ends[block] - offset), toJoin)
            let end = rest.utf8.index(rest.startIndex, offsetBy: length)
            blocks[block].append(piece(String(rest[..<end])))
            rest = rest[end...]
            offset += length
            start += length
        }
    }

    /// Adds a stretch that is not of the text, where the text stands.
    mutating func addBeside(_ text: String, _ piece: (String) -> EditedBlocks.Piece, joins: [Int]) {
        guard !text.isEmpty, !blocks.isEmpty else { return }
        var rest = Substring(text)
        var start = 0
        for join in joins {
            let end = rest.utf8.index(rest.startIndex, offsetBy: join - start)
            if end > rest.startIndex { blocks[block].append(piece(String(rest[..<end]))) }
            blocks[block].append(.join)
            rest = rest[end...]
            start = join
        }
        if !rest.isEmpty { blocks[block].append(piece(String(rest))) }
    }
}
