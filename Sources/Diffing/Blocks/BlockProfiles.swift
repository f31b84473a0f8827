/// The profiles of some of the blocks of one side.
struct BlockProfiles {
    /// By the index of the block; nil for a block that was not asked for.
    private let profiles: [BlockProfile?]
    /// The indices of the blocks that have a profile, ascending.
    let indices: [Int]

    init(_ blocks: BlockSequence, _ bytes: [UInt8], of isWanted: [Bool]) {
        indices = isWanted.indices.filter { isWanted[$0] }
        profiles = bytes.withUnsafeBufferPointer { bytes in
            isWanted.indices.map { index in
                isWanted[index] ? BlockProfile(UnsafeBufferPointer(rebasing: bytes[blocks.ranges[index]])) : nil
            }
        }
    }

    subscript(_ index: Int) -> BlockProfile? { index < profiles.count ? profiles[index] : nil }
}
