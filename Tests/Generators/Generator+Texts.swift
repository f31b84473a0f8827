extension Generator {
    /// Pieces that have broken text formats before: markup, separators, joiners, marks, other scripts.
    private static let pieces = [
        "", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u{0}", "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{2029}",
        "\u{FEFF}",
        "\u{202E}", "\u{3000}", "\u{A0}", "\u{301}", "\u{3099}", "e\u{301}", "é", "\u{200D}", "👨‍👩‍👧‍👦", "🇨🇳", "👍🏽",
        "葛\u{E0100}",
        "#", "##", "# ", "#\n", ">", "> ", "-", "- ", "---", "+ ", "*", "**", "_", "a_b", "__", "`", "```", "~", "~~",
        "=",
        "===", "|", "| a |", "\\", "\\\\", "\\\n", "[", "]", "](", "![", "[a]: b", "<", "<!-- -->", "<b>", "&", "&amp;",
        "&#10;", "&#",
        "1.", "1. ", "12) ", "3.5", "!", "(", ")", "\"", "'", "{", "}", "：", "。", "，", "“", "”", "（", "）",
        "峰会", "1800", "多位嘉宾", "乌镇", "データ", "カ\u{3099}", "각", "각", "한국어 기사", "ไทย", "हिन्दी", "العربية", "עברית", "word",
        "Straße", "x", "𠀀", "\u{10FFFF}",
    ]

    /// A text of up to so many pieces, often empty, seldom kind.
    public mutating func text(_ most: Int = 12) -> String {
        oneIn(10) ? "" : list(0...most) { $0.pick(Self.pieces) }.joined()
    }

    /// A text that is not empty and reads as prose in one of several scripts.
    public mutating func prose(sentences: ClosedRange<Int> = 1...5) -> String {
        list(sentences) { $0.sentence() }.joined()
    }

    /// A sentence of words in one script with its full stop.
    public mutating func sentence() -> String {
        let chinese = [
            "今天", "记者", "了解到", "会议", "在", "北京", "举行", "代表", "表示", "将", "继续", "推进", "12", "3.5%", "合作", "发展", "的", "和",
            "了",
        ]
        let english = [
            "the ", "mayor ", "said ", "on ", "Monday ", "that ", "1,200 ", "people ", "had ", "left ", "city ",
        ]
        let words = oneIn(2) ? chinese : english
        return list(4...14) { $0.pick(words) }.joined() + (words == chinese ? "。" : ". ")
    }
}
