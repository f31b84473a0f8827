import Rendering
import Testing

@Suite struct DisplayWidthTests {
    static let cases: [(name: String, text: String, columns: Int)] = [
        ("nothing", "", 0), ("Latin", "word", 4), ("Chinese", "峰会", 4), ("full-width", "ＡＢ！", 6),
        ("ideographic space", "\u{3000}", 2), ("beyond the basic plane", "𠀀", 2),
        ("hiragana", "あり", 4), ("half-width kana", "ｶﾅ", 2), ("half-width kana with its mark", "ﾊﾞ", 2),
        ("kana with a combining mark", "カ\u{3099}", 2), ("Hangul", "한국", 4),
        ("Hangul in jamo", "\u{1112}\u{1161}\u{11AB}", 2), ("a vowel alone", "\u{1161}", 0),
        ("Arabic", "مرحبا", 5), ("Arabic with marks", "مَرْ", 2), ("Hebrew", "שלום", 4), ("Thai", "กำ", 2),
        ("Thai with marks", "ที่", 1), ("Devanagari", "हि", 2), ("combining mark", "e\u{301}", 1),
        ("a mark alone", "\u{301}", 0), ("variation of an ideograph", "葛\u{E0100}", 2),
        ("emoji", "😀", 2), ("family with joiners", "👨‍👩‍👧‍👦", 2), ("skin colour", "👍🏽", 2), ("flag", "🇨🇳", 2),
        ("two flags", "🇨🇳🇯🇵", 4), ("keycap", "1️⃣", 2), ("heart as text", "❤", 1), ("heart as emoji", "❤️", 2),
        ("no emoji", "a\u{FE0F}", 1), ("joiner alone", "\u{200D}", 0), ("thermometer", "🌡", 1),
        ("bars", "▁█", 2), ("ellipsis", "…", 1),
    ]

    @Test(arguments: cases) func `a text takes its columns`(name: String, text: String, columns: Int) {
        #expect(text.displayWidth == columns, "\(name)")
    }

    static let cuts: [(text: String, width: Int, cut: String)] = [
        ("headline", 8, "headline"), ("headline", 7, "headli…"), ("headline", 1, "…"), ("headline", 0, ""),
        ("headline", -1, ""), ("", 0, ""), ("峰会开幕", 8, "峰会开幕"), ("峰会开幕", 7, "峰会开…"), ("峰会开幕", 6, "峰会…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"),
    ]

    @Test(arguments: cuts) func `a text is cut between characters`(text: String, width: Int, cut: String) {
        #expect(text.truncated(to: width) == cut)
        #expect(text.truncated(to: width).displayWidth <= max(0, width))
    }
}
