/// The direction in which a text is written.
public enum TextDirection: String, Hashable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// The direction of the first letter of a text (rules P2 and P3 of the Unicode Bidirectional Algorithm, UAX #9); nil
    /// where it has none.
    public init?(of text: String) {
        guard let first = text.unicodeScalars.first(where: \.properties.isAlphabetic) else { return nil }
        self = first.isWrittenRightToLeft ? .rightToLeft : .leftToRight
    }
}

extension Unicode.Scalar {
    /// Whether the scalar lies in a block whose letters have the bidirectional class R or AL.
    fileprivate var isWrittenRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
