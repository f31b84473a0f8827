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
        while let note = notes.first(where: { text.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars) }) {
            let rest = text.dropLast(note.unicodeScalars.count)
            guard let last = rest.last, last.isOne(of: " /|") else { break }
            text = rest.trimming(" /|")
        }
        return text
    }

    private static let contributions: WordSet = ["对此文", "对本文", "亦有贡献", "也有贡献"]

    /// A short code in place of a name, such as `HN666`.
    private static func code(_ text: ArraySlice<Unicode.Scalar>) -> [Person]? {
        let isCode = (2...16).contains(text.count) && text.allSatisfy { $0.isASCIILetter || $0.isDigit || $0 == "_" }
        return isCode && text.contains(where: \.isASCIILetter) ? [Person(name: text.string)] : nil
    }

    /// Names in Latin script: parted by commas, ampersands and `and`; a slash comes before the agency.
    private func latinPersons(_ text: String) -> [Person]? {
        var persons: [Person] = []
        let list = text.split(separator: " ").map { $0 == "and" ? "," : String($0) }.joined(separator: " ")
        for piece in list.split(whereSeparator: { ",&;".contains($0) }) {
            let halves = piece.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
            if halves.allSatisfy(\.isEmpty) { continue }
            guard let name = halves.first, Self.isLatinName(name), halves.count <= 2 else { return nil }
            persons.append(Person(name: name, organization: halves.count > 1 ? halves[1] : nil))
        }
        return persons.isEmpty ? nil : persons
    }

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
