/// The blocks of one side of a comparison, as the algorithms see them.
///
/// The texts of both sides lie in the same bytes, which are not kept here.
struct BlockSequence {
    /// The text of each block.
    let ranges: [Range<Int>]
    /// Blocks of either side that are equal in every respect have the same number.
    let numbers: [Int32]
    /// What sort of block each is; empty where all are of one sort.
    ///
    /// Only blocks of the same sort are paired for their place alone.
    let kinds: [UInt8]

    var count: Int { ranges.count }

    func kind(_ index: Int) -> UInt8 { kinds.isEmpty ? 0 : kinds[index] }

    /// How many bytes the texts of some blocks have.
    func size(_ blocks: Range<Int>) -> Int {
        blocks.reduce(0) { $0 + ranges[$1].count }
    }

    /// The bytes from the first of some blocks to the last.
    func bytes(_ blocks: Range<Int>) -> Range<Int> {
        guard let last = blocks.last else { return 0..<0 }
        return ranges[blocks.lowerBound].lowerBound..<ranges[last].upperBound
    }
}
