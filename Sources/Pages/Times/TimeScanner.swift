import Articles

/// Finds the times a text prints: `2023-11-10 17:13`, `2023年11月10日 17时13分`, `14 April 2026, 07:30`, `3小时前`.
struct TimeScanner {
    let text: ScalarCursor
    /// The time of capture, by which times without a year and relative ones are completed.
    let captured: Instant?

    /// A time and the scalars it takes.
    struct Found: Hashable {
        var range: Range<Int>
        /// Nil where the text prints a time that only the time of capture could complete.
        var time: PrintedTime?
        /// Whether a time of day is printed.
        var hasClock: Bool
    }

    /// A scanner over a folded text.
    init(_ folded: [Unicode.Scalar], captured: Instant? = nil) {
        text = ScalarCursor(scalars: folded)
        self.captured = captured
    }

    /// The times of the text in order.
    func all() -> [Found] {
        guard text.scalars.contains(where: { $0.isDigit || Self.beginsDay($0) }) else { return [] }
        var found: [Found] = []
        var index = 0
        while index < text.scalars.count {
            if let time = time(at: index), !time.range.isEmpty {
                found.append(time)
                index = time.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether a word for today or one of the days before begins with a scalar.
    static func beginsDay(_ scalar: Unicode.Scalar) -> Bool { scalar == "昨" || scalar == "前" || scalar == "今" }

    private func time(at start: Int) -> Found? {
        let isBorder = start == 0 || !text.isWord(start - 1) || text.isDigit(start) && !text.isDigit(start - 1)
        guard isBorder, text.isWord(start) || Self.beginsDay(text.scalars[start]) else { return nil }
        if let date = numericDate(at: start) ?? englishDate(at: start) {
            return found(date, from: start, clock: clock(at: date.end))
        }
        return yearlessTime(at: start) ?? relativeTime(at: start)
    }

    /// A date with the clock behind it, if there is one and the calendar has the time.
    func found(_ date: Day, from start: Int, clock: Clock?) -> Found? {
        if let clock,
            let time = PrintedTime(
                year: date.year, month: date.month, day: date.day, hour: clock.hour, minute: clock.minute,
                second: clock.second, offsetMinutes: clock.offset)
        {
            return Found(range: start..<clock.end, time: time, hasClock: true)
        }
        return PrintedTime(year: date.year, month: date.month, day: date.day)
            .map { Found(range: start..<date.end, time: $0, hasClock: false) }
    }
}
