import Generators
import Testing

@testable import Diffing

@Suite struct AffineAlignmentTests {
    static let cases: [(name: String, old: String, new: String, changes: String)] = [
        ("equal", "abc", "abc", ""),
        ("one replaced", "abc", "axc", "1-2:1-2"),
        ("an island of one is not worth an edit of its own", "xay", "uav", "0-3:0-3"),
        ("an island of many is", "xabcdefgy", "uabcdefgv", "0-1:0-1 8-9:8-9"),
        ("inserted in two places rather than replaced", "abcdefgh", "1abcdefgh2", "0-0:0-1 8-8:9-10"),
    ]

    @Test(arguments: cases) func `changes are found`(name: String, old: String, new: String, expected: String) {
        #expect(listed(aligned(old.utf8.map(Int32.init), new.utf8.map(Int32.init), opening: 6)) == expected, "\(name)")
    }

    @Test func `no other alignment costs less`() {
        for seed in 0..<1500 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let old = generator.list(1...7) { Int32($0.number(0...3)) }
            let new = generator.list(1...7) { Int32($0.number(0...3)) }
            let opening = Int32(generator.number(0...4))
            let changes = aligned(old, new, opening: opening)
            #expect(applied(changes, to: old, from: new) == new, "seed \(seed)")
            let cost = changes.reduce(0) { $0 + $1.old.count + $1.new.count + Int(opening) }
            #expect(cost == leastCost(old[...], new[...], isInGap: false, Int(opening)), "seed \(seed)")
        }
    }

    private func aligned(_ old: [Int32], _ new: [Int32], opening: Int32) -> [Change] {
        let ones = (old.map { _ in Int32(1) }, new.map { _ in Int32(1) })
        return AffineAlignment.changes(
            from: old[...], to: new[...], weights: (ones.0[...], ones.1[...]), opening: opening)
    }

    /// The least cost of all alignments, found by trying each.
    private func leastCost(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, isInGap: Bool, _ opening: Int) -> Int {
        if old.isEmpty && new.isEmpty { return 0 }
        let start = isInGap ? 0 : opening
        var least = Int.max
        if !old.isEmpty { least = min(least, 1 + start + leastCost(old.dropFirst(), new, isInGap: true, opening)) }
        if !new.isEmpty { least = min(least, 1 + start + leastCost(old, new.dropFirst(), isInGap: true, opening)) }
        if let first = old.first, first == new.first {
            least = min(least, leastCost(old.dropFirst(), new.dropFirst(), isInGap: false, opening))
        }
        return least
    }
}
