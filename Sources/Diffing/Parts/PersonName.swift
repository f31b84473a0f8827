/// A name of a person as one and the same, however a page spells it.
struct PersonName {
    /// The name in small letters and usual widths, without spaces, dots between its parts and a staff code.
    let plain: String

    init(_ name: String) {
        let core = name.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
        let hasCode =
            core.count == 2 && !core[0].isEmpty && core[1].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        var plain = String.UnicodeScalarView()
        for scalar in (hasCode ? String(core[0]) : name).unicodeScalars {
            let usual = scalar.usualWidth
            if usual.properties.isWhitespace || "·・•".unicodeScalars.contains(usual) { continue }
            plain.append(usual)
        }
        self.plain = String(plain).lowercased()
    }
}
