import Testing

@testable import Capturing

@Suite struct ScheduleTests {
    private static let minute: Int64 = 60
    private static let hour: Int64 = 3600
    private static let day: Int64 = 86_400

    /// Ages of a page that never changed, and the pauses from then on.
    static let quiet: [(age: Int64, pause: Int64)] = [
        (0, 5 * minute), (30 * minute, 5 * minute), (90 * minute, 675), (119 * minute, 12 * minute),
        (2 * hour, 15 * minute), (8 * hour, hour), (2 * day, 6 * hour), (80 * day, 10 * day), (1000 * day, 30 * day),
    ]

    @Test(arguments: quiet) func `a page is visited ever more rarely while it is quiet`(age: Int64, pause: Int64) {
        var history = VisitHistory(begun: 1_000_000)
        history.note(.unchanged, at: 1_000_000 + age)
        #expect(Schedule().pause(after: history) == pause)
    }

    @Test func `an edit makes an old page fresh`() {
        var history = VisitHistory(begun: 0)
        history.note(.unchanged, at: 80 * Self.day)
        #expect(Schedule().pause(after: history) == 10 * Self.day)
        history.note(.changed, at: 90 * Self.day)
        #expect(Schedule().pause(after: history) == 5 * Self.minute)
    }

    @Test func `a page that is edited once a day is visited twice a day for as long as it keeps that pace`() {
        var history = VisitHistory(begun: 0)
        for number in 1...5 { history.note(.changed, at: Int64(number) * Self.day) }
        history.note(.unchanged, at: 6 * Self.day)
        #expect(Schedule().pause(after: history) <= Self.day / 2)
        history.note(.unchanged, at: 7 * Self.day + 20 * Self.hour)
        #expect(Schedule().pause(after: history) <= Self.day / 2)
        history.note(.unchanged, at: 60 * Self.day)
        #expect(Schedule().pause(after: history) > 6 * Self.day)
    }

    @Test func `a page that fails is left alone ever longer, up to a month, and not held against it afterwards`() {
        var history = VisitHistory(begun: 0)
        var pauses: [Int64] = []
        for number in 1...40 {
            history.note(.failed, at: Int64(number))
            pauses.append(Schedule().pause(after: history))
        }
        #expect(pauses.prefix(4) == [10 * Self.minute, 20 * Self.minute, 40 * Self.minute, 80 * Self.minute])
        #expect(pauses == pauses.sorted() && (pauses.last ?? 0) <= 30 * Self.day)
        history.note(.unchanged, at: 41)
        #expect(Schedule().pause(after: history) == 5 * Self.minute)
    }

    /// A day of news: articles come all day, and are edited the more often the younger they are.
    @Test func `in a day of news, fresh articles are seen every quarter of an hour and edits when it was promised`() {
        var generator = Random(state: 42)
        let schedule = Schedule()
        let end = 3 * Self.day
        var (edits, inTime, longestWhileFresh) = (0, 0, Int64(0))
        for number in 0..<2000 {
            let begun = Int64(number) * Self.day / 2000
            var history = VisitHistory(begun: begun)
            var times: [Int64] = []
            // The times of edits thin out in proportion to the age.
            var age = 120.0
            while age < Double(end) {
                age *= 1 + 6 * generator.next()
                times.append(begun + Int64(age))
            }
            var (seen, last) = (0, begun)
            var time = begun
            while time < end {
                let before = seen
                while seen < times.count, times[seen] <= time {
                    edits += 1
                    // Promised is the pause that was set when the page was visited before.
                    if time - times[seen] <= schedule.pause(after: history) { inTime += 1 }
                    seen += 1
                }
                history.note(seen > before ? .changed : .unchanged, at: time)
                if time - begun < schedule.fresh { longestWhileFresh = max(longestWhileFresh, time - last) }
                last = time
                // The visitor is up to half a minute late.
                time = schedule.next(after: history) + Int64(30 * generator.next())
            }
        }
        #expect(edits > 5000)
        #expect(Double(inTime) >= 0.95 * Double(edits), "\(inTime) of \(edits)")
        #expect(longestWhileFresh <= 15 * Self.minute)
    }

    /// A generator of numbers from 0 to 1 that yields the same ones in every run (SplitMix64).
    struct Random {
        var state: UInt64

        mutating func next() -> Double {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
        }
    }
}
