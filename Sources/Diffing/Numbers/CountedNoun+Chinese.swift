import Segmentation

extension CountedNoun {
    /// The noun beside a number in a Chinese sentence: behind a measure word, or before the number where it is one such as
    /// 死亡人数.
    static func chinese(_ before: Substring, _ after: Substring) -> CountedNoun? {
        guard before.last != "第" else { return nil }
        let scale = after.prefix { "十百千万亿多余".contains($0) }
        let rest = after.dropFirst(scale.count).drop { $0 == " " }
        if let name = nameOfNumber(before) { return CountedNoun(name, namesNumber: true, scale: String(scale)) }
        guard let measure = rest.first else { return nil }
        if measure == "人" { return people(in: rest, scale: String(scale)) }
        guard personalMeasures.contains(measure) || measures.contains(measure),
            let noun = firstWord(of: rest.dropFirst())
        else { return nil }
        return CountedNoun(noun, isOfPeople: personalMeasures.contains(measure), scale: String(scale))
    }

    /// What `12人死亡` counts: 死亡人数; 人次 counts itself.
    private static func people(in text: Substring, scale: String) -> CountedNoun {
        if text.hasPrefix("人次") { return CountedNoun("人次", namesNumber: true, scale: scale) }
        let fate = firstWord(of: text.dropFirst()).flatMap { fates.contains($0) ? $0 : nil } ?? ""
        return CountedNoun(fate + "人数", namesNumber: true, scale: scale)
    }

    /// A noun such as 死亡人数 before a number, behind which the like of 升至 may stand.
    private static func nameOfNumber(_ text: Substring) -> String? {
        var text = text
        while let link = links.first(where: { text.hasSuffix($0) }) { text = text.dropLast(link.count) }
        guard numberNouns.contains(where: { text.hasSuffix($0) }) else { return nil }
        var words = words(of: text)
        guard let noun = words.popLast(), numberNouns.contains(where: { noun.hasSuffix($0) }) else { return nil }
        guard noun.count < 4, let attribute = words.last, attribute.count > 1, isHan(attribute) else {
            return noun.count > 1 ? noun : nil
        }
        return attribute + noun
    }

    /// The noun that a text begins with: a word of at least two characters that can be none but a noun.
    private static func firstWord(of text: Substring) -> String? {
        let words = words(of: text)
        guard let word = words.first, word.count > 1, isHan(word), !notNouns.contains(word) else { return nil }
        // ICU's dictionary parts 志愿者 and the like.
        return word + (words.count > 1 && nounEndings.contains(words[1]) ? words[1] : "")
    }

    /// The words of a text; none where ICU cannot work.
    private static func words(of text: Substring) -> [String] {
        guard !text.isEmpty, var segmenter = try? Segmenter(.word) else { return [] }
        let bytes = Array(text.utf8)
        return segmenter.words(in: String(text)).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    private static func isHan(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    }

    private static let nounEndings: Set<String> = ["者", "员", "民", "生", "家", "品", "馆", "店"]
    private static let personalMeasures: Set<Character> = ["位", "名"]
    private static let measures: Set<Character> = [
        "个", "家", "项", "场", "件", "座", "辆", "艘", "架", "所", "间", "支", "条", "部", "台", "款", "种", "例", "套", "幅", "棵", "头",
        "只", "本", "张", "份", "处", "栋", "户", "段", "篇", "批", "起", "宗",
    ]
    private static let fates: Set<String> = [
        "死亡", "遇难", "受伤", "失踪", "获救", "被困", "感染", "参加", "出席", "参与", "到场", "报名", "入选", "获奖",
    ]
    private static let numberNouns = ["人数", "数量", "总数", "总量", "次数", "票数", "件数", "户数", "家数", "场次", "人次"]
    private static let links = [
        "达到", "上升至", "上升到", "增加到", "增加至", "增至", "升至", "降至", "减至", "下降到", "突破", "超过", "已", "达", "为", "是", "有", "共", "约",
        "近", "超", "至", "到", "：", ":", " ",
    ]
    private static let notNouns: Set<String> = ["来自", "以上", "以下", "左右", "以及", "正在", "已经", "其他", "不同", "重要", "主要", "新增"]
}
