import Articles

/// Times that only the time of capture completes.
extension TimeScanner {
    /// A time without its century or its year: `18-03-08 23:16`, `10-08 12:00`, `10月8日 12:00`, or `10-17` at an end.
    func yearlessTime(at start: Int) -> Found? {
        guard let first = text.number(at: start, 1...2), let mark = text.scalar(first.end), mark.isOne(of: "-/月") else {
            return nil
        }
        guard let second = text.number(at: first.end + 1, 1...2) else { return nil }
        if mark == "-", text.scalar(second.end) == "-", second.end - start == 5,
            let day = text.number(at: second.end + 1, 2...2), let clock = clock(at: day.end)
        {
            return found((2000 + first.value, second.value, day.value, day.end), from: start, clock: clock)
        }
        var end = second.end
        if mark == "月" {
            guard let sign = text.scalar(end), sign.isOne(of: "日号") else { return nil }
            end += 1
        }
        let clock = clock(at: end)
        let isAtEnd = end == text.scalars.count && end - start == 5 && (start == 0 || text.scalar(start - 1) == " ")
        guard CivilDate(year: 2024, month: first.value, day: second.value) != nil, clock != nil || isAtEnd else {
            return nil
        }
        guard let year = year(month: first.value, day: second.value) else {
            return Found(range: start..<(clock?.end ?? end), time: nil, hasClock: clock != nil)
        }
        return found((year, first.value, second.value, end), from: start, clock: clock)
    }

    /// The year of a day: that of the capture, or the one before where the day would lie ahead.
    private func year(month: Int, day: Int) -> Int? {
        guard let today = captured?.local.date else { return nil }
        let isAhead = (month, day) > (today.month, today.day) && !(month == today.month && day == today.day + 1)
        return isAhead ? today.year - 1 : today.year
    }

    /// `3分钟前`, `3小时前`, `2天前`, `5 hours ago`, `昨天 10:12` or a line that is only `昨天`.
    func relativeTime(at start: Int) -> Found? {
        if let number = text.number(at: start, 1...3), let (unit, end) = unit(at: text.skip(number.end)) {
            return back(number.value * unit, from: start, to: end, showsMinute: unit < 3600)
        }
        guard let first = text.scalar(start), Self.beginsDay(first) else { return nil }
        for (word, distance) in Self.days {
            guard let end = text.end(of: [word], at: start) else { continue }
            let clock = clock(at: end)
            guard clock != nil || start == 0 && end == text.scalars.count else { return nil }
            guard let today = captured?.local.date else {
                return Found(range: start..<(clock?.end ?? end), time: nil, hasClock: clock != nil)
            }
            let day = CivilDate(daysSince1970: today.daysSince1970 - distance)
            return found((day.year, day.month, day.day, end), from: start, clock: clock)
        }
        return nil
    }

    private static let days = [("昨天", 1), ("前天", 2), ("今天", 0), ("昨日", 1), ("今日", 0)]

    private static let units = [
        (60, ["分钟前", "分鐘前", "分前", "분 전", "minutes ago", "minute ago", "mins ago", "min ago"]),
        (3600, ["小时前", "小時前", "時間前", "시간 전", "hours ago", "hour ago"]),
        (86_400, ["天前", "日前", "일 전", "days ago", "day ago"]),
    ]

    private static let beginsUnit = ScalarFilter(units.flatMap { $0.1.compactMap(\.unicodeScalars.first) })

    /// The seconds of a unit with the word for `ago` behind it.
    private func unit(at start: Int) -> (seconds: Int, end: Int)? {
        guard let first = text.scalar(start), Self.beginsUnit.passes(first) else { return nil }
        for (seconds, words) in Self.units {
            if let end = text.end(of: words, at: start) { return (seconds, end) }
        }
        return nil
    }

    /// The time some seconds before the capture: to the minute, or to the day where only hours or days are printed.
    private func back(_ seconds: Int, from start: Int, to end: Int, showsMinute: Bool) -> Found {
        guard var instant = captured else { return Found(range: start..<end, time: nil, hasClock: showsMinute) }
        instant.seconds -= Int64(seconds)
        let (date, second) = instant.local
        let time = PrintedTime(
            year: date.year, month: date.month, day: date.day, hour: showsMinute ? second / 3600 : nil,
            minute: showsMinute ? second / 60 % 60 : nil, offsetMinutes: showsMinute ? instant.offsetMinutes : nil)
        return Found(range: start..<end, time: time, hasClock: showsMinute)
    }
}
