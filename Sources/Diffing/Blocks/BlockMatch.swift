/// Blocks of the old body that became blocks of the new one: one and one, one and several, or several and one.
struct BlockMatch: Hashable {
    var old: Range<Int>
    var new: Range<Int>
    /// How alike the two sides are, from 0 to 1.
    var resemblance: Double

    var mirrored: BlockMatch { BlockMatch(old: new, new: old, resemblance: resemblance) }
}
