/// One line of a unified diff, before it is known which unchanged lines are shown.
struct HunkRow {
    var text: StyledText
    /// How many lines of the old and of the new text it stands for.
    var old = 0
    var new = 0
    var isChange: Bool

    /// Some rows as hunks: changed lines with some unchanged ones around them, each run under its numbers.
    ///
    /// - Parameter context: how many unchanged lines are shown in front of and behind a changed one.
    static func hunks(of rows: [HunkRow], context: Int) -> StyledText {
        var text = StyledText()
        var number = (old: 1, new: 1)
        for range in ranges(of: rows, context: context) {
            for row in rows[range.skipped] { number = (number.old + row.old, number.new + row.new) }
            let counts = rows[range.shown].reduce((old: 0, new: 0)) { ($0.old + $1.old, $0.new + $1.new) }
            let place = "-\(span(number.old, counts.old)) +\(span(number.new, counts.new))"
            text.addLine("@@ \(place) @@", .quiet)
            for row in rows[range.shown] {
                text.add(row.text)
                text.endLine()
            }
            number = (number.old + counts.old, number.new + counts.new)
        }
        return text
    }

    /// The runs of rows that are shown, each with those in front of it that are not.
    private static func ranges(of rows: [HunkRow], context: Int) -> [(skipped: Range<Int>, shown: Range<Int>)] {
        var ranges: [Range<Int>] = []
        for index in rows.indices where rows[index].isChange {
            let lower = max(0, index - min(context, index))
            let upper = index + 1 + min(context, rows.count - index - 1)
            if let last = ranges.last, last.upperBound >= lower {
                ranges[ranges.count - 1] = last.lowerBound..<upper
            } else {
                ranges.append(lower..<upper)
            }
        }
        var end = 0
        return ranges.map { range in
            defer { end = range.upperBound }
            return (end..<range.lowerBound, range)
        }
    }

    /// A number and a count as a unified diff writes them; a place without lines is that of the line before.
    private static func span(_ number: Int, _ count: Int) -> String {
        let start = count == 0 ? number - 1 : number
        return count == 1 ? "\(start)" : "\(start),\(count)"
    }
}
