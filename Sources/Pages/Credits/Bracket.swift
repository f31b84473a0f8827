/// A bracket in a text.
struct Bracket {
    /// With the two marks.
    var range: Range<Int>
    var inner: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }

    /// The mark that closes what a mark opens; nil for what opens nothing.
    static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "(": ")"
        case "[": "]"
        case "【": "】"
        case "〔": "〕"
        case "<": ">"
        default: nil
        }
    }

    /// The brackets of a folded text that hold no other one, in order.
    static func all(in text: ArraySlice<Unicode.Scalar>) -> [Bracket] {
        var found: [Bracket] = []
        var open: (index: Int, close: Unicode.Scalar)?
        for index in text.indices {
            let scalar = text[index]
            if let close = closing(scalar) { open = (index, close) }
            if let start = open, scalar == start.close {
                found.append(Bracket(range: start.index..<(index + 1)))
                open = nil
            }
        }
        return found
    }

    /// The text inside the bracket that encloses all of it, if there is one.
    static func content(of text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard text.count > 1, let first = text.first, let last = text.last, closing(first) == last else { return text }
        return text.dropFirst().dropLast()
    }
}
