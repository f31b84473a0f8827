/// One line of a page's text without the space around it.
struct PageLine: Hashable {
    /// The text, its ends trimmed, a bullet dropped.
    let text: String
    /// The text with full-width forms made half-width and every space made plain; as many scalars as `text`.
    let folded: [Unicode.Scalar]
    /// Whether the line begins with the indent of a paragraph.
    let isIndented: Bool
    let bullet: Bullet?
    /// Whether an empty line stands above.
    let followsGap: Bool

    /// What marks the item of a list.
    enum Bullet: Hashable {
        case dot, number
    }

    /// The lines of a text that hold anything.
    static func lines(of text: String) -> [PageLine] {
        var lines: [PageLine] = []
        var followsGap = false
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = PageLine(Array(raw.unicodeScalars), followsGap: followsGap)
            followsGap = line.text.isEmpty
            if !line.text.isEmpty { lines.append(line) }
        }
        return lines
    }

    init(_ raw: [Unicode.Scalar], followsGap: Bool) {
        let lead = raw.prefix(while: Self.isSpace)
        var rest = raw[lead.count...]
        while let last = rest.last, Self.isSpace(last) { rest.removeLast() }
        let (bullet, length) = Self.bullet(rest)
        rest = rest.dropFirst(length)
        self.bullet = bullet
        text = String(String.UnicodeScalarView(rest))
        folded = rest.map(Self.folded)
        isIndented = bullet == nil && (lead.contains("\u{3000}") || lead.count >= 2)
        self.followsGap = followsGap
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }

    /// The bullet a line begins with and how many scalars it takes with the space after it.
    private static func bullet(_ line: ArraySlice<Unicode.Scalar>) -> (Bullet?, Int) {
        guard let first = line.first else { return (nil, 0) }
        let space = line.dropFirst().prefix(while: isSpace).count
        if "•·●▪◦‣■◆".unicodeScalars.contains(first), space > 0 || first == "•" || line.count == 1 {
            return (.dot, 1 + space)
        }
        let digits = line.prefix { ("0"..."9").contains($0) }.count
        guard (1...2).contains(digits), line.count > digits + 1, line[line.startIndex + digits] == "." else {
            return (nil, 0)
        }
        let gap = line.dropFirst(digits + 1).prefix(while: isSpace).count
        return gap > 0 ? (.number, digits + 1 + gap) : (nil, 0)
    }

    /// The half-width form of a full-width scalar; a plain space for any other.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if isSpace(scalar) { return " " }
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}

extension PageLine {
    /// The folded text as a string.
    var foldedText: String { String(String.UnicodeScalarView(folded)) }

    /// The length in scalars.
    var count: Int { folded.count }

    /// Whether the line is a running text: a sentence, or a good part of one.
    var isProse: Bool {
        guard let last = folded.last else { return false }
        let closing = "\"'”’」』）)】]".unicodeScalars
        let end = folded.reversed().first { !closing.contains($0) } ?? last
        let endsSentence = "。.!?…;:".unicodeScalars.contains(end)
        let hasInnerStop = folded.dropLast().contains { "。,、!?;".unicodeScalars.contains($0) }
        if isIndented { return count >= 8 || endsSentence }
        let isWide = folded.contains { $0.value >= 0x2E80 }
        return isWide
            ? count >= 10 && endsSentence || count >= 28 && hasInnerStop : count >= 40 && (endsSentence || hasInnerStop)
    }
}
