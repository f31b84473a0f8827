/// Tells the language of a text by its script and, for Latin script, by English's commonest words.
enum Language {
    /// So much of a text tells its language.
    private static let most = 20_000

    /// A BCP 47 tag for the text of some lines: `zh`, `ja`, `ko` or `en`; nil for what is none of these.
    static func detected(in lines: some Sequence<some Sequence<Unicode.Scalar>>) -> String? {
        var start: [Unicode.Scalar] = []
        for line in lines where start.count < most {
            start += line.prefix(most - start.count)
            start.append("\n")
        }
        var counts = (han: 0, kana: 0, hangul: 0, latin: 0)
        for scalar in start {
            switch scalar.value {
            case 0x3041...0x30FF: counts.kana += 1
            case 0xAC00...0xD7A3: counts.hangul += 1
            case 0x3400...0x9FFF, 0x20000...0x3FFFF: counts.han += 1
            case 0x41...0x5A, 0x61...0x7A: counts.latin += 1
            default: break
            }
        }
        let wide = counts.han + counts.kana + counts.hangul
        if wide * 3 > counts.latin, wide > 0 {
            if counts.hangul * 2 > wide { return "ko" }
            return counts.kana * 10 > wide ? "ja" : "zh"
        }
        return isEnglish(start.prefix(5000).string) ? "en" : nil
    }

    private static func isEnglish(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        let common: Set<Substring> = ["the", "of", "and", "to", "in", "a", "is", "that", "for", "was", "on", "said"]
        let hits = words.reduce(0) { common.contains($1) ? $0 + 1 : $0 }
        return hits * 8 >= words.count && hits > 1
    }
}
