/// The profiles of some of the blocks of one side.
struct BlockProfiles {
    /// By the index of the block; nil for a block that was not asked for.
    private let profiles: [Int: BlockProfile]
    /// The indices of the blocks that have a profile, ascending.
    let indices: [Int]

    init(_ blocks: BlockSequence, _ bytes: [UInt8], of isWanted: [Bool]) {
        let wanted = isWanted.indices.filter { isWanted[$0] }
        indices = wanted
        profiles = bytes.withUnsafeBufferPointer { bytes in
            wanted.reduce(into: [:]) { profiles, index in
                profiles[index] = BlockProfile(UnsafeBufferPointer(rebasing: bytes[blocks.ranges[index]]))
            }
        }
    }

    subscript(_ index: Int) -> BlockProfile? { profiles[index] }
}
