extension CountedNoun {
    /// The noun beside a number with a counter in a Japanese sentence: 参加者 in 1,900人の参加者, 参加者は1,900人 and
    /// 参加者1,900人; what became of people as in 12人が死亡; or a noun such as 来場者数 before the number.
    static func japanese(_ before: Substring, _ after: Substring) -> CountedNoun? {
        guard before.last != "第" else { return nil }
        let scale = String(after.prefix { "十百千万億兆余数".contains($0) })
        let rest = after.dropFirst(scale.count).drop { $0 == " " }
        let noun = nounBefore(before)
        if let noun, numberEndings.contains(where: noun.hasSuffix) {
            return CountedNoun(noun, namesNumber: true, scale: scale)
        }
        guard let counter = counters.first(where: rest.hasPrefix) else { return nil }
        let behind = rest.dropFirst(counter.count)
        guard behind.first != "目" else { return nil }
        let isOfPeople = personalCounters.contains(counter)
        if behind.first == "の", let counted = run(behind.dropFirst().prefix { isNounCharacter($0) }) {
            return CountedNoun(counted, isOfPeople: isOfPeople, scale: scale)
        }
        if isOfPeople,
            let fate = japaneseFates.first(where: { fate in
                ["", "が", "も"].contains { behind.hasPrefix($0 + fate) }
            })
        {
            return CountedNoun(fate + "者数", namesNumber: true, scale: scale)
        }
        if let noun { return CountedNoun(noun, isOfPeople: isOfPeople, scale: scale) }
        return isOfPeople ? CountedNoun("人数", namesNumber: true, scale: scale) : nil
    }

    /// The noun in front of a number, between which は, 約 and the like may stand.
    private static func nounBefore(_ text: Substring) -> String? {
        var text = text
        while let link = japaneseLinks.first(where: text.hasSuffix) { text = text.dropLast(link.count) }
        return run(Substring(String(text.reversed().prefix { isNounCharacter($0) }.reversed())))
    }

    /// The last characters of one script in a text, if they may be a noun: 観光客 in イタリア観光客.
    private static func run(_ text: Substring) -> String? {
        guard let last = text.last else { return nil }
        let isHan = isHan(last)
        let noun = String(text.reversed().prefix { self.isHan($0) == isHan }.reversed())
        return (2...8).contains(noun.count) && !noJapaneseNouns.contains(noun) ? noun : nil
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    }

    /// Whether a character is a kanji or katakana, of which most nouns are written.
    private static func isNounCharacter(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.isIdeographic || (0x30A1...0x30FC).contains($0.value) }
    }

    private static let personalCounters: Set<String> = ["人", "名"]
    private static let counters = [
        "人", "名", "社", "件", "台", "棟", "戸", "頭", "匹", "羽", "本", "冊", "枚", "軒", "店", "校", "隻", "機", "便", "基", "個", "点",
        "世帯", "団体", "か所", "カ所", "ヵ所", "箇所", "作品", "品目",
    ]
    private static let numberEndings = ["者数", "人数", "件数", "総数", "台数", "戸数", "社数", "客数", "員数", "世帯数"]
    private static let japaneseFates = ["死亡", "負傷", "感染", "参加", "出席", "来場", "避難", "行方不明", "応募", "入場"]
    private static let japaneseLinks = [
        "は", "が", "も", "約", "およそ", "計", "合計", "合わせて", "延べ", "のべ", "少なくとも", "ほぼ", "最大", "総勢", "：", ":", "、", " ", "　",
    ]
    private static let noJapaneseNouns: Set<String> = [
        "午前", "午後", "今回", "前回", "昨年", "今年", "去年", "前年", "現在", "当時", "全国", "全体", "以上", "以下", "男女", "新規", "場合", "期間",
        "一部", "大半", "多数", "半数", "最低",
    ]
}
