/// A place where two sequences differ: the elements of the old one that give way to those of the new one.
///
/// Ranges are indices from 0. One of them may be empty: nothing was removed, or nothing was added.
public struct Change: Hashable, Sendable {
    public var old: Range<Int>
    public var new: Range<Int>

    /// A change between two ranges.
    public init(old: Range<Int>, new: Range<Int>) {
        self.old = old
        self.new = new
    }

    /// The change as it looks from the other side.
    var mirrored: Change { Change(old: new, new: old) }
}
