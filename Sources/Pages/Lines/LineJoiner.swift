/// Puts together what a page prints in one row and a browser copies as several lines.
enum LineJoiner {
    /// The lines with dates, clocks and breadcrumbs in one piece.
    static func joined(_ lines: [RawLine]) -> [RawLine] {
        var joined: [RawLine] = []
        for line in lines {
            if let last = joined.last, let separator = separator(last.scalars, line.scalars) {
                joined[joined.count - 1].scalars += [separator] + line.scalars
            } else {
                joined.append(line)
            }
        }
        return joined
    }

    /// What joins a line to the one above, or nil where it stands by itself.
    private static func separator(_ above: [Unicode.Scalar], _ line: [Unicode.Scalar]) -> Unicode.Scalar? {
        guard above.count <= 80, line.count <= 40, !line.isEmpty, !above.isEmpty else { return nil }
        let beginsWithDigit = line.first { !PageLine.isSpace($0) }?.isDigit ?? false
        let shape = beginsWithDigit ? shape(line) : []
        if shape == ["9", ":", "9"] || shape == ["9", ":", "9", ":", "9"] {
            let dates: [[Unicode.Scalar]] = [
                ["9", "-", "9", "-", "9"], ["9", "/", "9", "/", "9"], ["9", "年", "9", "月", "9", "日"],
                ["9", "-", "9", "/", "9"], ["9", "月", "9", "日"],
            ]
            return dates.contains(Self.shape(above)) ? " " : nil
        }
        if above.count == 4, Self.shape(above) == ["9"], shape == ["9", "/", "9"] || shape == ["9", "-", "9"] {
            return "-"
        }
        let isStep = line.first == ">" && line.count > 1 && line.count <= 20
        return isStep && above.count <= 60 ? " " : nil
    }

    /// A line with every run of digits made one and without spaces.
    private static func shape(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var shape: [Unicode.Scalar] = []
        for scalar in line where !PageLine.isSpace(scalar) {
            let mark: Unicode.Scalar = scalar.isDigit ? "9" : scalar
            if mark != "9" || shape.last != "9" { shape.append(mark) }
        }
        return shape
    }
}
