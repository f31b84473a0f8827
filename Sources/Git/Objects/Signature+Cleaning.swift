extension Signature {
    /// Returns `text` as a name or address that Git accepts and reads back the same.
    ///
    /// Angle brackets, control characters and line separators become spaces. Spaces and the marks that Git itself drops
    /// at both ends (`. , : ; " \ '`) go. Where nothing is left, the answer is `fallback`.
    public static func cleaned(_ text: String, or fallback: String = "unknown") -> String {
        let scalars = text.unicodeScalars.map { isForbidden($0) ? " " : $0 }
        let inner = scalars.drop(while: isDroppedAtEnds).reversed().drop(while: isDroppedAtEnds).reversed()
        return inner.isEmpty ? fallback : String(String.UnicodeScalarView(inner))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar == "<" || scalar == ">"
        }
    }

    private static func isDroppedAtEnds(_ scalar: Unicode.Scalar) -> Bool {
        " .,:;\"\\'".unicodeScalars.contains(scalar)
    }
}
