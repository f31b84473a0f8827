import Articles

/// Finds times with a year in a text: `2023-11-10 17:13`, `2023年11月10日 17时13分`, `14 April 2026, 07:30`.
struct TimeScanner {
    private let scalars: [Unicode.Scalar]

    /// A time and the scalars it takes.
    struct Found {
        var range: Range<Int>
        var time: PrintedTime
    }

    /// A scanner over a folded text.
    init(_ folded: [Unicode.Scalar]) {
        scalars = folded
    }

    /// The times of the text in order.
    func all() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < scalars.count {
            if let time = time(at: index) {
                found.append(time)
                index = time.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func time(at start: Int) -> Found? {
        guard start == 0 || !isWordScalar(start - 1) || isNumber(start) && !isNumber(start - 1) else { return nil }
        guard let date = numericDate(at: start) ?? englishDate(at: start) else { return nil }
        if let clock = clock(at: date.end),
            let time = PrintedTime(
                year: date.year, month: date.month, day: date.day, hour: clock.hour, minute: clock.minute,
                second: clock.second, offsetMinutes: clock.offset)
        {
            return Found(range: start..<clock.end, time: time)
        }
        return PrintedTime(year: date.year, month: date.month, day: date.day)
            .map { Found(range: start..<date.end, time: $0) }
    }

    private typealias Day = (year: Int, month: Int, day: Int, end: Int)

    /// Year, month and day as numbers with a separator, or with their units.
    private func numericDate(at start: Int) -> Day? {
        guard let year = number(at: start, 4...4), (1900...2100).contains(year.value) else { return nil }
        let separators: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar?)] = [
            ("-", "-", nil), ("/", "/", nil), (".", ".", nil), ("年", "月", "日"), ("년", "월", "일"),
        ]
        for (first, second, last) in separators {
            var end = skipSpaces(year.end, if: last != nil)
            guard scalar(end) == first, let month = number(at: skipSpaces(end + 1, if: last != nil), 1...2) else {
                continue
            }
            end = skipSpaces(month.end, if: last != nil)
            guard scalar(end) == second, let day = number(at: skipSpaces(end + 1, if: last != nil), 1...2) else {
                continue
            }
            end = day.end
            if let last {
                guard scalar(skipSpaces(end, if: true)) == last else { continue }
                end = skipSpaces(end, if: true) + 1
            }
            return (year.value, month.value, day.value, end)
        }
        return nil
    }

    /// `14 April 2026` or `April 14, 2026`.
    private func englishDate(at start: Int) -> Day? {
        if let day = number(at: start, 1...2), scalar(day.end) == " ", let month = month(at: day.end + 1),
            let year = number(at: skip(month.end, " ,."), 4...4)
        {
            return (year.value, month.value, day.value, year.end)
        }
        if let month = month(at: start), let day = number(at: skip(month.end, " ."), 1...2), scalar(day.end) == ",",
            let year = number(at: skip(day.end, " ,"), 4...4)
        {
            return (year.value, month.value, day.value, year.end)
        }
        return nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.unicodeScalars) }

    /// The number of the month whose name, or the first three letters of it, stands at an index.
    private func month(at start: Int) -> (value: Int, end: Int)? {
        let word = scalars[min(start, scalars.count)...].prefix(10).prefix { $0.isASCII && $0.properties.isAlphabetic }
        guard word.count >= 3 else { return nil }
        let lower = word.map { Unicode.Scalar(UInt8($0.value) | 0x20) }
        guard
            let index = Self.months.firstIndex(where: {
                $0.starts(with: lower) || lower.starts(with: "sept".unicodeScalars) && $0.first == "s"
            })
        else { return nil }
        return (index + 1, start + word.count)
    }

    private typealias Clock = (hour: Int, minute: Int, second: Int?, offset: Int?, end: Int)

    /// A time of day that follows a date, at most a few separators away.
    private func clock(at dateEnd: Int) -> Clock? {
        let start = skip(dateEnd, " ,T|at")
        guard start - dateEnd <= 5, let hour = number(at: start, 1...2) else { return nil }
        let colon: Set<Unicode.Scalar> = [":", "时", "時", "点", "點"]
        guard let mark = scalar(hour.end), colon.contains(mark), let minute = number(at: hour.end + 1, 2...2) else {
            return nil
        }
        var end = minute.end
        var second: Int?
        if scalar(end) == ":" || scalar(end) == "分", let found = number(at: end + 1, 2...2) {
            second = found.value
            end = found.end
        }
        if let next = scalar(end), next == "分" || next == "秒" { end += 1 }
        let (shift, afternoonEnd) = afternoon(at: end, hour: hour.value)
        guard hour.value + shift < 24, minute.value < 60 else { return nil }
        let zone = offset(at: afternoonEnd)
        return (hour.value + shift, minute.value, second, zone?.minutes, zone?.end ?? afternoonEnd)
    }

    /// The hours to add for `am` and `pm`, and where the reading goes on.
    private func afternoon(at end: Int, hour: Int) -> (shift: Int, end: Int) {
        let start = skip(end, " ")
        let word = String(String.UnicodeScalarView(scalars[min(start, scalars.count)...].prefix(2))).lowercased()
        guard (1...12).contains(hour), word == "am" || word == "pm", !isWordScalar(start + 2) else { return (0, end) }
        if word == "pm" { return (hour == 12 ? 0 : 12, start + 2) }
        return (hour == 12 ? -12 : 0, start + 2)
    }

    /// A zone such as `+08:00`, `+0800`, `Z`, `GMT+8`.
    private func offset(at end: Int) -> (minutes: Int, end: Int)? {
        if scalar(end) == "Z", !isWordScalar(end + 1) { return (0, end + 1) }
        var start = skip(end, " (")
        let name = String(String.UnicodeScalarView(scalars[min(start, scalars.count)...].prefix(3)))
        if name == "GMT" || name == "UTC" { start += 3 }
        guard let sign = scalar(start), sign == "+" || sign == "-", let hours = number(at: start + 1, 1...2) else {
            return name == "GMT" || name == "UTC" ? (0, start) : nil
        }
        let minutes = number(at: scalar(hours.end) == ":" ? hours.end + 1 : hours.end, 2...2)
        guard hours.value <= 14, name == "GMT" || name == "UTC" || minutes != nil else { return nil }
        let total = hours.value * 60 + (minutes?.value ?? 0)
        return (sign == "-" ? -total : total, minutes?.end ?? hours.end)
    }
}

extension TimeScanner {
    private func scalar(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    private func isNumber(_ index: Int) -> Bool {
        scalar(index).map { ("0"..."9").contains($0) } ?? false
    }

    private func isWordScalar(_ index: Int) -> Bool {
        scalar(index).map { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) } ?? false
    }

    /// A run of as many digits as a range says, and not one more.
    private func number(at start: Int, _ digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
        var end = start
        var value = 0
        while isNumber(end), end - start < digits.upperBound {
            value = value * 10 + Int(scalars[end].value - 48)
            end += 1
        }
        return digits.contains(end - start) ? (value, end) : nil
    }

    private func skipSpaces(_ start: Int, if condition: Bool) -> Int {
        condition ? skip(start, " ") : start
    }

    private func skip(_ start: Int, _ skipped: String) -> Int {
        var end = start
        while let next = scalar(end), skipped.unicodeScalars.contains(next) { end += 1 }
        return end
    }
}
