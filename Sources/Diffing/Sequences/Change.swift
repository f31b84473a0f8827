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

    /// The change without the equal elements at both ends.
    func trimmed(_ oldElements: [Int32], _ newElements: [Int32]) -> Change {
        var (x, y) = (old.lowerBound, new.lowerBound)
        while x < old.upperBound, y < new.upperBound, oldElements[x] == newElements[y] { (x, y) = (x + 1, y + 1) }
        var (endX, endY) = (old.upperBound, new.upperBound)
        while endX > x, endY > y, oldElements[endX - 1] == newElements[endY - 1] { (endX, endY) = (endX - 1, endY - 1) }
        return Change(old: x..<endX, new: y..<endY)
    }
}

extension [Change] {
    /// Adds a change that lies behind all others, or joins it to the last one where the two touch.
    mutating func appendJoining(_ change: Change) {
        if let last, last.old.upperBound == change.old.lowerBound, last.new.upperBound == change.new.lowerBound {
            self[count - 1] = last.joined(with: change)
        } else {
            append(change)
        }
    }
}
