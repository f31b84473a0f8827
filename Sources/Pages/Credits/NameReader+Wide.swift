/// Names in Chinese, Japanese or Korean.
extension NameReader {
    func widePersons(_ text: ArraySlice<Unicode.Scalar>, isGlued: Bool, isExplicit: Bool) -> [Person]? {
        var persons: [Person] = []
        for group in text.split(whereSeparator: { $0.isOne(of: "、,;&/|") }) {
            let pieces = group.split(separator: " ").map { Self.withoutStaffCode($0) }.filter { !$0.isEmpty }
            guard let names = language == "ja" ? japaneseNames(pieces) : chineseNames(pieces, isExplicit: isExplicit)
            else {
                return nil
            }
            for name in names where !Organization.isOne(name) || Surnames.beginName(Array(name.unicodeScalars)[...]) {
                persons.append(Person(name: name))
            }
            if let organization = names.last(where: { Organization.isOne($0) && !persons.map(\.name).contains($0) }),
                let last = persons.indices.last
            {
                persons[last].organization = persons[last].organization ?? organization
            }
        }
        let areSure =
            !isGlued || language != "zh"
            || persons.allSatisfy { Surnames.beginName(Array($0.name.unicodeScalars)[...]) }
        return persons.isEmpty || !areSure ? nil : persons
    }

    /// A family and a given name with a space between them are one name.
    private func japaneseNames(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [String]? {
        let isPair = pieces.count == 2 && pieces.allSatisfy { (1...3).contains($0.count) }
        guard isPair || pieces.count == 1, isName(Array(pieces.joined())[...], upTo: 8) else { return nil }
        return [pieces.map(\.string).joined(separator: " ")]
    }

    /// Each piece is a name, but for `李 明`, which is one name set wide.
    private func chineseNames(_ pieces: [ArraySlice<Unicode.Scalar>], isExplicit: Bool) -> [String]? {
        var names: [String] = []
        var half: String?
        for piece in pieces {
            let isHalf = piece.count == 1 && piece.allSatisfy(\.properties.isIdeographic)
            if let start = half, isHalf {
                names.append(start + piece.string)
                half = nil
            } else {
                guard half == nil else { return nil }
                if isHalf { half = piece.string } else { names.append(piece.string) }
            }
        }
        let most = isExplicit && names.count == 1 ? 6 : 4
        let areNames = names.allSatisfy { name in
            let scalars = Array(name.unicodeScalars)[...]
            return isName(scalars, upTo: most) || Organization.isOne(scalars) && scalars.count <= 14
        }
        return half == nil && areNames ? names : nil
    }

    /// Whether a text is written like a name: two to four characters, or more with a middle dot.
    private func isName(_ text: ArraySlice<Unicode.Scalar>, upTo most: Int) -> Bool {
        guard text.allSatisfy({ $0.properties.isIdeographic || $0.isAlphabetic || $0.isOne(of: "·・•‧") }),
            Self.noNames.first(in: text) == nil
        else { return false }
        if text.contains(where: { $0.isOne(of: "·・•‧") }) { return (3...20).contains(text.count) }
        return text.allSatisfy(\.isASCIILetter) || (2...most).contains(text.count)
    }

    /// A name without the staff number that some sites print behind it: `杨倩_NF4425`; nothing of one that stands alone.
    private static func withoutStaffCode(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let name = text.firstIndex(of: "_").map { text[..<$0] } ?? text
        let isCode = name.allSatisfy { $0.isASCIILetter || $0.isDigit } && name.contains(where: \.isDigit)
        return isCode ? [] : name
    }

    /// What stands where a name is expected and is none.
    private static let noNames: WordSet = [
        "未知", "佚名", "供图", "网络", "资料", "来源", "提供", "综合", "匿名", "记者", "編輯", "编辑", "报道", "视频", "截图", "版权", "声明", "免责",
    ]
}
