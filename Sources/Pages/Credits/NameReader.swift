/// Reads the names of persons out of what stands behind or in front of a role word.
struct NameReader {
    /// The language of the page decides whether a space parts two names (Chinese) or the two halves of one (Japanese).
    let language: String?

    /// A person, perhaps with the organization printed with the name.
    struct Person: Equatable {
        var name: String
        var organization: String?
    }

    /// The persons in a text, none where it says that the name is unknown, or nil where a part of it can be no name.
    ///
    /// - Parameters:
    ///   - isGlued: whether a role word touches the text, so that only a family name tells a name from other words.
    ///   - isExplicit: whether a separator promises a name, which may then be a pen name or a code.
    func persons(
        in folded: ArraySlice<Unicode.Scalar>, isGlued: Bool = false, isExplicit: Bool = false
    ) -> [Person]? {
        let text = Self.withoutNotes(folded)
        guard !text.isEmpty, text.count <= 120 else { return nil }
        if Self.unknown.isWord(text) { return [] }
        guard text.contains(where: \.isWide) else {
            return latinPersons(text.string) ?? (isExplicit ? Self.code(text) : nil)
        }
        if let persons = widePersons(text, isGlued: isGlued, isExplicit: isExplicit) { return persons }
        guard isExplicit, let first = text.split(separator: " ").first, Surnames.beginName(first) else { return nil }
        return [Person(name: first.string)]
    }

    private static let unknown: WordSet = ["未知", "佚名", "匿名", "无", "网络"]

    /// What stands behind names and says what the persons did.
    private static let notes = ["综合报道", "摄影报道", "报道", "整理", "整合", "综合", "编译", "文/图", "文"]

    /// A text without remarks behind the names.
    private static func withoutNotes(_ folded: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var text = folded.trimming(" :|/,;-·・。.")
        if let note = contributions.first(in: text) { text = text[..<note.lowerBound].trimming() }
        text = withoutDateline(text)
        while let note = notes.first(where: { text.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars) }) {
            let rest = text.dropLast(note.unicodeScalars.count)
            guard let last = rest.last, last.isOne(of: " /|") else { break }
            text = rest.trimming(" /|")
        }
        return text
    }

    /// A text without the place and the day that follow the reporter's name: `王小明／台北報導`, `王小明台北2日電`,
    /// `王伟 李娜 北京报道`.
    private static func withoutDateline(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let endings = ["報導", "报导", "報道", "报道", "電", "电", "訊", "讯"]
        guard
            let ending = endings.first(where: { text.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars) })
        else { return text }
        if let border = text.lastIndex(where: { $0.isOne(of: " /") }), text.endIndex - border <= 10 {
            return text[..<border].trimming(" /")
        }
        let rest = text.dropLast(ending.unicodeScalars.count)
        guard rest.last == "日", let day = rest.firstIndex(where: \.isDigit), (4...6).contains(day - rest.startIndex)
        else {
            return text
        }
        return rest[..<(day - 2)]
    }

    private static let contributions: WordSet = ["对此文", "对本文", "亦有贡献", "也有贡献"]

    /// A short code in place of a name, such as `HN666`.
    private static func code(_ text: ArraySlice<Unicode.Scalar>) -> [Person]? {
        let isCode = (2...16).contains(text.count) && text.allSatisfy { $0.isASCIILetter || $0.isDigit || $0 == "_" }
        return isCode && text.contains(where: \.isASCIILetter) && text.contains(where: \.isDigit)
            ? [Person(name: text.string)] : nil
    }

    /// Names in Latin script: parted by commas, ampersands and `and`; a slash comes before the agency.
    private func latinPersons(_ text: String) -> [Person]? {
        var persons: [Person] = []
        let list = text.split(separator: " ").map { $0 == "and" ? "," : String($0) }.joined(separator: " ")
        for piece in list.split(whereSeparator: { ",&;".contains($0) }) {
            let halves = piece.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
            if halves.allSatisfy(\.isEmpty) || Self.titles.contains(halves[0].lowercased()) { continue }
            let words = halves[0].split(separator: " ").prefix { $0 != "in" && $0 != "at" }
            let name = words.joined(separator: " ")
            guard Self.isLatinName(name), halves.count <= 2 else { return nil }
            persons.append(Person(name: name, organization: halves.count > 1 ? halves[1] : nil))
        }
        return persons.isEmpty ? nil : persons
    }

    /// What stands behind a name and says what the person is.
    private static let titles: Set<String> = [
        "staff writer", "staff reporter", "staff photographer", "reporter", "senior reporter", "correspondent",
        "special correspondent", "senior correspondent", "contributor", "editor", "columnist", "business reporter",
        "political correspondent", "local democracy reporter", "the associated press", "associated press", "reuters",
        "afp",
    ]

    private static let particles: Set<Substring> = [
        "de", "da", "di", "van", "von", "der", "den", "la", "le", "bin", "al", "y",
    ]

    private static func isLatinName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (1...5).contains(words.count)
            && words.allSatisfy { word in
                particles.contains(word)
                    || word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "'’.-".contains($0) }
            }
    }
}
