import Articles

/// One line of a page's text without the space around it, with what can be told of it alone.
///
/// A class, so that handing a line around does not mean to count references to each of its parts.
final class PageLine {
    /// The text, its ends trimmed, a bullet dropped.
    let printed: ArraySlice<Unicode.Scalar>
    /// The text with full-width forms made half-width and every space made plain; as many scalars as `printed`.
    let folded: [Unicode.Scalar]
    /// Whether the line begins with the indent of a paragraph.
    let isIndented: Bool
    let bullet: Bullet?
    /// Whether the line is written in Chinese, Japanese or Korean.
    let isWide: Bool
    /// Whether the line ends as a sentence does.
    let endsSentence: Bool
    /// Whether the line is a running text: a sentence, or a good part of one.
    let isProse: Bool
    /// The times that a short line prints.
    let times: [TimeScanner.Found]
    /// What the markup says of the line; nil for a line of plain text.
    let markup: LineMarkup?

    /// What marks the item of a list.
    enum Bullet: Hashable {
        case dot, number
    }

    /// So long a line tells no facts about an article.
    static let longestFact = 120

    init(_ raw: [Unicode.Scalar], captured: Instant? = nil, markup: LineMarkup? = nil) {
        self.markup = markup
        (printed, bullet) = Self.bare(raw)
        let folded = printed.map(Self.folded)
        self.folded = folded
        let lead = raw.prefix(while: Self.isSpace)
        isIndented = bullet == nil && (lead.contains("\u{3000}") || lead.count >= 2)
        isWide = folded.contains(where: \.isWide)
        let end = folded.last { !$0.isOne(of: "\"'”’」』)】]") }
        endsSentence = end?.isOne(of: "。.!?…") ?? false
        let goesOn = end?.isOne(of: ";:") ?? false
        isProse = Self.isProse(folded, isIndented: isIndented, isWide: isWide, endsSentence: endsSentence || goesOn)
        times = folded.count <= Self.longestFact ? TimeScanner(folded, captured: captured).all() : []
    }

    /// The same line, marked as what the page declares to be its title.
    init(declaredTitle line: PageLine) {
        (printed, folded, isIndented, bullet) = (line.printed, line.folded, line.isIndented, line.bullet)
        (isWide, endsSentence, isProse, times) = (line.isWide, line.endsSentence, line.isProse, line.times)
        var markup = line.markup
        markup?.isDeclaredTitle = true
        self.markup = markup
    }

    /// A text without the space around it and without a bullet, and the bullet.
    static func bare(_ raw: [Unicode.Scalar]) -> (text: ArraySlice<Unicode.Scalar>, bullet: Bullet?) {
        guard let first = raw.firstIndex(where: { !isSpace($0) }), let last = raw.lastIndex(where: { !isSpace($0) })
        else { return ([], nil) }
        let text = raw[first...last]
        let (bullet, length) = bullet(text)
        return (text.dropFirst(length), bullet)
    }

    private static func isProse(_ text: [Unicode.Scalar], isIndented: Bool, isWide: Bool, endsSentence: Bool) -> Bool {
        if isIndented { return text.count >= 8 || endsSentence }
        if endsSentence || isWide && text.count >= 60 { return text.count >= (isWide ? 10 : 40) }
        return text.count >= (isWide ? 28 : 40) && text.dropLast().contains { $0.isOne(of: "。,、!?;") }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }

    /// The bullet a line begins with and how many scalars it takes with the space after it.
    private static func bullet(_ line: ArraySlice<Unicode.Scalar>) -> (Bullet?, Int) {
        guard let first = line.first else { return (nil, 0) }
        let space = line.dropFirst().prefix(while: isSpace).count
        if first.isOne(of: "•·●▪◦‣■◆"), space > 0 || first == "•" || line.count == 1 {
            return (.dot, 1 + space)
        }
        let digits = line.prefix(3).prefix(while: \.isDigit).count
        guard (1...2).contains(digits), line.count > digits + 1, line[line.startIndex + digits] == "." else {
            return (nil, 0)
        }
        let gap = line.dropFirst(digits + 1).prefix(while: isSpace).count
        return gap > 0 ? (.number, digits + 1 + gap) : (nil, 0)
    }

    /// The half-width form of a full-width scalar; a plain space for any other.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if isSpace(scalar) { return " " }
        if scalar == "｜" || scalar == "丨" || scalar == "︱" { return "|" }
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}

extension PageLine: Hashable {
    /// Whether two lines say the same and look the same.
    static func == (first: PageLine, second: PageLine) -> Bool {
        first === second
            || first.printed == second.printed && first.isIndented == second.isIndented
                && first.bullet == second.bullet && first.times == second.times && first.markup == second.markup
    }

    func hash(into hasher: inout Hasher) { hasher.combine(printed) }
}

extension PageLine {
    /// The length in scalars.
    var count: Int { folded.count }

    /// The text as printed.
    var text: String { printed.string }

    /// The text as printed at a range of folded scalars.
    func original(_ range: Range<Int>) -> String {
        let start = printed.startIndex
        return printed[(start + range.lowerBound)..<(start + range.upperBound)].string
    }

    func holds(anyOf words: WordSet) -> Bool { words.first(in: folded[...]) != nil }

    func begins(withAnyOf words: WordSet) -> Bool { words.prefix(of: folded[...]) != nil }
}
