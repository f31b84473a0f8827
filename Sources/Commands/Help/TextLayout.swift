/// Setting words in lines of a limited width, one column for each character.
struct TextLayout {
    /// The number of columns, at least 40.
    let width: Int

    init(width: Int) {
        self.width = max(40, width)
    }

    /// Words behind a lead; further lines are indented by the lead's width, or by 8 where the lead is too wide.
    func lines(of words: [String], lead: String) -> [String] {
        let hanging = lead.count <= width / 2 ? lead.count : 8
        var lines: [String] = []
        var line = lead
        var isFresh = true
        for word in words {
            if !isFresh && line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: hanging)
                isFresh = true
            }
            line += isFresh ? word : " \(word)"
            isFresh = false
        }
        return (lines + [line]).map(\.withoutTrailingSpaces)
    }

    /// Paragraphs separated by empty lines, indented; a line that begins with a space is kept as it is.
    func paragraphs(_ text: String, indent: Int) -> [String] {
        let lead = String(repeating: " ", count: indent)
        var result: [String] = []
        var words: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
            let isPlain = line.first.map { $0 != " " } ?? false
            if isPlain {
                words += line.split(separator: " ").map(String.init)
                continue
            }
            if !words.isEmpty { result += lines(of: words, lead: lead) }
            words = []
            if !line.isEmpty || result.last?.isEmpty == false { result.append((lead + line).withoutTrailingSpaces) }
        }
        while result.last?.isEmpty == true { result.removeLast() }
        return result
    }

    /// Terms and what they mean, the meanings aligned at a column; a longer term has a line of its own.
    func definitions(_ items: [(term: String, meaning: String)], column: Int) -> [String] {
        items.flatMap { term, meaning in
            let words = meaning.split(separator: " ").map(String.init)
            let head = "    \(term)"
            let gap = column - head.count
            if gap >= 2 { return lines(of: words, lead: head + String(repeating: " ", count: gap)) }
            return words.isEmpty ? [head] : [head] + lines(of: words, lead: String(repeating: " ", count: column))
        }
    }

    /// The column for the meanings of terms: behind the longest one, but not beyond a third of the width.
    ///
    /// In a narrow page most terms have a line of their own, and meanings begin at column 8.
    func column(for terms: [String]) -> Int {
        let limit = width < 60 ? 8 : width / 3
        let fitting = terms.map { $0.count + 6 }.filter { $0 <= limit }
        return fitting.count == terms.count ? fitting.max() ?? 6 : limit
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
