/// Escapes what Markdown would take for its own in a text.
///
/// A character that means something only in some places is escaped only there, so that `AT&T`, `[ 责编 ]` and
/// `NF_4425` stay as they are.
enum MarkdownEscaping {
    /// Where a text stands on its one line.
    enum Place {
        case heading, label, destination, cell
    }

    /// A text of a block that may have several lines; each line after the first begins with the given prefix.
    static func lines(_ text: String, joinedBy prefix: String) -> String {
        if isPlain(text) { return text }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { LineEscaper(scalars: Array($0), place: nil).escaped() }.joined(separator: "\\\n" + prefix)
    }

    /// A text of a block that has one line; line feeds become character references.
    static func line(_ text: String, in place: Place) -> String {
        isPlain(text) ? text : LineEscaper(scalars: Array(text.unicodeScalars), place: place).escaped()
    }

    /// Whether a text is surely one line without anything to escape, in any place.
    ///
    /// Most texts are; only the others are looked at character by character.
    private static func isPlain(_ text: String) -> Bool {
        text.withBytes { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            return !openings.contains(first) && last != UInt8(ascii: " ")
                && bytes.offsetOfControl(orOneOf: marks) == bytes.count
        }
    }

    /// What may have to be escaped at the beginning of a line, and anywhere.
    private static let openings = ASCIISet("-+=!#> 0123456789")
    private static let marks = ASCIISet("\\&*`~_<>[]|#")
}

/// Escapes one line; each question about a character is asked of its place and its neighbours.
private struct LineEscaper {
    let scalars: [Unicode.Scalar]
    /// Nil for a line of a paragraph, a quote or an item.
    let place: MarkdownEscaping.Place?

    func escaped() -> String {
        var text: [UInt8] = []
        text.reserveCapacity(4 * scalars.count)
        let opening = place == nil ? openingToEscape : nil
        for (index, scalar) in scalars.enumerated() {
            if isReference(scalar, at: index) {
                text += "&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8
                continue
            }
            if index == opening || needsBackslash(scalar, at: index) { text.append(UInt8(ascii: "\\")) }
            text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func isReference(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        if scalar == " " { return index == 0 || index == scalars.count - 1 }
        return scalar.isControlOrOverride
    }

    private func needsBackslash(_ character: Unicode.Scalar, at index: Int) -> Bool {
        if place == .destination {
            return "\\<>".unicodeScalars.contains(character) || character == "&" && beginsReference(at: index)
        }
        return switch character {
        case "\\": true
        case "&": beginsReference(at: index)
        case "*", "`", "~": true
        case "_": !(isAlphanumeric(index - 1) && isAlphanumeric(index + 1))
        case "<": beginsTag(at: index)
        case "[": place == .label
        case "]": place == .label || scalar(at: index + 1) == "("
        case "|": place == .cell
        case "-": place == .cell && index == 0
        case "#": place == .heading && index == scalars.count - 1
        default: false
        }
    }

    /// The index of a character that would make the line the beginning of another kind of block.
    private var openingToEscape: Int? {
        guard let first = scalars.first else { return nil }
        switch first {
        case "#", ">", "-", "+", "=", "|", "<": return 0
        case "!": return scalar(at: 1) == "[" ? 0 : nil
        case "[": return isDefinition ? 0 : nil
        case "0"..."9":
            guard let end = scalars.firstIndex(where: { !("0"..."9").contains($0) }) else { return nil }
            let isMark = scalars[end] == "." || scalars[end] == ")"
            return isMark && (end + 1 == scalars.count || scalars[end + 1] == " ") ? end : nil
        default: return nil
        }
    }

    /// Whether the line looks like the definition of a link: `[label]: address`.
    private var isDefinition: Bool {
        scalars.firstIndex(of: "]").map { scalar(at: $0 + 1) == ":" } ?? false
    }

    private func beginsReference(at index: Int) -> Bool {
        var end = index + 1
        if scalar(at: end) == "#" { end += 1 }
        let start = end
        while isAlphanumeric(end), end - start < 32 { end += 1 }
        return end > start && scalar(at: end) == ";"
    }

    private func beginsTag(at index: Int) -> Bool {
        guard let next = scalar(at: index + 1) else { return false }
        return next == "/" || next == "!" || next == "?" || isAlphanumeric(index + 1)
    }

    private func scalar(at index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    private func isAlphanumeric(_ index: Int) -> Bool {
        switch scalar(at: index) {
        case ("a"..."z")?, ("A"..."Z")?, ("0"..."9")?: true
        default: false
        }
    }
}
