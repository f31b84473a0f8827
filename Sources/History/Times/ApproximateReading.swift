import Articles

/// A moment that one word of an approximate time after another moves about, beginning with now.
///
/// Hours and less are time that passed; days and more are counted on the calendar and keep the time of day.
struct ApproximateReading {
    private let clock: LocalClock
    private var moment: Instant
    private var namesDay = false
    private var mustBePast = false

    init(clock: LocalClock) {
        self.clock = clock
        moment = clock.now
    }

    /// The moment after all words.
    ///
    /// Git takes a noon that is still to come for that of the day before.
    var instant: Instant {
        guard mustBePast, !namesDay, moment.seconds > clock.now.seconds else { return moment }
        var yesterday = self
        yesterday.moveDays(-1)
        return yesterday.moment
    }

    /// Reads the words at the beginning and returns how many they were, or nil where they mean nothing.
    mutating func take(_ words: ArraySlice<Substring>) -> Int? {
        guard let first = words.first else { return nil }
        let second = words.dropFirst().first
        if takeWord(first) || takeDay(first) || takeTimeOfDay(first) { return 1 }
        guard let second else { return nil }
        if first == "last" { return takeWeekday(second) || move(back: 1, second) ? 2 : nil }
        guard let count = Self.count(first), move(back: count, second) else { return nil }
        return words.dropFirst(2).first == "ago" ? 3 : 2
    }

    private mutating func takeWord(_ word: Substring) -> Bool {
        switch word {
        case "now", "today": break
        case "yesterday": moveDays(-1)
        case "midnight": set(moment.local.date, 0)
        case "noon": setPast(hour: 12)
        case "tea": setPast(hour: 17)
        default: return takeWeekday(word)
        }
        return true
    }

    private mutating func takeDay(_ word: Substring) -> Bool {
        guard let day = PrintedTime(String(word)), day.day != nil, day.hour == nil else { return false }
        set(day.firstDay, 0)
        namesDay = true
        return true
    }

    /// Takes `18:30`, `9:05:30` or `6pm`.
    private mutating func takeTimeOfDay(_ word: Substring) -> Bool {
        if let half = ["am", "pm"].firstIndex(of: word.suffix(2)), let hour = Int(word.dropLast(2)) {
            guard (1...12).contains(hour) else { return false }
            set(moment.local.date, (hour % 12 + half * 12) * 3600)
            return true
        }
        let clock = (word.prefix { $0 != ":" }.count == 1 ? "0" : "") + word
        guard let time = PrintedTime("2000-01-01T" + clock), time.offsetMinutes == nil, let hour = time.hour,
            let minute = time.minute
        else { return false }
        set(moment.local.date, hour * 3600 + minute * 60 + (time.second ?? 0))
        return true
    }

    private mutating func takeWeekday(_ word: Substring) -> Bool {
        guard word.count >= 3, let weekday = Self.weekdays.firstIndex(where: { $0.hasPrefix(word) }) else {
            return false
        }
        moveDays(-((moment.local.date.weekday - weekday + 6) % 7 + 1))
        return true
    }

    private mutating func move(back count: Int, _ unit: Substring) -> Bool {
        switch unit.hasSuffix("s") ? unit.dropLast() : unit {
        case "second", "sec": moveSeconds(-count)
        case "minute", "min": moveSeconds(-count * 60)
        case "hour": moveSeconds(-count * 3600)
        case "day": moveDays(-count)
        case "week": moveDays(-7 * count)
        case "month": return moveMonths(-count)
        case "year": return moveMonths(-12 * count)
        default: return false
        }
        return true
    }

    private mutating func moveSeconds(_ seconds: Int) {
        moment = clock.instant(at: moment.seconds + Int64(seconds))
        namesDay = true
    }

    private mutating func moveDays(_ days: Int) {
        let (date, second) = moment.local
        set(CivilDate(daysSince1970: date.daysSince1970 + days), second)
        namesDay = true
    }

    /// Moves by months; a day the month has not, such as 31 April, counts on into the next one.
    private mutating func moveMonths(_ months: Int) -> Bool {
        let (date, second) = moment.local
        let index = date.year * 12 + date.month - 1 + months
        guard index >= 0, let first = CivilDate(year: index / 12, month: index % 12 + 1, day: 1) else { return false }
        set(CivilDate(daysSince1970: first.daysSince1970 + date.day - 1), second)
        namesDay = true
        return true
    }

    private mutating func setPast(hour: Int) {
        set(moment.local.date, hour * 3600)
        mustBePast = true
    }

    private mutating func set(_ date: CivilDate, _ secondOfDay: Int) {
        moment = clock.instant(date, secondOfDay: secondOfDay)
    }

    /// Counts are limited, so that no sum of them overflows.
    private static func count(_ word: Substring) -> Int? {
        if let number = Int(word), (0...100_000).contains(number) { return number }
        if word == "a" || word == "an" { return 1 }
        return numbers.firstIndex(of: word)
    }

    private static let numbers: [Substring] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]

    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}
