import Articles

/// Finds counters in the lines of a page: a name, a separator, a number and a unit, in whatever order.
enum CounterReader {
    /// The counters of a line whose numbers all count something, such as `51条评论|1,307人参与` or `18,342 views`.
    static func counters(ofLine line: PageLine) -> [Counter] {
        guard line.count <= 48, !line.isProse, line.times.isEmpty, !line.isIndented else { return [] }
        return counters(of: line.folded[...], in: line)
    }

    /// The counters of a row of facts with bars between them, of which each piece is one fact.
    static func counters(ofRow line: PageLine) -> [Counter] {
        guard line.count <= PageLine.longestFact, !line.times.isEmpty, line.folded.contains("|") else { return [] }
        return line.folded.split(separator: "|").flatMap { counters(of: $0, in: line) }
    }

    /// The counter whose name is one line and whose number is the next one.
    static func counter(name: PageLine, number line: PageLine) -> Counter? {
        guard name.count <= 12, line.count <= 16, name.bullet == nil, let kind = CounterWord.kind(of: name.folded[...]),
            let number = PrintedNumber.all(in: line.folded[...]).first, number.range == 0..<line.count
        else { return nil }
        return Counter(
            name: name.text, kind: kind, value: number.value, bound: number.bound, printed: line.text)
    }

    /// Whether what stands in front of a name says that only some are counted: `热门评论 7条`.
    private static func isSelection(_ lead: ArraySlice<Unicode.Scalar>) -> Bool {
        ["热门", "精彩", "最热", "推荐", "热评", "熱門", "精選"].contains {
            lead.trimming().suffix(2).elementsEqual($0.unicodeScalars)
        }
    }

    /// So much other text at most stands in front of a name; a row of tools has more.
    private static let longestLead = 8

    /// The counters of a text; none where a number counts nothing known.
    private static func counters(of text: ArraySlice<Unicode.Scalar>, in line: PageLine) -> [Counter] {
        let numbers = PrintedNumber.all(in: text)
        guard (1...6).contains(numbers.count) else { return [] }
        var counters: [Counter] = []
        var start = text.startIndex
        for (index, number) in numbers.enumerated() {
            let end = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : text.endIndex
            let before = CounterWord.trailing(text[start..<number.range.lowerBound])
            guard let name = before ?? CounterWord.leading(text[number.range.upperBound..<end]) else { return [] }
            guard !isSelection(text[..<name.range.lowerBound]) else { return [] }
            let isTool = counters.isEmpty && before != nil && name.range.lowerBound - text.startIndex > longestLead
            guard !isTool else { return [] }
            counters.append(
                Counter(
                    name: line.original(name.range), kind: name.kind, value: number.value, bound: number.bound,
                    printed: line.original(number.range)))
            start = max(number.range.upperBound, name.range.upperBound)
        }
        return counters
    }
}
