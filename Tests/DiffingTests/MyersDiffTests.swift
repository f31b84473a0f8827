import Generators
import Testing

@testable import Diffing

@Suite struct MyersDiffTests {
    static let cases: [(name: String, old: String, new: String, changes: String)] = [
        ("both empty", "", "", ""),
        ("equal", "abc", "abc", ""),
        ("all inserted", "", "ab", "0-0:0-2"),
        ("all deleted", "ab", "", "0-2:0-0"),
        ("nothing in common", "ab", "xyz", "0-2:0-3"),
        ("one replaced", "abc", "axc", "1-2:1-2"),
        ("the example of the paper", "abcabba", "cbabac", "0-2:0-0 3-4:1-1 5-5:2-3 7-7:5-6"),
        ("elements that only one side has", "a1b2c", "ab3c", "1-2:1-1 3-4:2-3"),
    ]

    @Test(arguments: cases) func `changes are found`(name: String, old: String, new: String, expected: String) {
        let changes = MyersDiff.changes(from: old.utf8.map(Int32.init), to: new.utf8.map(Int32.init))
        let found = changes.map { change in
            "\(change.old.lowerBound)-\(change.old.upperBound):\(change.new.lowerBound)-\(change.new.upperBound)"
        }
        #expect(found.joined(separator: " ") == expected, "\(name)")
    }

    @Test func `the script is valid and as short as the longest common subsequence allows`() {
        for seed in 0..<2000 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let letters = generator.number(1...6)
            let old = generator.list(0...24) { Int32($0.number(0...letters)) }
            let new = generator.list(0...24) { Int32($0.number(0...letters)) }
            let changes = MyersDiff.changes(from: old, to: new)
            #expect(applied(changes, to: old, from: new) == new, "seed \(seed)")
            let cost = changes.reduce(0) { $0 + $1.old.count + $1.new.count }
            #expect(cost == old.count + new.count - 2 * longestCommon(old, new), "seed \(seed)")
        }
    }

    @Test func `beyond the cost limit the script is still valid and finds long equal stretches`() {
        var generator = Generator(seed: 1)
        let shared = (0..<2000).map { Int32($0 % 7) }
        let (front, back) = (noise(&generator), noise(&generator))
        let (otherFront, otherBack) = (noise(&generator), noise(&generator))
        let old = front + shared + back
        let new = otherFront + shared + otherBack
        let changes = MyersDiff.changes(from: old, to: new)
        #expect(applied(changes, to: old, from: new) == new)
        let equal = old.count - changes.reduce(0) { $0 + $1.old.count }
        #expect(equal >= shared.count)
    }

    private func noise(_ generator: inout Generator) -> [Int32] {
        (0..<6000).map { _ in Int32(generator.number(0...40)) }
    }

    /// The length of the longest common subsequence, by the quadratic table.
    private func longestCommon(_ old: [Int32], _ new: [Int32]) -> Int {
        var row = Array(repeating: 0, count: new.count + 1)
        for element in old {
            var diagonal = 0
            for (index, other) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = element == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }
}
