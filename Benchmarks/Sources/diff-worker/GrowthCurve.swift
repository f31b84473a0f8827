import Diffing
import Glibc

/// Texts that grow, of whose lines one in a hundred is edited.
enum GrowthCurve {
    /// The sizes of the texts in bytes.
    static let sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000]

    /// A text of about so many bytes, and one made from it.
    ///
    /// Lines are 40 to 160 bytes of words drawn by a linear congruential generator, so that every run has the same texts.
    static func texts(of size: Int) -> (old: String, new: String) {
        var (old, new) = ("", "")
        var state: UInt64 = 7
        func next(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        while old.utf8.count < size {
            var words = (0..<(8 + next(20))).map { _ in "w\(next(5000))" }
            old += words.joined(separator: " ") + ".\n"
            if next(100) == 0 { words[Int(next(UInt64(words.count)))] = "changed\(next(100))" }
            new += words.joined(separator: " ") + ".\n"
        }
        return (old, new)
    }

    /// The most memory the process has had, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int(usage.ru_maxrss) * 1024
    }
}

extension DiffWorker {
    /// One row of the curve: the median time of seven comparisons, and the memory the first of them took at most.
    mutating func row(of size: Int) -> String {
        let (old, new) = GrowthCurve.texts(of: size)
        let before = GrowthCurve.peakMemory
        let seconds = (0..<7).map { _ in measured(old, new) }.sorted()[3]
        let taken = GrowthCurve.peakMemory - before
        let both = old.utf8.count + new.utf8.count
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        func rounded(_ number: Double) -> String { String(Double(Int(number * 100 + 0.5)) / 100) }
        return padded("\(size / 1000) kB", 12) + padded(rounded(seconds * 1000) + " ms", 14)
            + padded(rounded(seconds * 1000 / Double(both) * 2e6) + " ms", 12)
            + padded(rounded(Double(taken) / Double(both)), 12)
    }

    private mutating func measured(_ old: String, _ new: String) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        _ = compare(old, new)
        let elapsed = start.duration(to: clock.now).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }
}
