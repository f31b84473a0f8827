import Markup
import Testing

/// Bytes written as text: ASCII stands for itself, `\xB0` for a byte.
func bytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Substring(text)
    while let first = rest.first {
        if first == "\\", rest.dropFirst().first == "x", let byte = UInt8(rest.dropFirst(2).prefix(2), radix: 16) {
            result.append(byte)
            rest = rest.dropFirst(4)
        } else {
            result += Array(String(first).utf8)
            rest = rest.dropFirst()
        }
    }
    return result
}

@Suite struct TextDecodingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let page: String
        let label: String?
        let text: String
        let found: String

        init(_ name: String, _ page: String, label: String? = nil, _ text: String, _ found: String) {
            (self.name, self.page, self.label, self.text, self.found) = (name, page, label, text, found)
        }

        var testDescription: String { name }

        /// The encoding, what told it, and the number of replacements.
        func check() {
            let decoded = TextDecoding.decode(bytes(page), charset: label)
            #expect(decoded.text == text)
            #expect("\(decoded.encoding) \(decoded.source) \(decoded.replacements)" == found)
        }
    }

    @Test(arguments: [
        Case("nothing", "", "", "UTF-8 detected 0"),
        Case("ASCII", "plain", "plain", "UTF-8 detected 0"),
        Case("NUL", "a\\x00b", "a\0b", "UTF-8 detected 0"),
        Case("UTF-8 mark", "\\xEF\\xBB\\xBF中", label: "gb2312", "中", "UTF-8 byteOrderMark 0"),
        Case("only a mark", "\\xEF\\xBB\\xBF", "", "UTF-8 byteOrderMark 0"),
        Case(
            "UTF-16LE mark", "\\xFF\\xFE\\x2D\\x4E\\x42\\xD8\\xB7\\xDF", label: "utf-8", "中𠮷",
            "UTF-16LE byteOrderMark 0"),
        Case("UTF-16BE mark", "\\xFE\\xFF\\x4E\\x2D\\xD8\\x42\\xDF\\xB7", "中𠮷", "UTF-16BE byteOrderMark 0"),
        Case("lone surrogate", "\\xFE\\xFF\\xD8\\x42\\x00a", "\u{FFFD}a", "UTF-16BE byteOrderMark 1"),
        Case("odd byte", "\\xFF\\xFEa\\x00b", "a\u{FFFD}", "UTF-16LE byteOrderMark 1"),
        Case("mark inside", "a\\xEF\\xBB\\xBFb", "a\u{FEFF}b", "UTF-8 detected 0"),
        Case("header", "\\xD6\\xEC\\xE9F\\xBB\\xF9", label: " GB2312 ", "朱镕基", "GBK header 0"),
        Case(
            "header before meta", "<meta charset=big5>\\xD6\\xEC", label: "gbk", "<meta charset=big5>朱", "GBK header 0"),
        Case("unknown header", "<meta charset=gbk>\\xD6\\xEC", label: "none", "<meta charset=gbk>朱", "GBK meta 0"),
    ])
    func order(_ example: Case) { example.check() }

    @Test(arguments: [
        Case("names", "\\xD5\\xC5\\x86\\xB4", label: "gb2312", "张喆", "GBK header 0"),
        Case("four bytes", "\\x95\\x32\\x90\\x31", label: "gbk", "𠂇", "GBK header 0"),
        Case("𠮷", "\\x95\\x34\\xB2\\x35", label: "gb18030", "𠮷", "gb18030 header 0"),
        Case("cut inside", "a\\xD6", label: "gbk", "a\u{FFFD}", "GBK header 1"),
        Case("lead before ASCII", "\\xD6<b>", label: "gbk", "\u{FFFD}<b>", "GBK header 1"),
        Case("byte that leads nothing", "a\\xFFb", label: "gbk", "a\u{FFFD}b", "GBK header 1"),
        Case("cut before the last of four", "\\x95\\x34\\xB2", label: "gbk", "\u{FFFD}", "GBK header 1"),
        Case("Big5", "\\xA4\\xA4\\xA4\\xE5", label: "big5", "中文", "Big5 header 0"),
        Case("Hong Kong's 着", "\\xFE\\xD3", label: "big5", "着", "Big5 header 0"),
        Case("two scalars", "\\x88\\x62", label: "big5", "Ê̄", "Big5 header 0"),
        Case("Windows' ①髙", "\\x87\\x40\\xFB\\xFC", label: "shift_jis", "①髙", "Shift_JIS header 0"),
        Case("half-width kana", "\\xB1\\xB2", label: "sjis", "ｱｲ", "Shift_JIS header 0"),
        Case("Shift_JIS backslash", "\\x5C~", label: "sjis", "\\~", "Shift_JIS header 0"),
        Case("EUC-JP", "\\xC6\\xFC\\xCB\\xDC\\x8E\\xB1\\x8F\\xB0\\xA1", label: "euc-jp", "日本ｱ丂", "EUC-JP header 0"),
        Case("ISO-2022-JP", "\\x1B$BF|K\\x5C\\x1B(B!", label: "iso-2022-jp", "日本!", "ISO-2022-JP header 0"),
        Case("windows-949", "\\xB0\\xA2\\x81\\x41", label: "euc-kr", "각갂", "EUC-KR header 0"),
        Case(
            "Latin-1 is Windows'", "\\x93\\xE9\\x94\\x80\\x81", label: "iso-8859-1", "“é”€\u{81}",
            "windows-1252 header 0"),
        Case("Romanian", "\\xBA\\xFE\\xA4", label: "iso-8859-16", "șț€", "ISO-8859-16 header 0"),
        Case("Russian", "\\xF0\\xD2\\xC9", label: "koi8-r", "При", "KOI8-R header 0"),
        Case("user-defined", "a\\x80\\xFF", label: "x-user-defined", "a\u{F780}\u{F7FF}", "x-user-defined header 0"),
        Case("UTF-16", "a\\x00-N", label: "utf-16", "a中", "UTF-16LE header 0"),
    ])
    func encodings(_ example: Case) { example.check() }

    @Test(arguments: [
        Case("said GBK, is UTF-8", "中文网页", label: "gb2312", "中文网页", "UTF-8 detected 0"),
        Case("said Latin-1, is UTF-8", "é à ü ö", label: "iso-8859-1", "é à ü ö", "UTF-8 detected 0"),
        Case("said GBK, is cut UTF-8", "中文网页\\xE4\\xB8", label: "gbk", "中文网页\u{FFFD}", "UTF-8 detected 1"),
        Case("GBK that could be UTF-8", "\\xCD\\xA8", label: "gbk", "通", "GBK header 0"),
        Case("few characters, impossible as said", "€ 1\\xC2\\xA0x", label: "euc-kr", "€ 1\u{A0}x", "UTF-8 detected 0"),
        Case("said UTF-16, is ASCII", "<p>hello</p>", label: "utf-16", "<p>hello</p>", "UTF-8 detected 0"),
        Case("damaged UTF-8", "中文\\xE4\\xB8好", label: "utf-8", "中文\u{FFFD}好", "UTF-8 header 1"),
        Case("cut UTF-8", "abc\\xE4\\xB8", label: "utf-8", "abc\u{FFFD}", "UTF-8 header 1"),
        Case("said UTF-8, is Chinese", "\\xD6\\xEC\\xC8\\xDD\\xBB\\xF9", label: "utf-8", "朱容基", "gb18030 detected 0"),
        Case("said UTF-8, is French", "caf\\xE9 noir", label: "utf-8", "café noir", "windows-1252 detected 0"),
        Case("U+FFFD in the page", "a\u{FFFD}b\\xFF", label: "utf-8", "a\u{FFFD}b\u{FFFD}", "UTF-8 header 1"),
        Case("refused encoding", "中文", label: "hz-gb-2312", "中文", "UTF-8 detected 0"),
    ])
    func wrongLabels(_ example: Case) { example.check() }

    @Test(arguments: [
        Case("UTF-8", "中文", "中文", "UTF-8 detected 0"),
        Case("few Chinese words", "<p>\\xD6\\xD0\\xCE\\xC4</p>", "<p>中文</p>", "gb18030 detected 0"),
        Case("one French word", "<p>\\xE9t\\xE9</p>", "<p>été</p>", "windows-1252 detected 0"),
        Case("escapes", "\\x1B$BF|K\\x5C\\x1B(B", "日本", "ISO-2022-JP detected 0"),
        Case("UTF-16 without mark", "<\\x00p\\x00>\\x00-N", "<p>中", "UTF-16LE detected 0"),
        Case("UTF-16BE without mark", "\\x00<\\x00p\\x00>N-", "<p>中", "UTF-16BE detected 0"),
    ])
    func detection(_ example: Case) { example.check() }

    @Test func nothingIsLostOfAnyBytes() {
        var state: UInt64 = 1
        let noise = (0..<4096).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        for labels in TextEncoding.labels.values {
            let decoded = TextDecoding.decode(noise + Array("<p>end".utf8), charset: labels[0])
            #expect(decoded.text.count > 1000)
            #expect(decoded.text.unicodeScalars.count { $0 == "\u{FFFD}" } >= decoded.replacements)
        }
    }
}
