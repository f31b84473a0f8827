extension String {
    /// The columns the text takes on a terminal: two for wide characters, none for marks and joiners.
    ///
    /// Takes time in proportion to the length. Characters whose width depends on the font count as narrow.
    public var displayWidth: Int {
        reduce(0) { $0 + $1.columns }
    }

    /// The text with spaces behind it up to a width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// The text with spaces in front of it up to a width.
    func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth)) + self
    }

    /// The text cut to a width, with an ellipsis where something was cut.
    public func truncated(to width: Int) -> String {
        guard displayWidth > width else { return self }
        return width < 1 ? "" : prefix(columns: width - 1) + "…"
    }

    /// The text with its middle cut out, up to a width; of what stays, two thirds are its end.
    func truncatedInMiddle(to width: Int) -> String {
        guard displayWidth > width else { return self }
        guard width > 0 else { return "" }
        let head = prefix(columns: (width - 1) / 3)
        return head + "…" + suffix(columns: width - 1 - head.displayWidth)
    }

    /// As much of the end as fits into so many columns.
    func suffix(columns: Int) -> String {
        String(String(reversed()).prefix(columns: columns).reversed())
    }

    /// As much of the beginning as fits into so many columns.
    func prefix(columns: Int) -> String {
        var rest = columns
        return String(
            prefix { character in
                rest -= character.columns
                return rest >= 0
            })
    }
}

extension Character {
    /// The columns of a grapheme: those of its scalars together, but two for an emoji made of several.
    var columns: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count > 1, first.properties.isEmoji, scalars.contains(where: \.joinsEmoji) { return 2 }
        return scalars.reduce(0) { $0 + $1.columns }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar makes one emoji of those beside it: the joiner, the emoji presentation, a skin colour, the
    /// letters of a flag.
    fileprivate var joinsEmoji: Bool {
        value == 0x200D || value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(value) || (0x1F1E6...0x1F1FF).contains(value)
    }

    /// The columns of a scalar that stands alone.
    fileprivate var columns: Int {
        if (0x20...0x7E).contains(value) { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        if Self.trailingJamo.contains(where: { $0.contains(value) }) { return 0 }
        return Self.wide.contains { $0.contains(value) } || properties.isEmojiPresentation ? 2 : 1
    }

    /// The vowels and final consonants of Hangul, drawn inside the syllable that an initial consonant begins.
    private static let trailingJamo: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

    /// The blocks whose characters are wide or full-width by Unicode's East Asian Width (UAX 11, version 15), without
    /// the emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18AFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]
}
