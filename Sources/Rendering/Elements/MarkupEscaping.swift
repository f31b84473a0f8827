import Articles

/// Makes text safe to stand in HTML and XML.
enum MarkupEscaping {
    /// A text between tags or in a quoted attribute: markup becomes character references; characters that neither HTML
    /// nor XML allows, and those that steer the order of text, are written out as on a terminal, `\u{202e}`.
    ///
    /// Line feeds and tabs stay as they are.
    static func escaped(_ text: String) -> String {
        var text = text
        if text.withUTF8({ $0.allSatisfy(isPlain) }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t": result.append(scalar)
            case _ where scalar.isControlOrOverride:
                result.append(contentsOf: TerminalEscaping.escaped(String(scalar)).unicodeScalars)
            case _ where scalar.properties.isNoncharacterCodePoint:
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a byte of UTF-8 can begin or end nothing that must be escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        case 0x09, 0x0A: true
        // The lead bytes of C1 controls, of general punctuation, of U+FEFF and noncharacters.
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...: false
        default: true
        }
    }
}
