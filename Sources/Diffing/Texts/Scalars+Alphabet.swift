extension Scalars {
    /// What a scalar is to a reader who looks where a word may be cut.
    enum Alphabet {
        case digit
        /// What stands inside numbers.
        case point
        /// What joins numbers to dates, times and addresses.
        case connector
        /// A letter of an alphabet with words that stand apart: Latin, Greek, Cyrillic.
        case letter
        case other
    }

    static func alphabet(_ scalar: Unicode.Scalar) -> Alphabet {
        switch scalar {
        case "0"..."9": .digit
        case ".", ",": .point
        case ":", "/", "-", "+", "−", "－", "＋": .connector
        case "a"..."z", "A"..."Z": .letter
        case "\u{80}"..<"\u{590}", "\u{1E00}"..<"\u{2000}": scalar.properties.isAlphabetic ? .letter : .other
        default: isNumeric(scalar) && !scalar.properties.isIdeographic ? .digit : .other
        }
    }
}
