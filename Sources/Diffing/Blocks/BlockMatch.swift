/// Blocks of the old body that became blocks of the new one: one and one, one and several, or several and one.
struct BlockMatch: Hashable {
    var old: Range<Int>
    var new: Range<Int>
    /// How alike the two sides are, from 0 to 1.
    var resemblance: Double

    init(old: Range<Int>, new: Range<Int>, resemblance: Double) {
        self.old = old
        self.new = new
        self.resemblance = resemblance
    }

    /// A match of one block and one.
    init(old: Int, new: Int, resemblance: Double) {
        self.init(old: old..<(old + 1), new: new..<(new + 1), resemblance: resemblance)
    }

    var mirrored: BlockMatch { BlockMatch(old: new, new: old, resemblance: resemblance) }
}
