import Articles

extension BlockPair {
    /// Blocks of fewer bytes are numbers and signs, which stand in many places by chance.
    private static let shortBlock = 8

    /// Two bodies of articles.
    init(_ old: [Block], _ new: [Block]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((old + new).reduce(0) { $0 + $1.text.utf8.count })
        var interner = Interner<ExactBlock>()
        func sequence(_ blocks: [Block]) -> BlockSequence {
            var ranges: [Range<Int>] = []
            for block in blocks {
                let start = bytes.count
                bytes.append(contentsOf: block.text.utf8)
                ranges.append(start..<bytes.count)
            }
            return BlockSequence(
                ranges: ranges, numbers: blocks.map { interner.number(of: ExactBlock($0)) },
                kinds: blocks.map { UInt8(Block.Kind.allCases.firstIndex(of: $0.kind) ?? 0) })
        }
        let (before, after) = (sequence(old), sequence(new))
        self.init(bytes: bytes, old: before, new: after, symbols: interner.count, smallestMove: Self.shortBlock)
    }
}
