import Articles
import Diffing
import Testing

@Suite struct CounterChangeTests {
    static func likes(_ value: Int, _ bound: Counter.Bound = .exact) -> Counter {
        Counter(name: "点赞", value: value, bound: bound)
    }

    static let cases: [(name: String, old: [Counter], new: [Counter], lines: [String])] = [
        ("the same", [likes(3)], [likes(3)], []),
        ("grew", [likes(12)], [likes(57)], ["点赞 12 -> 57 delta 45 an hour 22.5"]),
        ("reset", [likes(57)], [likes(0)], ["点赞 57 -> 0 delta -57 an hour -28.5 reset"]),
        ("appeared", [], [likes(5)], ["点赞 nil -> 5"]),
        ("gone", [likes(5)], [], ["点赞 5 -> nil"]),
        ("the same floor", [likes(100_000, .atLeast)], [likes(100_000, .atLeast)], []),
        ("became a floor", [likes(100_001)], [likes(100_000, .atLeast)], ["点赞 100001 -> 100000 delta -1 an hour -0.5"]),
        ("too far apart", [likes(.max)], [likes(.min)], ["点赞 9223372036854775807 -> -9223372036854775808 reset"]),
        ("two of one name", [likes(1), likes(2)], [likes(1), likes(4)], ["点赞 2 -> 4 delta 2 an hour 1.0"]),
    ]

    @Test(arguments: cases) func `changes within two hours`(
        name: String, old: [Counter], new: [Counter], expected: [String]
    ) throws {
        var comparer = try TextComparer()
        let (before, after) = (Article(headline: "", counters: old), Article(headline: "", counters: new))
        let changes = comparer.compare(before, after, seconds: 7200).counters
        #expect(changes.map(line) == expected, "\(name)")
    }

    @Test func `without times in order there is no rate`() {
        for seconds in [nil, 0, -60] as [Int64?] {
            #expect(CounterChange(old: Self.likes(1), new: Self.likes(2), seconds: seconds).perHour == nil)
        }
    }

    private func line(_ change: CounterChange) -> String {
        func value(_ counter: Counter?) -> String { counter.map { "\($0.value)" } ?? "nil" }
        return "\(change.counter?.name ?? "") \(value(change.old)) -> \(value(change.new))"
            + (change.delta.map { " delta \($0)" } ?? "") + (change.perHour.map { " an hour \($0)" } ?? "")
            + (change.isReset ? " reset" : "")
    }
}
