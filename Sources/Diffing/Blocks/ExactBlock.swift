import Articles

/// A block as it is compared: kind and text byte by byte, where `Block` compares texts by canonical equivalence.
struct ExactBlock: Hashable {
    private let bytes: [UInt8]

    /// A paragraph is its text behind a mark that no JSON begins with; any other block is its JSON.
    init(_ block: Block) {
        if case .paragraph(let text) = block {
            bytes = [UInt8(ascii: "p")] + Array(text.utf8)
        } else {
            bytes = Array(block.json.text.utf8)
        }
    }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// Whether two blocks are the same byte by byte.
    static func areSame(_ first: Block, _ second: Block) -> Bool {
        if case .paragraph(let one) = first, case .paragraph(let other) = second {
            return one.hasSameBytes(as: other)
        }
        return first.kind == second.kind && ExactBlock(first) == ExactBlock(second)
    }

    /// Whether the first body sorts before the second, by any order in which no two bodies that differ are equal.
    static func precedes(_ first: [Block], _ second: [Block]) -> Bool {
        for (one, other) in zip(first, second) where !areSame(one, other) {
            return ExactBlock(one).bytes.lexicographicallyPrecedes(ExactBlock(other).bytes)
        }
        return first.count < second.count
    }
}
