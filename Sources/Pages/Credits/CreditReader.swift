import Articles

/// Finds credits in the lines of a page.
///
/// A credit is put together from parts: an organization, a role word, a separator, names, and a bracket round it all.
/// Which parts there are and in which order differs from site to site; the parts themselves do not.
struct CreditReader {
    private let names: NameReader
    private let language: String?

    init(language: String?) {
        names = NameReader(language: language)
        self.language = language
    }

    /// The credits of a line that holds nothing else, such as `[ 责编:李伯玺 ]` or `By A and B`; none for other lines.
    func credits(ofLine line: PageLine) -> [Credit] {
        guard line.count <= 120 else { return [] }
        return credits(of: Self.unbracketed(line.folded[...]), printed: line.text) ?? []
    }

    /// The credits that a paragraph ends with in a bracket, such as `（记者 A B）`, or that stand in one near its
    /// beginning, as in `新华社北京电（记者 A）`.
    func credits(inParagraph line: PageLine) -> [Credit] {
        Bracket.all(in: line.folded).flatMap { bracket -> [Credit] in
            let isAtEnd = bracket.range.upperBound >= line.count - 1
            guard isAtEnd || bracket.range.upperBound <= 40 else { return [] }
            let printed = line.original(bracket.range)
            let inner = line.folded[bracket.inner]
            if let credits = credits(of: inner, printed: printed) { return credits }
            guard isAtEnd, language == "ja", inner.count <= 9, let persons = names.persons(in: inner) else { return [] }
            return persons.map { Credit(role: .reporter, name: $0.name, printed: printed) }
        }
    }

    /// The photographers a caption names at its end: `光明网记者 崔益明/摄`, `（写真・佐伯健）`, `Photo: A/Agency`.
    func credits(inCaption line: PageLine) -> [Credit] {
        if let bracket = Bracket.all(in: line.folded).last, bracket.range.upperBound >= line.count - 1,
            let credits = credits(of: line.folded[bracket.inner], printed: line.original(bracket.range)),
            credits.contains(where: { $0.role == .photographer })
        {
            return credits
        }
        let start = (line.folded.dropLast().lastIndex { "。.!?;".unicodeScalars.contains($0) } ?? -1) + 1
        let tail = line.folded[start...].drop { $0 == " " }
        let printed = line.original(tail.startIndex..<tail.endIndex)
        let credits = tail.count <= 60 ? credits(of: tail, printed: printed) ?? [] : []
        return credits.contains { $0.role == .photographer } ? credits : []
    }

    /// The credits that some scalars are made of, or nil where they are anything else.
    private func credits(of text: ArraySlice<Unicode.Scalar>, printed: String) -> [Credit]? {
        let text = text.trimmingSpaces()
        guard text.count > 1 else { return nil }
        return labelled(text, printed) ?? signed(text, printed)
    }

    /// Role words in front of names, perhaps several: `编辑:A 校对:B`, `记者 A B 通讯员 C`, `某报记者 A`.
    private func labelled(_ text: ArraySlice<Unicode.Scalar>, _ printed: String) -> [Credit]? {
        let labels = Labels.found(in: text)
        guard let first = labels.first else { return nil }
        let lead = String(String.UnicodeScalarView(text[..<first.range.lowerBound])).trimmingPunctuation()
        guard lead.isEmpty || isOrganizationName(lead) else { return nil }
        var credits: [Credit] = []
        for (index, label) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : text.endIndex
            var content = text[label.range.upperBound..<end]
            var role = label.role
            if let signature = RoleWord.trailing(content), signature.role == .photographer {
                content = content.dropLast(signature.word.count)
                role = .photographer
            }
            guard let persons = names.persons(in: content) else { return nil }
            let organization = lead.isEmpty || lead.hasPrefix("本") ? nil : lead
            credits += persons.map {
                Credit(role: role, name: $0.name, organization: $0.organization ?? organization, printed: printed)
            }
        }
        return credits
    }

    /// Names in front of a role word: `崔益明/摄`, `홍길동 기자`.
    private func signed(_ text: ArraySlice<Unicode.Scalar>, _ printed: String) -> [Credit]? {
        guard let word = RoleWord.trailing(text) else { return nil }
        let content = text.dropLast(word.word.count)
        guard let last = content.last, " /|".unicodeScalars.contains(last) || word.role == .photographer,
            let persons = names.persons(in: content)
        else { return nil }
        return persons.map { Credit(role: word.role, name: $0.name, organization: $0.organization, printed: printed) }
    }

    /// Whether a text may be the organization in front of a role word.
    private func isOrganizationName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.count <= 12 && scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.isIdeographic }
            && scalars.contains { $0.value >= 0x2E80 }
    }

    /// The text inside the bracket that encloses all of it, if there is one.
    private static func unbracketed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard let first = text.first, let last = text.last, Bracket.closing[first] == last else { return text }
        return text.dropFirst().dropLast()
    }
}

/// The role words of a text that stand where a label stands.
private struct Labels {
    var role: Credit.Role
    /// The word and the separator behind it.
    var range: Range<Int>

    static func found(in text: ArraySlice<Unicode.Scalar>) -> [Labels] {
        var labels: [Labels] = []
        var index = text.startIndex
        while index < text.endIndex {
            if let label = label(in: text, at: index, isFirst: labels.isEmpty) {
                labels.append(label)
                index = label.range.upperBound
            } else {
                index += 1
            }
        }
        return labels
    }

    private static func label(in text: ArraySlice<Unicode.Scalar>, at index: Int, isFirst: Bool) -> Labels? {
        guard let word = RoleWord.leading(text[index...]) else { return nil }
        let isAtBorder = index == text.startIndex || " ,;|、/".unicodeScalars.contains(text[index - 1])
        guard isAtBorder || isFirst && word.role == .reporter else { return nil }
        let end = index + word.word.count
        let separator = text[end...].prefix { " :|/丨・·".unicodeScalars.contains($0) }
        guard !separator.isEmpty || !word.needsSeparator || word.role == .reporter else { return nil }
        return Labels(role: word.role, range: index..<(end + separator.count))
    }
}

/// A bracket in a text.
struct Bracket {
    /// With the two marks.
    var range: Range<Int>
    var inner: Range<Int> { (range.lowerBound + 1)..<(range.upperBound - 1) }

    static let closing: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "【": "】", "〔": "〕", "<": ">"]

    /// The brackets of a folded text that hold no other one, in order.
    static func all(in text: [Unicode.Scalar]) -> [Bracket] {
        var found: [Bracket] = []
        var open: (index: Int, close: Unicode.Scalar)?
        for (index, scalar) in text.enumerated() {
            if let close = closing[scalar] { open = (index, close) }
            if let start = open, scalar == start.close {
                found.append(Bracket(range: start.index..<(index + 1)))
                open = nil
            }
        }
        return found
    }
}

extension ArraySlice<Unicode.Scalar> {
    func trimmingSpaces() -> ArraySlice<Unicode.Scalar> {
        var text = self
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return text
    }
}

extension PageLine {
    /// The text as printed at a range of folded scalars.
    func original(_ range: Range<Int>) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
    }
}
