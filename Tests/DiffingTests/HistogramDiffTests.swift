import Generators
import Testing

@testable import Diffing

@Suite struct HistogramDiffTests {
    static let cases: [(name: String, old: String, new: String, changes: String)] = [
        ("both empty", "", "", ""),
        ("equal", "abc", "abc", ""),
        ("all inserted", "", "ab", "0-0:0-2"),
        ("nothing in common", "ab", "xyz", "0-2:0-3"),
        ("a rare element is kept rather than two frequent ones", "aaXbb", "bbXaa", "0-2:0-2 3-5:3-5"),
        ("of two rare stretches the longer one is kept", "XYZ-W", "W-XYZ", "0-0:0-2 3-5:5-5"),
        (
            "frequent elements alone", String(repeating: "a", count: 70), String(repeating: "a", count: 71),
            "70-70:70-71"
        ),
    ]

    @Test(arguments: cases) func `changes are found`(name: String, old: String, new: String, expected: String) {
        let changes = HistogramDiff.changes(
            from: old.utf8.map(Int32.init), to: new.utf8.map(Int32.init), symbols: 256)
        #expect(listed(changes) == expected, "\(name)")
    }

    @Test func `the script is always valid, and its changes never touch`() {
        for seed in 0..<2000 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let letters = generator.number(1...12)
            let old = generator.list(0...60) { Int32($0.number(0...letters)) }
            let new = generator.list(0...60) { Int32($0.number(0...letters)) }
            let changes = HistogramDiff.changes(from: old, to: new, symbols: letters + 1)
            #expect(applied(changes, to: old, from: new) == new, "seed \(seed)")
            for (first, second) in zip(changes, changes.dropFirst()) {
                #expect(first.old.upperBound < second.old.lowerBound, "seed \(seed)")
            }
        }
    }

    @Test func `a sequence that repeats itself for ever takes a bounded number of steps`() {
        let old = (0..<40_000).map { Int32($0 % 50) }
        let new = (0..<40_000).map { Int32($0 % 49) }
        let changes = HistogramDiff.changes(from: old, to: new, symbols: 50)
        #expect(applied(changes, to: old, from: new) == new)
    }
}
