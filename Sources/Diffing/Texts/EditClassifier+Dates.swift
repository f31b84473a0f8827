extension EditClassifier {
    /// Whether the changed number is a year, a month, a day or a time of day, by the unit it holds or that stands by it.
    func isDate(_ change: Change, _ scalars: [Unicode.Scalar]) -> Bool {
        if scalars.contains(where: Self.dateUnits.contains) { return true }
        let rest = String(decoding: new[change.new.upperBound...].prefix(24), as: UTF8.self).unicodeScalars
        if let next = rest.first(where: { $0 != " " }), Self.dateUnits.contains(next) { return true }
        let before = String(decoding: new[..<change.new.lowerBound].suffix(24), as: UTF8.self)
        return Self.months.contains(Self.lastWord(of: before)) || Self.months.contains(Self.firstWord(of: String(rest)))
    }

    /// Whether one month or day of the week gave way to another.
    func isCalendarWord(_ change: Change) -> Bool {
        guard max(change.old.count, change.new.count) <= Self.longestCalendarWord else { return false }
        let words = [old[change.old], new[change.new]].map { String(decoding: $0, as: UTF8.self).lowercased() }
        return words.allSatisfy(Self.months.contains) || words.allSatisfy(Self.weekdays.contains)
            || isCountedWeekday(change)
    }

    /// Whether the day changed in a day of the week that Chinese counts: 星期三, 周日.
    private func isCountedWeekday(_ change: Change) -> Bool {
        let isDay = [old[change.old], new[change.new]].allSatisfy { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return text.count == 1 && "一二三四五六日天".contains(text)
        }
        let before = String(decoding: new[..<change.new.lowerBound].suffix(6), as: UTF8.self)
        return isDay && (before.hasSuffix("星期") || before.hasSuffix("周") || before.hasSuffix("週"))
    }

    private static let dateUnits = Set("年月日号號时時분點년월일시".unicodeScalars).union("分".unicodeScalars)

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    /// So many bytes have `wednesday` and 월요일; small letters take as many as capitals here.
    private static let longestCalendarWord = 9

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "月曜日", "火曜日", "水曜日", "木曜日",
        "金曜日", "土曜日", "日曜日", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일",
    ]

    private static func lastWord(of text: String) -> String {
        (text.split { !$0.isLetter }.last.map(String.init) ?? "").lowercased()
    }

    private static func firstWord(of text: String) -> String {
        (text.split { !$0.isLetter }.first.map(String.init) ?? "").lowercased()
    }
}
