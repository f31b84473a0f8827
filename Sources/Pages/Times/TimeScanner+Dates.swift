extension TimeScanner {
    typealias Day = (year: Int, month: Int, day: Int, end: Int)

    private static let separators: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar?)] = [
        ("-", "-", nil), ("/", "/", nil), (".", ".", nil), ("年", "月", "日"), ("년", "월", "일"), ("-", "/", nil),
    ]

    /// Year, month and day as numbers with a separator, or with their units.
    func numericDate(at start: Int) -> Day? {
        guard let year = text.number(at: start, 4...4), (1900...2100).contains(year.value) else { return nil }
        for (first, second, last) in Self.separators {
            let spaces: StaticString = last == nil ? "" : " "
            var end = text.skip(year.end, spaces)
            guard text.scalar(end) == first, let month = text.number(at: text.skip(end + 1, spaces), 1...2) else {
                continue
            }
            end = text.skip(month.end, spaces)
            guard text.scalar(end) == second, let day = text.number(at: text.skip(end + 1, spaces), 1...2) else {
                continue
            }
            end = day.end
            if let last {
                end = text.skip(end, spaces)
                guard text.scalar(end) == last || last == "日" && text.scalar(end) == "号" else { continue }
                end += 1
            }
            return (year.value, month.value, day.value, end)
        }
        return nil
    }

    /// `14 April 2026`, `April 14, 2026` or `14-Apr-2026`.
    func englishDate(at start: Int) -> Day? {
        if let day = text.number(at: start, 1...2),
            let month = month(at: text.skip(text.end(of: ["st", "nd", "rd", "th"], at: day.end) ?? day.end, " -")),
            let year = text.number(at: text.skip(month.end, " ,.-"), 4...4), !text.isDigit(year.end)
        {
            return (year.value, month.value, day.value, year.end)
        }
        if let month = month(at: start), let day = text.number(at: text.skip(month.end, " ."), 1...2),
            let year = text.number(
                at: text.skip(text.end(of: ["st", "nd", "rd", "th"], at: day.end) ?? day.end, " ,"), 4...4),
            year.end - day.end > 4
        {
            return (year.value, month.value, day.value, year.end)
        }
        return nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The number of the month whose name, or the first three letters of it, stands at an index.
    private func month(at start: Int) -> (value: Int, end: Int)? {
        guard let first = text.scalar(start), first.isASCIILetter, first.isOne(of: "jfmasondJFMASOND") else {
            return nil
        }
        let word = text.word(at: start)
        guard word.count >= 3 else { return nil }
        let name = word == "sept" ? "sep" : word
        return Self.months.firstIndex { $0.hasPrefix(name) }.map { ($0 + 1, start + word.count) }
    }
}
