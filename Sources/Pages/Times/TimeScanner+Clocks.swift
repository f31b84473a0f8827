extension TimeScanner {
    typealias Clock = (hour: Int, minute: Int, second: Int?, offset: Int?, end: Int)

    /// A time of day that follows a date, at most a weekday and a few separators away.
    func clock(at dateEnd: Int) -> Clock? {
        var start = text.skip(dateEnd, " ,T|·-")
        if text.word(at: start) == "at" { start = text.skip(start + 2) }
        start = text.skip(afterWeekday(at: start), " ,")
        let half = text.end(of: ["下午", "晚上", "午後", "오후"], at: start)
        let begin = text.skip(half ?? text.end(of: ["上午", "凌晨", "早上", "中午", "午前", "오전"], at: start) ?? start)
        guard begin - dateEnd <= 12, let hour = text.number(at: begin, 1...2), let mark = text.scalar(hour.end),
            mark.isOne(of: ":时時点點시") || mark == "." && isEnglishHalf(at: hour.end + 3)
        else { return nil }
        let minuteStart = mark == "시" ? text.skip(hour.end + 1) : hour.end + 1
        guard let minute = text.number(at: minuteStart, mark.isOne(of: ":.") ? 2...2 : 1...2) else { return nil }
        var end = minute.end
        var second: Int?
        if text.scalar(end)?.isOne(of: ":分") ?? false, let found = text.number(at: end + 1, 2...2) {
            second = found.value
            end = found.end
        }
        if text.scalar(end) == ".", text.isDigit(end + 1), second != nil {
            end += 1
            while text.isDigit(end) { end += 1 }
        }
        if text.scalar(end)?.isOne(of: "分秒분") ?? false { end += 1 }
        let (shift, shiftEnd) = half != nil && hour.value < 12 ? (12, end) : afternoon(at: end, hour: hour.value)
        guard hour.value + shift < 24, minute.value < 60 else { return nil }
        let zone = offset(at: shiftEnd)
        return (hour.value + shift, minute.value, second, zone?.minutes, zone?.end ?? shiftEnd)
    }

    /// The index behind a weekday such as `星期六`, `(土)` or `Sat`.
    private func afterWeekday(at start: Int) -> Int {
        let open = text.skip(start, "(")
        guard let first = text.scalar(open), first.isWide else { return start }
        let days = ["一", "二", "三", "四", "五", "六", "日", "天"]
        let names = ["星期", "周", "週"].flatMap { name in days.map { name + $0 } }
        let short = open > start ? ["月", "火", "水", "木", "金", "土", "日"] : []
        guard let end = text.end(of: names + short, at: open) else { return start }
        return text.skip(end, ") ")
    }

    private func isEnglishHalf(at start: Int) -> Bool {
        ["am", "pm"].contains(text.word(at: text.skip(start)))
    }

    /// The hours to add for `am` and `pm`, and where the reading goes on.
    private func afternoon(at end: Int, hour: Int) -> (shift: Int, end: Int) {
        let start = text.skip(end)
        let word = text.word(at: start)
        guard (1...12).contains(hour), word == "am" || word == "pm" else { return (0, end) }
        if word == "pm" { return (hour == 12 ? 0 : 12, start + 2) }
        return (hour == 12 ? -12 : 0, start + 2)
    }

    /// The names of zones that stand for one offset only, in minutes.
    private static let zones = [
        "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "jst": 540, "kst": 540, "hkt": 480, "edt": -240,
        "est": -300, "pdt": -420, "pst": -480,
    ]

    /// A zone such as `+08:00`, `+0800`, `Z`, `GMT+8` or `BST`.
    private func offset(at end: Int) -> (minutes: Int, end: Int)? {
        if text.scalar(end) == "Z", !text.isWord(end + 1) { return (0, end + 1) }
        let word = text.skip(end, " (")
        let zone = Self.zones[text.word(at: word)]
        let start = zone == nil ? word : word + text.word(at: word).count
        guard let sign = text.scalar(start), sign == "+" || sign == "-", zone ?? 0 == 0,
            let hours = text.number(at: start + 1, 1...2)
        else { return zone.map { ($0, start) } }
        let minutes = text.number(at: text.scalar(hours.end) == ":" ? hours.end + 1 : hours.end, 2...2)
        guard hours.value <= 14, zone != nil || minutes != nil else { return nil }
        let total = hours.value * 60 + (minutes?.value ?? 0)
        return (sign == "-" ? -total : total, minutes?.end ?? hours.end)
    }
}
