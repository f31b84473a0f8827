import Articles

/// Times along a horizontal line, with round ones to be labelled.
struct TimeAxis {
    private let first: Int64
    private let last: Int64
    private let offsetMinutes: Int
    private let left: Double
    private let right: Double

    /// A labelled time of an axis.
    struct Tick: Hashable {
        var x: Double
        var label: String
    }

    /// An axis from the first to the last of some moments, in the order of time; labels tell the clock of the last one.
    init(_ moments: [Instant], from left: Double, to right: Double) {
        first = moments.first?.seconds ?? 0
        last = max(first, moments.last?.seconds ?? 0)
        offsetMinutes = moments.last?.offsetMinutes ?? 0
        self.left = left
        self.right = right
    }

    /// Where a moment lies; in the middle where all moments are one.
    func x(of moment: Instant) -> Double {
        guard last > first else { return (left + right) / 2 }
        let share = (Double(moment.seconds) - Double(first)) / (Double(last) - Double(first))
        return left + share * (right - left)
    }

    /// Round times, as many as have room; where there is none, the first and the last moment.
    var ticks: [Tick] {
        let most = max(2, Int((right - left) / Self.labelWidth))
        for step in Step.all {
            let moments = moments(of: step, most: most)
            if let moments { return moments.count < 2 ? ends : moments.map { tick($0, step) } }
        }
        return ends
    }

    /// So much room a label needs.
    private static let labelWidth = 65.0

    private func tick(_ seconds: Int64, _ step: Step) -> Tick {
        let instant = Instant(seconds: seconds, offsetMinutes: offsetMinutes)
        return Tick(x: x(of: instant), label: step.label(of: instant))
    }

    private var ends: [Tick] {
        let moments = first == last ? [first] : [first, last]
        return moments.map { tick($0, last - first < 3 * 86_400 ? .seconds(60) : .seconds(86_400)) }
    }

    /// The round moments of a step; nil where they are more than there is room for.
    private func moments(of step: Step, most: Int) -> [Int64]? {
        var moments: [Int64] = []
        guard var next = step.next(from: first, offsetMinutes: offsetMinutes) else { return nil }
        while next <= last {
            moments.append(next)
            if moments.count > most { return nil }
            guard let following = step.next(from: next + 1, offsetMinutes: offsetMinutes) else { break }
            next = following
        }
        return moments
    }
}

/// The distance of round times.
private enum Step {
    case seconds(Int64)
    case months(Int)
    case years(Int)

    static let all: [Step] =
        [60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 1_209_600].map(Step.seconds)
        + [1, 3, 6].map(Step.months) + [1, 2, 5, 10, 20, 50, 100, 500, 1000].map(Step.years)

    /// The first round time that is not before a moment; nil where the calendar ends.
    func next(from moment: Int64, offsetMinutes: Int) -> Int64? {
        let offset = Int64(offsetMinutes * 60)
        switch self {
        case .seconds(let step):
            let local = moment + offset
            let rest = local % step
            return moment + (rest > 0 ? step - rest : -rest)
        case .months(let step):
            return next(from: moment, offset) { date in
                let months = date.year * 12 + date.month - 1
                let round = (months + step - 1) / step * step
                return [round, round + step].compactMap { CivilDate(year: $0 / 12, month: $0 % 12 + 1, day: 1) }
            }
        case .years(let step):
            return next(from: moment, offset) { date in
                let round = (date.year + step - 1) / step * step
                return [round, round + step].compactMap { CivilDate(year: $0, month: 1, day: 1) }
            }
        }
    }

    /// The first midnight of some days that is not before a moment.
    private func next(from moment: Int64, _ offset: Int64, _ days: (CivilDate) -> [CivilDate]) -> Int64? {
        let date = Instant(seconds: moment, offsetMinutes: Int(offset / 60)).local.date
        return days(date).map { Int64($0.daysSince1970) * 86_400 - offset }.first { $0 >= moment }
    }

    /// A round time in as few digits as tell it.
    func label(of moment: Instant) -> String {
        let text = moment.gitISO
        return switch self {
        case .seconds(let step): step < 86_400 ? String(text.dropFirst(5).prefix(11)) : String(text.prefix(10))
        case .months: String(text.prefix(7))
        case .years: String(text.prefix(4))
        }
    }
}
