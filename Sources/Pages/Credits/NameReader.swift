/// Reads the names of persons out of what stands behind or in front of a role word.
struct NameReader {
    /// The language of the page decides whether a space parts two names (Chinese) or the two halves of one (Japanese).
    let language: String?

    /// A person, perhaps with the organization printed with the name.
    struct Person: Equatable {
        var name: String
        var organization: String?
    }

    /// The persons in a text, or nil where any part of it can be no name.
    func persons(in folded: ArraySlice<Unicode.Scalar>) -> [Person]? {
        let text = String(String.UnicodeScalarView(folded)).trimmingPunctuation()
        guard !text.isEmpty, text.unicodeScalars.count <= 120 else { return nil }
        let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
        return isLatin ? latinPersons(text) : widePersons(text)
    }

    /// Names in Latin script: parted by commas, ampersands and `and`; a slash comes before the agency.
    private func latinPersons(_ text: String) -> [Person]? {
        var persons: [Person] = []
        for piece in text.replacingWord("and", with: ",").split(whereSeparator: { ",&;".contains($0) }) {
            let halves = piece.split(separator: "/").map { $0.trimmingWhitespace() }
            guard let name = halves.first, Self.isLatinName(name), halves.count <= 2 else { return nil }
            persons.append(Person(name: name, organization: halves.count > 1 ? halves[1] : nil))
        }
        return persons.isEmpty ? nil : persons
    }

    private static func isLatinName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        let particles: Set<Substring> = ["de", "da", "di", "van", "von", "der", "den", "la", "le", "bin", "al", "y"]
        return (1...5).contains(words.count)
            && words.allSatisfy { word in
                particles.contains(word)
                    || word.first?.isUppercase == true
                        && word.allSatisfy { $0.isLetter || "'’.-".contains($0) }
            }
    }

    /// Names in Chinese, Japanese or Korean.
    private func widePersons(_ text: String) -> [Person]? {
        var persons: [Person] = []
        for group in text.split(whereSeparator: { "、,;&/|".contains($0) }) {
            let pieces = group.split(separator: " ").map(String.init)
            guard let names = language == "ja" ? japaneseNames(pieces) : chineseNames(pieces) else { return nil }
            for name in names where !Self.isOrganization(name) {
                persons.append(Person(name: name))
            }
            if let organization = names.last(where: Self.isOrganization), let last = persons.indices.last {
                persons[last].organization = persons[last].organization ?? organization
            }
        }
        return persons.isEmpty ? nil : persons
    }

    /// A family and a given name with a space between them are one name.
    private func japaneseNames(_ pieces: [String]) -> [String]? {
        let isPair = pieces.count == 2 && pieces.allSatisfy { (1...3).contains($0.unicodeScalars.count) }
        let name = pieces.joined(separator: " ")
        guard isPair || pieces.count == 1, isWideName(pieces.joined(), upTo: 8) else { return nil }
        return [name]
    }

    /// Each piece is a name, but for `李 明`, which is one name set wide.
    private func chineseNames(_ pieces: [String]) -> [String]? {
        var names: [String] = []
        var half: String?
        for piece in pieces.map(Self.withoutStaffCode) {
            let isHalf = piece.unicodeScalars.count == 1
            if let start = half, isHalf {
                names.append(start + piece)
                half = nil
            } else {
                guard half == nil else { return nil }
                if isHalf { half = piece } else { names.append(piece) }
            }
        }
        guard half == nil, names.allSatisfy({ isWideName($0, upTo: 4) || Self.isOrganization($0) }) else { return nil }
        return names
    }

    /// Whether a text is written like a name: two to four characters, or more with a middle dot.
    private func isWideName(_ text: String, upTo most: Int) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.allSatisfy({ $0.properties.isIdeographic || $0.properties.isAlphabetic || Self.isDot($0) }),
            !Self.noNames.contains(where: text.contains)
        else { return false }
        if scalars.contains(where: Self.isDot) { return (3...20).contains(scalars.count) }
        let isLatin = scalars.allSatisfy(RoleWord.isLatin)
        return isLatin || (2...most).contains(scalars.count)
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        "·・•‧".unicodeScalars.contains(scalar)
    }

    /// A staff number that some sites print behind the name: `杨倩_NF4425`.
    private static func withoutStaffCode(_ text: String) -> String {
        guard let bar = text.firstIndex(of: "_") else { return text }
        let code = text[text.index(after: bar)...]
        return code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? String(text[..<bar]) : text
    }

    /// Whether a text names a publication rather than a person.
    static func isOrganization(_ text: String) -> Bool {
        let endings = ["网", "報", "报", "社", "台", "新闻", "新聞", "周刊", "杂志", "客户端", "频道", "在线", "通讯", "中心", "集团", "公司", "号"]
        return text.unicodeScalars.count > 2 && endings.contains { text.hasSuffix($0) } || text == "本报" || text == "本网"
    }

    /// What stands where a name is expected and is none.
    private static let noNames = ["未知", "佚名", "供图", "网络", "资料", "来源", "提供", "综合", "匿名", "记者", "編輯", "编辑"]
}

extension StringProtocol {
    func trimmingWhitespace() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    func trimmingPunctuation() -> String {
        var text = self[...]
        while let first = text.first, first.isWhitespace || ":|/,;-·・".contains(first) { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || ":|/,;-。.".contains(last) { text = text.dropLast() }
        return String(text)
    }

    /// The text with a word that stands alone between spaces replaced.
    fileprivate func replacingWord(_ word: String, with replacement: String) -> String {
        split(separator: " ").map { $0 == word ? replacement : String($0) }.joined(separator: " ")
    }
}
