/// The names of publications and agencies beside the names of persons.
enum Organization {
    private static let endings: WordSet = [
        "网", "網", "報", "报", "社", "台", "新闻", "新聞", "周刊", "杂志", "客户端", "频道", "在线", "通讯", "中心", "集团", "公司", "号", "日报",
        "晚报",
        "队", "影像", "视觉", "中国", "财经", "协会", "委员会", "局", "处",
    ]

    /// Whether a text names a publication rather than a person.
    static func isOne(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count > 2 else {
            return text.elementsEqual("本报".unicodeScalars) || text.elementsEqual("本网".unicodeScalars)
        }
        return (1...3).contains { length in
            text.count > length && endings.isWord(text.suffix(length))
        }
    }

    static func isOne(_ text: String) -> Bool { isOne(Array(text.unicodeScalars)[...]) }

    /// Words between an organization and a role word that belong to neither, and words in front of it.
    private static let qualifiers = ["全媒体", "融媒体", "图片", "摄影", "首席", "专栏", "特约", "见习", "本报", "本网", "本刊", "特派"]
    private static let leads = ["本文图片均为", "图片均为", "均为", "图为", "图由", "图/", "为", "本报", "本网", "本刊"]

    /// The organization in front of a role word; empty where there is none, nil where something else stands there.
    static func beforeLabel(_ text: ArraySlice<Unicode.Scalar>) -> String? {
        var name = text.trimming(" :|/,;-·・▲△")
        while let word = qualifiers.first(where: {
            name.count >= $0.unicodeScalars.count
                && name.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
        }) {
            name = name.dropLast(word.unicodeScalars.count)
        }
        while let word = leads.first(where: { name.starts(with: $0.unicodeScalars) }) {
            name = name.dropFirst(word.unicodeScalars.count)
        }
        guard !name.isEmpty else { return "" }
        guard name.count <= 12, name.allSatisfy({ $0.isAlphabetic || $0.properties.isIdeographic }) else {
            return nil
        }
        return name.contains(where: \.isWide) ? name.string : nil
    }
}
