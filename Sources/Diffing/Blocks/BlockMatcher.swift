import Articles

/// Finds which blocks of two bodies belong together, wherever they stand.
///
/// Equal blocks are paired first, then the alike ones, from the most alike downwards. What the blocks share is found
/// through an index of their shingles, so unlike blocks are never compared.
struct BlockMatcher {
    let old: [Block]
    let new: [Block]
    var matches: [BlockMatch] = []
    var freeOld: Set<Int>
    var freeNew: Set<Int>

    /// The matches between two bodies, in no particular order; no block is in two of them.
    static func matches(_ old: [Block], _ new: [Block]) -> [BlockMatch] {
        var matcher = BlockMatcher(old: old, new: new)
        matcher.matchEqual()
        matcher.matchAlike()
        return matcher.matches
    }

    private init(old: [Block], new: [Block]) {
        self.old = old
        self.new = new
        freeOld = Set(old.indices)
        freeNew = Set(new.indices)
    }

    /// Takes a match unless one of its blocks is taken already.
    private mutating func take(_ match: BlockMatch) {
        guard match.old.allSatisfy(freeOld.contains), match.new.allSatisfy(freeNew.contains) else { return }
        matches.append(match)
        freeOld.subtract(match.old)
        freeNew.subtract(match.new)
    }

    /// Pairs equal blocks: first those in order, then what is left of each text wherever it stands.
    private mutating func matchEqual() {
        var interner = Interner<ExactBlock>()
        let oldNumbers = old.map { interner.number(of: ExactBlock($0)) }
        let newNumbers = new.map { interner.number(of: ExactBlock($0)) }
        var last = (old: 0, new: 0)
        let end = Change(old: old.count..<old.count, new: new.count..<new.count)
        for change in MyersDiff.changes(from: oldNumbers, to: newNumbers) + [end] {
            for (x, y) in zip(last.old..<change.old.lowerBound, last.new..<change.new.lowerBound) { takePair(x, y, 1) }
            last = (change.old.upperBound, change.new.upperBound)
        }
        var places = Dictionary(grouping: freeOld.sorted().reversed()) { oldNumbers[$0] }
        for index in freeNew.sorted() {
            if let place = places[newNumbers[index]]?.popLast() { takePair(place, index, 1) }
        }
    }

    private mutating func takePair(_ oldIndex: Int, _ newIndex: Int, _ resemblance: Double) {
        take(BlockMatch(old: oldIndex..<(oldIndex + 1), new: newIndex..<(newIndex + 1), resemblance: resemblance))
    }

    /// Pairs alike blocks and finds blocks that were split or merged; the most alike are taken first.
    private mutating func matchAlike() {
        let index = ShingleIndex(
            old: Dictionary(uniqueKeysWithValues: freeOld.map { ($0, BlockProfile(old[$0].text)) }),
            new: Dictionary(uniqueKeysWithValues: freeNew.map { ($0, BlockProfile(new[$0].text)) }))
        let candidates = index.pairs() + index.splits() + index.mirrored().splits().map(\.mirrored)
        let ranked = candidates.sorted { first, second in
            (second.resemblance, displacement(first), first.new.lowerBound, first.old.lowerBound)
                < (first.resemblance, displacement(second), second.new.lowerBound, second.old.lowerBound)
        }
        for candidate in ranked { take(candidate) }
    }

    private func displacement(_ match: BlockMatch) -> Int {
        abs(match.old.lowerBound - match.new.lowerBound)
    }
}

/// A block as it is compared: kind and text byte by byte, where `Block` compares texts by canonical equivalence.
struct ExactBlock: Hashable {
    private let bytes: [UInt8]

    init(_ block: Block) {
        bytes = Array(block.json.text.utf8)
    }
}
