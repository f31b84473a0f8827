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
        if let used = takeNamedDay(words) { return used }
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

    /// Takes `nov 10 2023` or `10 november 2023`; without the year it is the last such day up to today.
    private mutating func takeNamedDay(_ words: ArraySlice<Substring>) -> Int? {
        let parts = Array(words.prefix(3))
        let isMonthFirst = Self.month(parts[0]) != nil
        guard let month = Self.month(parts[isMonthFirst ? 0 : 1]), let day = Int(parts[isMonthFirst ? 1 : 0]) else {
            return nil
        }
        if parts.count > 2, parts[2].count == 4, let year = Int(parts[2]) {
            guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
            set(date, 0)
            namesDay = true
            return 3
        }
        let today = clock.now.local.date
        let date = [today.year, today.year - 1].lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
            .first { $0.daysSince1970 <= today.daysSince1970 }
        guard let date else { return nil }
        set(date, 0)
        namesDay = true
        return 2
    }

    /// The number of a month by its name or at least three letters of it.
    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

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
