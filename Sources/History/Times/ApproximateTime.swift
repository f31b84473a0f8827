public import Articles

/// Reads times as people write them to Git: ISO 8601, `yesterday`, `2 days ago`, `noon`, `last friday`, `18:30`.
///
/// The words are those of Git's approxidate; unlike Git's, a word that means nothing makes the whole unreadable.
public struct ApproximateTime: Sendable {
    public let clock: LocalClock

    /// A reader for whom `now` and the local zone are those of a clock.
    public init(clock: LocalClock) {
        self.clock = clock
    }

    /// The moment a text means, or nil where it means none.
    public func instant(_ text: String) -> Instant? {
        let trimmed = text.split(separator: " ").joined(separator: " ")
        if let exact = PrintedTime(trimmed) { return instant(exact) }
        if trimmed.hasPrefix("@"), let seconds = Int64(trimmed.dropFirst()), abs(seconds) < 253_402_300_800 {
            return Instant(seconds: seconds, offsetMinutes: clock.offsetMinutes(seconds))
        }
        let words = trimmed.lowercased().split { $0 == " " || $0 == "." || $0 == "," }
        guard !words.isEmpty, words.count <= 12 else { return nil }
        var reading = Reading(clock: clock)
        var rest = words[...]
        while !rest.isEmpty {
            guard let used = reading.take(Array(rest)) else { return nil }
            rest.removeFirst(used)
        }
        return reading.instant
    }

    /// A printed time; a day alone begins at midnight, a time without an offset is local.
    private func instant(_ time: PrintedTime) -> Instant {
        guard time.offsetMinutes == nil else { return Instant(time, offsetMinutes: 0) }
        let second = (time.hour ?? 0) * 3600 + (time.minute ?? 0) * 60 + (time.second ?? 0)
        return clock.instant(time.firstDay, secondOfDay: second)
    }
}

/// A day and a time of day, moved about by one word after another.
private struct Reading {
    let clock: LocalClock
    private var date: CivilDate
    private var secondOfDay: Int

    init(clock: LocalClock) {
        self.clock = clock
        (date, secondOfDay) = clock.now.local
    }

    /// Nil where the words led out of the years that are written with four digits.
    var instant: Instant? {
        (0...9999).contains(date.year) ? clock.instant(date, secondOfDay: secondOfDay) : nil
    }

    /// Reads the words at the beginning and returns how many they were, or nil where they mean nothing.
    mutating func take(_ words: [Substring]) -> Int? {
        let first = words[0]
        if takeWord(first) { return 1 }
        if let day = PrintedTime(String(first)), day.day != nil, day.hour == nil {
            (date, secondOfDay) = (day.firstDay, 0)
            return 1
        }
        if let second = Self.timeOfDay(first) {
            secondOfDay = second
            return 1
        }
        if first == "last", words.count > 1 {
            if Self.weekdays.contains(where: { $0.hasPrefix(words[1]) }) { return takeWeekday(words[1]) ? 2 : nil }
            return move(back: 1, words[1]) ? 2 : nil
        }
        guard words.count > 2, words[2] == "ago", let count = Self.count(first) else { return nil }
        return move(back: count, words[1]) ? 3 : nil
    }

    private mutating func takeWord(_ word: Substring) -> Bool {
        switch word {
        case "now": break
        case "today": break
        case "yesterday": moveDays(-1)
        case "midnight": secondOfDay = 0
        case "noon": setPast(12)
        case "tea": setPast(17)
        default: return takeWeekday(word)
        }
        return true
    }

    /// Git takes a time of day that is still to come for that of the day before.
    private mutating func setPast(_ hour: Int) {
        if clock.now.local.date == date, secondOfDay < hour * 3600 { moveDays(-1) }
        secondOfDay = hour * 3600
    }

    private mutating func takeWeekday(_ word: Substring) -> Bool {
        guard word.count >= 3, let weekday = Self.weekdays.firstIndex(where: { $0.hasPrefix(word) }) else {
            return false
        }
        let back = (date.weekday - weekday + 6) % 7 + 1
        moveDays(-back)
        return true
    }

    private mutating func move(back count: Int, _ unit: Substring) -> Bool {
        let name = unit.hasSuffix("s") ? unit.dropLast() : unit
        switch name {
        case "second", "sec": moveSeconds(-count)
        case "minute", "min": moveSeconds(-count * 60)
        case "hour": moveSeconds(-count * 3600)
        case "day": moveDays(-count)
        case "week": moveDays(-7 * count)
        case "fortnight": moveDays(-14 * count)
        case "month": return moveMonths(-count)
        case "year": return moveMonths(-12 * count)
        default: return false
        }
        return true
    }

    private mutating func moveSeconds(_ seconds: Int) {
        let total = date.daysSince1970 * 86_400 + secondOfDay + seconds
        let days = Int((Double(total) / 86_400).rounded(.down))
        date = CivilDate(daysSince1970: days)
        secondOfDay = total - days * 86_400
    }

    private mutating func moveDays(_ days: Int) {
        date = CivilDate(daysSince1970: date.daysSince1970 + days)
    }

    /// Moves by months; a day the month has not, such as 31 April, counts on into the next one.
    private mutating func moveMonths(_ months: Int) -> Bool {
        let index = date.year * 12 + date.month - 1 + months
        guard index >= 0, let first = CivilDate(year: index / 12, month: index % 12 + 1, day: 1) else { return false }
        date = CivilDate(daysSince1970: first.daysSince1970 + date.day - 1)
        return true
    }

    private static func timeOfDay(_ word: Substring) -> Int? {
        guard let time = PrintedTime("2000-01-01T" + (word.count == 4 || word.count == 7 ? "0" : "") + word),
            time.offsetMinutes == nil, let hour = time.hour, let minute = time.minute
        else { return nil }
        return hour * 3600 + minute * 60 + (time.second ?? 0)
    }

    private static func count(_ word: Substring) -> Int? {
        if let number = Int(word), (0...100_000).contains(number) { return number }
        let words: [Substring] = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ]
        return word == "a" || word == "an" ? 1 : words.firstIndex(of: word)
    }

    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}
