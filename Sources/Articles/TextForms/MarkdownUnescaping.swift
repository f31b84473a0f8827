/// Undoes what `MarkdownEscaping` did.
enum MarkdownUnescaping {
    /// The text of a line: backslashes in front of punctuation dropped, numeric character references replaced.
    static func text(_ line: MarkdownReader.Line) -> String {
        var plain = Substring(line)
        let isEscaped = plain.withUTF8 { bytes in
            bytes.offset(of: UInt8(ascii: "\\")) != nil || bytes.offset(of: UInt8(ascii: "&")) != nil
        }
        guard isEscaped else { return String(plain) }
        var text = String.UnicodeScalarView()
        var rest = Array(line)[...]
        while let scalar = rest.popFirst() {
            if scalar == "\\", let next = rest.first, isPunctuation(next) {
                text.append(next)
                rest.removeFirst()
            } else if scalar == "&", let (referenced, length) = reference(rest.prefix(9)) {
                text.append(referenced)
                rest.removeFirst(length)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// Whether a line ends in a backslash that is not itself escaped.
    static func endsInHardBreak(_ line: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        line.reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    /// The first place of a character that no backslash stands in front of.
    static func firstUnescaped<Line: Collection<Unicode.Scalar>>(
        _ wanted: Unicode.Scalar, in line: Line
    )
        -> Line.Index?
    {
        var isEscaped = false
        for index in line.indices {
            if line[index] == wanted, !isEscaped { return index }
            isEscaped = line[index] == "\\" && !isEscaped
        }
        return nil
    }

    /// The character of a reference such as `#x1B;`, with the count of scalars it takes.
    private static func reference(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard scalars.first == "#", let end = scalars.firstIndex(of: ";") else { return nil }
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: scalars[..<end].dropFirst())
        let number = digits.first == "x" ? UInt32(String(digits.dropFirst()), radix: 16) : UInt32(String(digits))
        return number.flatMap(Unicode.Scalar.init).map { ($0, end - scalars.startIndex + 1) }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
