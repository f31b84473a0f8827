extension String {
    /// The columns the text takes on a terminal: two for wide characters, none for marks and joiners.
    ///
    /// A character counts as its widest scalar; one that asks for emoji presentation (U+FE0F) is wide.
    public var displayWidth: Int {
        reduce(0) { width, character in
            let scalars = character.unicodeScalars
            if scalars.contains("\u{FE0F}") { return width + 2 }
            return width + (scalars.lazy.map(\.columns).max() ?? 0)
        }
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
        var result = ""
        var used = 1
        for character in self {
            let columns = String(character).displayWidth
            if used + columns > width { break }
            result.append(character)
            used += columns
        }
        return result + "…"
    }
}

extension Unicode.Scalar {
    /// The columns of a scalar that stands alone.
    fileprivate var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        if (0x1160...0x11FF).contains(value) { return 0 }
        return Self.wide.contains { $0.contains(value) } || properties.isEmojiPresentation ? 2 : 1
    }

    /// The blocks whose characters are wide or full-width by Unicode's East Asian Width (UAX 11, version 15).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18AFF, 0x1AFF0...0x1B2FF, 0x1F1E6...0x1F1FF, 0x1F200...0x1F2FF, 0x1F300...0x1F64F,
        0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
