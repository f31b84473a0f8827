import Articles

extension BlockPair {
    /// Blocks of fewer bytes are numbers and signs, which stand in many places by chance.
    private static let shortBlock = 8

    /// Two bodies of articles.
    init(_ old: [Block], _ new: [Block]) {
        let blocks = old + new
        var bytes: [UInt8] = []
        bytes.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count })
        let ranges = blocks.map { block in
            let start = bytes.count
            bytes.append(contentsOf: block.text.utf8)
            return start..<bytes.count
        }
        let numbers = Self.numbers(blocks, ranges, bytes)
        let kinds = blocks.map { UInt8(Block.Kind.allCases.firstIndex(of: $0.kind) ?? 0) }
        func sequence(_ places: Range<Int>) -> BlockSequence {
            BlockSequence(
                ranges: Array(ranges[places]), numbers: Array(numbers[places]), kinds: Array(kinds[places]))
        }
        self.init(
            bytes: bytes, old: sequence(0..<old.count), new: sequence(old.count..<blocks.count),
            symbols: Int(numbers.max() ?? -1) + 1, smallestMove: Self.shortBlock)
    }

    /// A number for each block, equal blocks sharing one: first those of paragraphs, then those of blocks of other kinds.
    private static func numbers(_ blocks: [Block], _ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Int32] {
        var paragraphs = ByteInterner(room: blocks.count)
        var numbers = bytes.withUnsafeBufferPointer { bytes in
            zip(blocks, ranges).map { block, range -> Int32 in
                if case .paragraph = block { paragraphs.number(of: range, in: bytes) } else { -1 }
            }
        }
        var others = Interner<ExactBlock>()
        for index in blocks.indices where numbers[index] < 0 {
            numbers[index] = Int32(paragraphs.count) + others.number(of: ExactBlock(blocks[index]))
        }
        return numbers
    }
}
