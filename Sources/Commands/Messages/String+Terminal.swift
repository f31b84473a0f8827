extension String {
    /// The text with every character escaped that could steer a terminal or disorder a line, as `\u{1b}`.
    ///
    /// Escaped are C0, DEL and C1, line and paragraph separators, and the marks that change the direction of writing
    /// (Unicode Standard Annex #9).
    var safeForTerminal: String {
        if unicodeScalars.allSatisfy({ !$0.isUnsafeForTerminal }) { return self }
        var safe = ""
        for scalar in unicodeScalars {
            if scalar.isUnsafeForTerminal {
                safe += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// The text in quotation marks, cut after 60 scalars.
    var quoted: String {
        let start = unicodeScalars.prefix(61)
        return start.count <= 60 ? "'\(self)'" : "'\(String(start.dropLast()))...'"
    }

    /// What follows a prefix, compared scalar by scalar; nil when the text does not begin with it.
    func suffix(after prefix: String) -> String? {
        guard unicodeScalars.starts(with: prefix.unicodeScalars) else { return nil }
        return String(unicodeScalars.dropFirst(prefix.unicodeScalars.count))
    }
}

extension Unicode.Scalar {
    fileprivate var isUnsafeForTerminal: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension [String] {
    /// The texts as an enumeration in a sentence: `a, b or c`.
    func listed(lastly word: String) -> String {
        guard let last, count > 1 else { return self.first ?? "" }
        return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
    }
}
