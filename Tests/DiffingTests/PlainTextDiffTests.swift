import Diffing
import Generators
import Testing

@Suite struct PlainTextDiffTests {
    /// Runs a check on many pairs of texts of several lines.
    private func forEachPair(_ check: (_ old: String, _ new: String, _ seed: UInt64) throws -> Void) rethrows {
        for seed in 0..<600 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let ends = ["\n", "\n", "\r\n", "\n\n", "", "\0"]
            var lines = generator.list(0...14) { $0.sentence() + ends[$0.number(0...ends.count - 1)] }
            let old = lines.joined()
            for _ in 0..<generator.number(0...6) where !lines.isEmpty {
                let line = lines.remove(at: generator.number(0...lines.count - 1))
                let place = generator.number(0...lines.count)
                switch generator.number(0...4) {
                case 0: break
                case 1: lines.insert(line, at: place)
                case 2: lines.insert(generator.text(3) + line, at: place)
                case 3: lines.insert(contentsOf: [line, generator.text(), line], at: place)
                default: lines.insert(String(line.dropLast(generator.number(1...4))), at: place)
                }
            }
            try check(old, lines.joined(), seed)
        }
    }

    @Test func `edits always rebuild both texts and cut no grapheme`() throws {
        var comparer = try TextComparer()
        forEachPair { old, new, seed in
            let diff = comparer.compareLines(old, new)
            #expect(
                diff.edits.map { String(diff.oldText(of: $0)) }.joined().utf8.elementsEqual(old.utf8), "seed \(seed)")
            #expect(
                diff.edits.map { String(diff.newText(of: $0)) }.joined().utf8.elementsEqual(new.utf8), "seed \(seed)")
            #expect(diff.edits.reduce(0) { $0 + diff.oldText(of: $1).count } == old.count, "seed \(seed)")
            #expect(diff.edits.reduce(0) { $0 + diff.newText(of: $1).count } == new.count, "seed \(seed)")
            for edit in diff.edits where edit.op == .equal {
                #expect(diff.oldText(of: edit).utf8.elementsEqual(diff.newText(of: edit).utf8), "seed \(seed)")
            }
        }
    }

    @Test func `the comparison the other way round mirrors the edits`() throws {
        var comparer = try TextComparer()
        forEachPair { old, new, seed in
            let there = comparer.compareLines(old, new).edits
            let back = comparer.compareLines(new, old).edits
            #expect(Set(there.map { [$0.old, $0.new] }) == Set(back.map { [$0.new, $0.old] }), "seed \(seed)")
        }
    }

    @Test func `equal texts have no edits`() throws {
        var comparer = try TextComparer()
        forEachPair { old, _, seed in
            #expect(!comparer.compareLines(old, old).hasChanges, "seed \(seed)")
        }
    }

    @Test func `texts that share nothing, come back to front or repeat themselves are told in edits that rebuild them`()
        throws
    {
        var comparer = try TextComparer()
        let lines = (0..<2000).map { "line \($0) of the old text\n" }
        let pairs = [
            (lines.joined(), lines.reversed().joined()),
            (String(repeating: "甲乙丙丁", count: 8000), String(repeating: "子丑寅卯", count: 8000)),
            (String(repeating: "a\n", count: 20_000), String(repeating: "a\n", count: 20_001)),
            (lines.joined(), (0..<2000).map { "новая строка \($0 * 7)\n" }.joined()),
        ]
        for (old, new) in pairs {
            let diff = comparer.compareLines(old, new)
            #expect(diff.edits.map { String(diff.oldText(of: $0)) }.joined() == old)
            #expect(diff.edits.map { String(diff.newText(of: $0)) }.joined() == new)
            #expect(diff.edits.count <= 4100)
        }
    }
}
