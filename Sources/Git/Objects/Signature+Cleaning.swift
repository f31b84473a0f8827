extension Signature {
    /// Returns `text` as a name or address that Git accepts and reads back the same.
    ///
    /// Angle brackets, control characters and line separators become spaces. Spaces and the marks that Git itself drops
    /// at both ends (`. , : ; " \ '`) go. Where nothing is left, the answer is `fallback`.
    public static func cleaned(_ text: String, or fallback: String = "unknown") -> String {
        if isClean(text) { return text }
        let scalars = text.unicodeScalars.map { isForbidden($0) ? " " : $0 }
        let inner = scalars.drop(while: isDroppedAtEnds).reversed().drop(while: isDroppedAtEnds).reversed()
        return inner.isEmpty ? fallback : String(String.UnicodeScalarView(inner))
    }

    /// Whether nothing in a text is to be changed, for texts of letters that UTF-8 writes in three bytes or in ASCII.
    private static func isClean(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last, !isDroppedAtEnds(first), !isDroppedAtEnds(last) else {
                return false
            }
            return bytes.allSatisfy { byte in
                switch byte {
                case 0x20...0x7E: byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
                case 0xE3...0xE9, 0x80...0xBF: true
                default: false
                }
            }
        }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar == "<" || scalar == ">"
        }
    }

    private static func isDroppedAtEnds(_ scalar: Unicode.Scalar) -> Bool {
        UInt8(exactly: scalar.value).map(isDroppedAtEnds) ?? false
    }

    private static func isDroppedAtEnds(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case " ", ".", ",", ":", ";", "\"", "\\", "'": true
        default: false
        }
    }
}
