import Generators
import Testing

@testable import Diffing

@Suite struct IncreasingSubsequenceTests {
    static let cases: [(name: String, numbers: [Int], weights: [Int], chosen: [Int])] = [
        ("none", [], [], []),
        ("one", [0], [1], [0]),
        ("ascending", [0, 1, 2], [1, 1, 1], [0, 1, 2]),
        ("one out of place", [0, 4, 1, 2, 3], [1, 1, 1, 1, 1], [0, 2, 3, 4]),
        ("the heavier of two", [1, 0], [1, 5], [1]),
        ("one that outweighs two", [2, 0, 1], [9, 1, 1], [0]),
    ]

    @Test(arguments: cases) func `the heaviest is chosen`(name: String, numbers: [Int], weights: [Int], chosen: [Int]) {
        #expect(IncreasingSubsequence.heaviest(of: numbers, weights: weights, limit: 5) == chosen, "\(name)")
    }

    @Test func `no subset that ascends weighs more`() {
        for seed in 0..<300 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let numbers = Array((0..<12).shuffled(using: &generator).prefix(generator.number(0...9)))
            let weights = numbers.map { _ in generator.number(1...9) }
            let chosen = IncreasingSubsequence.heaviest(of: numbers, weights: weights, limit: 12)
            #expect(ascends(chosen.map { numbers[$0] }) && ascends(chosen), "seed \(seed)")
            let best = (0..<(1 << numbers.count)).reduce(0) { best, subset in
                let indices = numbers.indices.filter { subset & 1 << $0 != 0 }
                return ascends(indices.map { numbers[$0] }) ? max(best, indices.reduce(0) { $0 + weights[$1] }) : best
            }
            #expect(chosen.reduce(0) { $0 + weights[$1] } == best, "seed \(seed)")
        }
    }

    private func ascends(_ numbers: [Int]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }
}
