import Articles
import Diffing
import Generators
import Testing

@Suite struct BodyComparisonPropertyTests {
    /// Runs a check on many pairs of bodies and the entries of their comparison.
    func forEachPair(_ check: (_ old: [Block], _ new: [Block], _ changes: [BlockChange], _ seed: UInt64) -> Void) throws
    {
        var comparer = try TextComparer()
        for seed in 0..<300 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let (old, new) = generator.revisedBody()
            check(old, new, comparer.compare(old, new), seed)
        }
    }

    @Test func `edits rebuild the texts of both sides`() throws {
        try forEachPair { old, new, changes, seed in
            for change in changes {
                guard let text = change.text else { continue }
                let oldText = old[change.old].map(\.text).joined()
                let newText = new[change.new].map(\.text).joined()
                #expect(text.edits.map(text.oldText).joined().utf8.elementsEqual(oldText.utf8), "seed \(seed)")
                #expect(text.edits.map(text.newText).joined().utf8.elementsEqual(newText.utf8), "seed \(seed)")
            }
        }
    }

    @Test func `every block stands in one entry`() throws {
        try forEachPair { old, new, changes, seed in
            #expect(changes.flatMap(\.old).sorted() == Array(old.indices), "seed \(seed)")
            #expect(changes.flatMap(\.new).sorted() == Array(new.indices), "seed \(seed)")
        }
    }

    @Test func `entries have as many blocks on each side as their op says`() throws {
        try forEachPair { _, _, changes, seed in
            for change in changes {
                let counts = (change.old.count, change.new.count)
                let fits =
                    switch change.op {
                    case .equal, .edit, .move: counts == (1, 1)
                    case .insert: counts == (0, 1)
                    case .delete: counts == (1, 0)
                    case .split: counts.0 == 1 && counts.1 > 1
                    case .merge: counts.0 > 1 && counts.1 == 1
                    }
                #expect(fits, "seed \(seed): \(line(change))")
                #expect((change.text == nil) == (change.op == .insert || change.op == .delete), "seed \(seed)")
            }
        }
    }

    @Test func `entries are in the order of the new body, deletions where they stood`() throws {
        try forEachPair { _, _, changes, seed in
            #expect(changes.flatMap(\.new) == changes.flatMap(\.new).sorted(), "seed \(seed)")
            let deleted = changes.filter { $0.op == .delete }.flatMap(\.old)
            #expect(deleted == deleted.sorted(), "seed \(seed)")
            let inPlace = changes.filter { [.equal, .edit, .delete].contains($0.op) }.flatMap(\.old)
            #expect(inPlace == inPlace.sorted(), "seed \(seed)")
        }
    }

    @Test func `a body compared with itself has only equal entries`() throws {
        var comparer = try TextComparer()
        for seed in 0..<300 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let (old, new) = generator.revisedBody()
            for body in [old, new] {
                let changes = comparer.compare(body, body)
                #expect(changes.map(\.op) == body.map { _ in .equal }, "seed \(seed)")
                #expect(changes.allSatisfy { $0.old == $0.new && $0.text?.hasChanges == false }, "seed \(seed)")
            }
        }
    }

    @Test func `equal blocks are never called edited`() throws {
        try forEachPair { old, new, changes, seed in
            for change in changes where change.op == .edit {
                let (before, after) = (old[change.old.lowerBound], new[change.new.lowerBound])
                #expect(before.json.text.utf8.elementsEqual(after.json.text.utf8) == false, "seed \(seed)")
            }
        }
    }

    @Test func `the comparison the other way round mirrors the entries`() throws {
        let opposite: [BlockChange.Op: BlockChange.Op] = [
            .insert: .delete, .delete: .insert, .split: .merge, .merge: .split,
        ]
        var comparer = try TextComparer()
        try forEachPair { old, new, changes, seed in
            let mirrored = comparer.compare(new, old).map { change in
                "\(opposite[change.op] ?? change.op) \(change.new) \(change.old)"
            }
            #expect(Set(mirrored) == Set(changes.map { "\($0.op) \($0.old) \($0.new)" }), "seed \(seed)")
        }
    }
}

extension Generator {
    /// A body and another one made from it: blocks inserted, deleted, moved, split, merged, edited and repeated.
    mutating func revisedBody() -> (old: [Block], new: [Block]) {
        let old = oneIn(4) ? list(0...8) { $0.block() } : list(0...9) { $0.proseBlock() }
        var new = old
        for _ in 0..<number(0...6) { revise(&new) }
        return (old, new)
    }

    private mutating func proseBlock() -> Block {
        switch number(0...9) {
        case 0: .heading(level: number(1...6), sentence())
        case 1: block()
        default: .paragraph(prose())
        }
    }

    private mutating func revise(_ body: inout [Block]) {
        let place = number(0...body.count)
        guard place < body.count, !oneIn(6) else { return body.insert(proseBlock(), at: place) }
        let block = body.remove(at: place)
        let text = Array(block.text)
        let middle = text.count / 2
        switch number(0...5) {
        case 0: break
        case 1: body.insert(block, at: number(0...body.count))
        case 2: body.insert(contentsOf: [block, block], at: place)
        case 3: body.insert(.paragraph(block.text + sentence()), at: place)
        case 4:
            let pieces = [text[..<middle], text[middle...]].map { Block.paragraph(String($0)) }
            body.insert(contentsOf: pieces, at: place)
        default:
            let next = place < body.count ? body.remove(at: place).text : ""
            body.insert(.paragraph(block.text + next), at: place)
        }
    }
}
