/// Finds the headline among the lines above a body.
enum Headline {
    /// The index of the line that reads most like the headline, above a dateline or, where none is, above the body.
    static func index(in lines: [PageLine], above anchor: Int, or bodyStart: Int) -> Int? {
        best(in: lines, before: anchor) ?? best(in: lines, before: bodyStart, notBefore: anchor)
    }

    private static let reader = CreditReader(language: nil)
    /// So many lines above its end the search goes back.
    private static let reach = 14

    private static func best(in lines: [PageLine], before end: Int, notBefore first: Int = 0) -> Int? {
        var best: (index: Int, score: Int)?
        var distance = 0
        for index in stride(from: min(end, lines.count) - 1, through: max(first, end - reach, 0), by: -1) {
            let line = lines[index]
            if Breadcrumb.isOne(line) {
                if best != nil { break }
                continue
            }
            guard line.isTitle, !line.begins(withAnyOf: Vocabulary.reading), !line.isFooter, !line.isHeadingOfGroup,
                !line.isChrome, !line.isMeta, reader.credits(ofLine: line).isEmpty
            else { continue }
            let score = score(line, in: lines, at: index) - 2 * distance
            if score > (best?.score ?? -4) { best = (index, score) }
            distance += 1
        }
        return best?.index
    }

    /// How much a line by itself reads like a headline.
    private static func score(_ line: PageLine, in lines: [PageLine], at index: Int) -> Int {
        if let markup = line.markup {
            let declared = markup.isDeclaredTitle ? 14 : 0
            if case .heading(let level) = markup.kind { return declared + 10 - 2 * level }
            if declared > 0 { return declared }
            if line.isLink { return -8 }
        }
        var score = line.isWide ? (line.count >= 10 ? 6 : 2) : (line.folded.split(separator: " ").count >= 5 ? 6 : 2)
        if line.count > (line.isWide ? 45 : 120) { score -= 4 }
        if line.folded.last == "。" || line.folded.last == "." && line.endsSentence { score -= 6 }
        if index > 0, Breadcrumb.isOne(lines[index - 1]) { score += 4 }
        if isEchoed(line, in: lines, at: index) { score += 6 }
        return score
    }

    /// Whether another short line of the page holds the line or a good part of it.
    private static func isEchoed(_ line: PageLine, in lines: [PageLine], at index: Int) -> Bool {
        lines.prefix(index + 200).enumerated().contains { other, echo in
            guard other != index, (10...160).contains(echo.count) else { return false }
            return echo.folded.holds(line.folded) || line.folded.holds(echo.folded)
        }
    }

    /// Whether a line says again what a headline in some lines says, with a remark in front of it.
    static func repeats(_ line: PageLine, _ lines: ArraySlice<PageLine>) -> Bool {
        guard line.count >= 12, line.count <= 80 else { return false }
        let tail = Array(line.folded.suffix(line.count * 2 / 3))
        return lines.suffix(reach).contains { $0 != line && $0.count <= 100 && $0.folded.holds(tail) }
    }
}

extension Array<Unicode.Scalar> {
    /// Whether some scalars stand in this text; for short texts only.
    fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
        guard let first = part.first, part.count <= count else { return false }
        return withUnsafeBufferPointer { text in
            var start = 0
            while start + part.count <= text.count {
                if text[start] == first, text[start...].starts(with: part) { return true }
                start += 1
            }
            return false
        }
    }
}
