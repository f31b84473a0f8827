import Articles

/// A block as it is compared: kind and text byte by byte, where `Block` compares texts by canonical equivalence.
struct ExactBlock: Hashable {
    private let bytes: [UInt8]

    init(_ block: Block) {
        bytes = Array(block.json.text.utf8)
    }

    /// Whether the first body sorts before the second, by any order in which no two bodies that differ are equal.
    static func precedes(_ first: [ExactBlock], _ second: [ExactBlock]) -> Bool {
        first.lexicographicallyPrecedes(second) { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}
