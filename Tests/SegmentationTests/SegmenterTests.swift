import Segmentation
import Testing

/// A text, and its pieces as a reader writes them: joined by `|`, control characters escaped.
struct Cut: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let pieces: String

    init(_ name: String, _ text: String, _ pieces: String) {
        self.name = name
        self.text = text
        self.pieces = pieces
    }

    var testDescription: String { name }
}

@Suite struct SegmenterTests {
    @Test(arguments: [
        Cut("empty", "", ""),
        Cut("Latin", "née", "n|é|e"),
        Cut("combining accent", "ne\u{301}e", "n|e\u{301}|e"),
        Cut("CR LF", "a\r\nb\n\rc", "a|\\r\\n|b|\\n|\\r|c"),
        Cut("NUL", "a\0b", "a|\\0|b"),
        Cut("combining dakuten", "か\u{3099}く", "か\u{3099}|く"),
        Cut("half-width dakuten", "ｶﾞ", "ｶﾞ"),
        Cut("Hangul syllables", "한국", "한|국"),
        Cut("Hangul jamo", "\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
        Cut("Thai marks", "ที่", "ที่"),
        Cut("family of joined emoji", "👨‍👩‍👧‍👦!", "👨‍👩‍👧‍👦|!"),
        Cut("emoji with skin tone", "👍🏽👍", "👍🏽|👍"),
        Cut("flags", "🇨🇳🇯🇵", "🇨🇳|🇯🇵"),
        Cut("odd regional indicator", "🇨🇳🇯", "🇨🇳|🇯"),
        Cut("keycap", "1️⃣2", "1️⃣|2"),
        Cut("ideograph beyond the basic plane", "𠮷野", "𠮷|野"),
        Cut("variation selector", "葛\u{E0100}城", "葛\u{E0100}|城"),
        Cut("Devanagari", "नि", "नि"),
    ])
    func graphemes(_ cut: Cut) throws {
        #expect(try pieces(of: cut.text, by: .grapheme) == cut.pieces)
    }

    @Test(arguments: [
        Cut("English", "Mr. Smith doesn't agree.", "Mr|.| |Smith| |doesn't| |agree|."),
        Cut("Chinese", "今天下雨,然后走了。", "今天|下雨|,|然后|走了|。"),
        Cut("Chinese headline", "2023年世界大会今日闭幕", "2023|年|世界|大会|今日|闭幕"),
        Cut("Japanese", "東京の研究と生命", "東京|の|研究|と|生命"),
        Cut("Katakana", "カタカナのテスト", "カタカナ|の|テスト"),
        Cut("Thai", "สวัสดีชาวโลก", "สวัสดี|ชาว|โลก"),
        Cut("Korean", "안녕하세요 세계", "안녕하세요| |세계"),
        Cut("numbers", "3,456.7 10:30", "3,456.7| |10|:|30"),
        Cut("address", "news.gmw.cn/a_b", "news.gmw.cn|/|a_b"),
        Cut("emoji", "好👨‍👩‍👧‍👦🇨🇳", "好|👨‍👩‍👧‍👦|🇨🇳"),
        Cut("CR LF and NUL", "a\r\n\0b", "a|\\r\\n|\\0|b"),
        Cut("spaces", "a  b", "a|  |b"),
    ])
    func words(_ cut: Cut) throws {
        #expect(try pieces(of: cut.text, by: .word) == cut.pieces)
    }

    @Test(arguments: [
        Cut("Chinese", "今天下雨。他说:“好!”然后走了。", "今天下雨。|他说:“好!”|然后走了。"),
        Cut("Chinese question", "是吗?不是!走……", "是吗?|不是!|走……"),
        Cut("Japanese", "東京都に住んでいる。「はい。」と言った。", "東京都に住んでいる。|「はい。」|と言った。"),
        Cut("opening quote without space", "好。“走!”他说。(完)", "好。|“走!”|他说。|(完)"),
        Cut("quote that closes in German", "„Gut.“ Dann „Nein.“ Ende.", "„Gut.“ |Dann „Nein.“ |Ende."),
        Cut("only opening marks", "「「", "「「"),
        Cut("English", "It rains. He left! Why? ", "It rains. |He left! |Why? "),
        Cut("number with a point", "It is 3.5 m. Good.", "It is 3.5 m. |Good."),
        Cut("no end", "今日闭幕", "今日闭幕"),
        Cut("lines", "one\ntwo\r\nthree", "one\\n|two\\r\\n|three"),
    ])
    func sentences(_ cut: Cut) throws {
        #expect(try pieces(of: cut.text, by: .sentence) == cut.pieces)
    }

    @Test(arguments: [
        ("empty", "", [0]),
        ("one byte each", "abc", [0, 1, 2, 3]),
        ("three bytes each", "世界", [0, 3, 6]),
        ("four bytes", "𠮷a", [0, 4, 5]),
        ("joined emoji", "👨‍👩‍👧‍👦", [0, 25]),
    ])
    func boundariesAreUTF8Offsets(_ name: String, _ text: String, _ expected: [Int]) throws {
        var segmenter = try Segmenter(.grapheme)
        #expect(segmenter.boundaries(in: text) == expected, "\(name)")
    }

    /// Long texts of scripts with and without spaces, some of them cut by dictionary in one run of a megabyte.
    @Test(
        arguments: [Segmenter.Unit.grapheme, .word, .sentence],
        ["世界互联网大会", "สวัสดีชาวโลก", "ab 👨‍👩‍👧‍👦\r\n", "か\u{3099}\0", "\u{301}", "。「「", "好。“"])
    func boundariesCoverLongTexts(unit: Segmenter.Unit, seed: String) throws {
        let text = String(repeating: seed, count: 1_000_000 / seed.utf8.count)
        let bytes = Array(text.utf8)
        var segmenter = try Segmenter(unit)
        let boundaries = segmenter.boundaries(in: text)
        #expect(boundaries.first == 0)
        #expect(boundaries.last == bytes.count)
        #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 })
        #expect(boundaries.dropLast().allSatisfy { bytes[$0] & 0b1100_0000 != 0b1000_0000 }, "a scalar is cut")
        #expect(segmenter.words(in: text).map(\.range.upperBound) == Array(boundaries.dropFirst()))
    }

    @Test(arguments: ["", "zh", "ja", "sv", "no such locale", "\0"])
    func everyLocaleKnowsTheDictionaries(locale: String) throws {
        var segmenter = try Segmenter(.word, locale: locale)
        #expect(segmenter.boundaries(in: "今天下雨") == [0, 6, 12])
    }

    @Test func oneSegmenterServesManyTexts() throws {
        var segmenter = try Segmenter(.word)
        #expect(segmenter.boundaries(in: "今天下雨") == [0, 6, 12])
        #expect(segmenter.boundaries(in: "") == [0])
        #expect(segmenter.boundaries(in: "a b") == [0, 1, 2, 3])
    }
}

/// The pieces of `text`, joined by `|`.
private func pieces(of text: String, by unit: Segmenter.Unit) throws -> String {
    var segmenter = try Segmenter(unit)
    let bytes = Array(text.utf8)
    let boundaries = segmenter.boundaries(in: text)
    let pieces = zip(boundaries, boundaries.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    return pieces.map(readable).joined(separator: "|")
}

/// `text` with its control characters escaped.
private func readable(_ text: String) -> String {
    text.unicodeScalars.map { $0.value < 0x20 ? $0.escaped(asASCII: true) : String($0) }.joined()
}
