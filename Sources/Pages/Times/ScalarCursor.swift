/// Reads numbers and marks at places of a folded text.
struct ScalarCursor: Sendable {
    let scalars: [Unicode.Scalar]

    func scalar(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func isDigit(_ index: Int) -> Bool { scalar(index)?.isDigit ?? false }

    func isWord(_ index: Int) -> Bool { scalar(index).map { $0.isASCIILetter || $0.isDigit } ?? false }

    /// A run of as many digits as a range says; more digits may follow.
    func number(at start: Int, _ digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
        var end = start
        var value = 0
        while isDigit(end), end - start < digits.upperBound {
            value = value * 10 + Int(scalars[end].value - 48)
            end += 1
        }
        return digits.contains(end - start) ? (value, end) : nil
    }

    /// The index behind any of some scalars.
    func skip(_ start: Int, _ skipped: StaticString = " ") -> Int {
        var end = start
        while let next = scalar(end), next.isOne(of: skipped) { end += 1 }
        return end
    }

    /// The index behind the first of some words that stands at an index.
    func end(of words: [String], at start: Int) -> Int? {
        guard start < scalars.count else { return nil }
        return words.first { scalars[start...].starts(with: $0.unicodeScalars) }.map { start + $0.unicodeScalars.count }
    }

    /// The letters of ASCII at an index, in lower case; at most twelve.
    func word(at start: Int) -> String {
        guard start < scalars.count else { return "" }
        return String(
            String.UnicodeScalarView(scalars[start...].prefix(12).prefix(while: \.isASCIILetter).map(\.asciiLowercased))
        )
    }
}
