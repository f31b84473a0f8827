import Articles

/// A number as pages print it: `3,456`, `1.2万`, `10万+`, `1.2K`.
struct PrintedNumber: Equatable {
    var value: Int
    var bound: Counter.Bound
    var range: Range<Int>

    /// The numbers of a folded text in order.
    static func all(in text: ArraySlice<Unicode.Scalar>) -> [PrintedNumber] {
        var numbers: [PrintedNumber] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index].isDigit else {
                index += 1
                continue
            }
            guard let number = number(in: text, at: index) else { return [] }
            numbers.append(number)
            index = number.range.upperBound
        }
        return numbers
    }

    private static func number(in text: ArraySlice<Unicode.Scalar>, at start: Int) -> PrintedNumber? {
        var end = start
        while end < text.endIndex,
            text[end].isDigit || text[end].isOne(of: ",.") && end + 1 < text.endIndex && text[end + 1].isDigit
        {
            end += 1
        }
        let digits = text[start..<end].filter { $0 != "," }
        guard digits.count <= 15, let number = number(digits) else { return nil }
        let (factor, unitEnd) = factor(in: text, at: end)
        let hasPlus = unitEnd < text.endIndex && text[unitEnd] == "+"
        let isRounded = factor > 1 || digits.contains(".")
        guard number * factor < 1e18 else { return nil }
        return PrintedNumber(
            value: Int((number * factor).rounded()), bound: hasPlus ? .atLeast : isRounded ? .approximate : .exact,
            range: start..<(hasPlus ? unitEnd + 1 : unitEnd))
    }

    /// The number that some digits are, with or without a point.
    private static func number(_ digits: [Unicode.Scalar]) -> Double? {
        guard digits.allSatisfy(\.isDigit) else { return Double(String(String.UnicodeScalarView(digits))) }
        return Double(digits.reduce(0) { $0 * 10 + Int($1.value - 48) })
    }

    private static func factor(in text: ArraySlice<Unicode.Scalar>, at end: Int) -> (Double, Int) {
        guard end < text.endIndex else { return (1, end) }
        let isWordEnd = end + 1 >= text.endIndex || !text[end + 1].isASCIILetter
        switch text[end] {
        case "万", "萬", "만": return (10_000, end + 1)
        case "亿", "億", "억": return (100_000_000, end + 1)
        case "千": return (1000, end + 1)
        case "w", "W": return isWordEnd ? (10_000, end + 1) : (1, end)
        case "k", "K": return isWordEnd ? (1000, end + 1) : (1, end)
        case "m", "M": return isWordEnd ? (1_000_000, end + 1) : (1, end)
        default: return (1, end)
        }
    }
}
