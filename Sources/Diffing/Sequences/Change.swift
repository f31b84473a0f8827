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

    /// The change with other indices, each moved by as much.
    func shifted(old oldOffset: Int, new newOffset: Int) -> Change {
        Change(
            old: (old.lowerBound + oldOffset)..<(old.upperBound + oldOffset),
            new: (new.lowerBound + newOffset)..<(new.upperBound + newOffset))
    }

    /// This change, a later one and all between them as one.
    func joined(with later: Change) -> Change {
        Change(old: old.lowerBound..<later.old.upperBound, new: new.lowerBound..<later.new.upperBound)
    }
}
