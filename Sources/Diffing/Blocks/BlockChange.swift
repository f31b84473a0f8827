/// What became of one block, or of a group of blocks that were split or merged.
///
/// An `edit` whose text has no changes changed only what is around the text: the kind of block, the level
/// of a heading, the address of a picture.
public struct BlockChange: Hashable, Sendable {
    public var op: Op
    /// The indices of the blocks in the old body, from 0.
    public var old: Range<Int>
    /// The indices of the blocks in the new body, from 0.
    public var new: Range<Int>
    /// The comparison of the texts of all old and all new blocks, joined with nothing between; nil for blocks that were
    /// inserted or deleted.
    public var text: TextDiff?
    /// Whether the blocks left their place among those that stayed; split and merged blocks may have moved as well.
    public var isMoved = false

    /// What happened to a block, named as in the JSON form.
    public enum Op: String, CaseIterable, Hashable, Sendable {
        case equal, insert, delete, edit, move, split, merge
    }
}
