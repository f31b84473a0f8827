/// Blocks of the old body that became blocks of the new one: one and one, one and several, several and one, or a run of
/// blocks that are equal one by one.
struct BlockMatch: Hashable {
    var old: Range<Int>
    var new: Range<Int>
    /// How alike the two sides are, from 0 to 1.
    var resemblance: Double
    /// Whether this is a run of equal blocks.
    var isEqual = false

    init(old: Range<Int>, new: Range<Int>, resemblance: Double) {
        self.old = old
        self.new = new
        self.resemblance = resemblance
    }

    /// A match of one block and one.
    init(old: Int, new: Int, resemblance: Double) {
        self.init(old: old..<(old + 1), new: new..<(new + 1), resemblance: resemblance)
    }

    /// A run of equal blocks.
    init(equal run: Change) {
        self.init(old: run.old, new: run.new, resemblance: 1)
        isEqual = true
    }

    var mirrored: BlockMatch {
        var mirrored = BlockMatch(old: new, new: old, resemblance: resemblance)
        mirrored.isEqual = isEqual
        return mirrored
    }
}
