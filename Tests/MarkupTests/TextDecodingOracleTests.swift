import Foundation
import Markup
import Programs
import Testing

/// Python's codecs as the other opinion on texts that are well-formed.
@Suite struct TextDecodingOracleTests {
    @Test(arguments: [
        ("gb18030", "gb18030", "朱镕基 张喆 𠮷野家 世界互联网大会 〇㐀䶵龥 ￥«é»"),
        ("gb2312", "gbk", "朱镕基访问浙江,责编:李伯玺,来源:光明网"),
        ("big5", "big5hkscs", "臺灣新聞 香港嘅 着裏 中文"),
        ("shift_jis", "cp932", "日本語の新聞 ①②Ⅲ㈱髙﨑 ｶﾀｶﾅ"),
        ("euc-jp", "euc_jp", "日本語の新聞 ｶﾀｶﾅ 東京都"),
        ("iso-2022-jp", "iso2022_jp", "日本語の新聞 abc 東京都"),
        ("euc-kr", "cp949", "대한민국 뉴스 똠방각하 펲시콜라"),
        ("windows-1250", "cp1250", "Příliš žluťoučký kůň €"),
        ("windows-1251", "cp1251", "Съешь ещё этих мягких булок"),
        ("windows-1252", "cp1252", "naïve café – “œuvre” €"),
        ("windows-1253", "cp1253", "Ελληνικά νέα"),
        ("windows-1254", "cp1254", "Türkçe ışık ğ"),
        ("windows-1255", "cp1255", "חדשות היום"),
        ("windows-1256", "cp1256", "أخبار اليوم"),
        ("windows-1257", "cp1257", "ąčęėįšųūž"),
        ("windows-1258", "cp1258", "Viêt Nam đ ơ ư"),
        ("windows-874", "cp874", "ข่าววันนี้"),
        ("iso-8859-2", "iso8859_2", "Łódź żółć"),
        ("iso-8859-3", "iso8859_3", "ĉĝĥĵŝŭ"),
        ("iso-8859-4", "iso8859_4", "āčēģīķ"),
        ("iso-8859-5", "iso8859_5", "Новости дня"),
        ("iso-8859-6", "iso8859_6", "أخبار"),
        ("iso-8859-7", "iso8859_7", "Νέα €"),
        ("iso-8859-8", "iso8859_8", "חדשות"),
        ("iso-8859-10", "iso8859_10", "ðþŋ"),
        ("iso-8859-13", "iso8859_13", "žąsis"),
        ("iso-8859-14", "iso8859_14", "ŵŷḃ"),
        ("iso-8859-15", "iso8859_15", "œŸ€"),
        ("iso-8859-16", "iso8859_16", "ăâîșț €„”"),
        ("koi8-r", "koi8_r", "Новости ─│"),
        ("koi8-u", "koi8_u", "Новини їєґ"),
        ("ibm866", "cp866", "Новости ╬"),
        ("macintosh", "mac_roman", "café — ©"),
        ("utf-16le", "utf_16_le", "<p>中𠮷"),
        ("utf-16be", "utf_16_be", "<p>中𠮷"),
    ])
    func sameAsPython(_ label: String, _ codec: String, _ text: String) throws {
        let program = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('utf-8').encode('\(codec)'))"
        let output = try run("python3", "-c", program, input: text)
        try #require(output.status == 0, "\(output.stderr)")
        let decoded = TextDecoding.decode(Array(output.bytes), charset: label)
        #expect(decoded.text == text)
        #expect(decoded.replacements == 0)
        #expect(decoded.source == .header)
    }

    /// Every pair of bytes of the encodings in which Python agrees with the Encoding Standard on what is a character; for
    /// Big5 without the rows of punctuation, where it does not.
    @Test(arguments: [("gbk", "gb18030"), ("big5", "big5hkscs"), ("shift_jis", "cp932"), ("euc-kr", "cp949")])
    func samePairsAsPython(_ label: String, _ codec: String) throws {
        let program = """
            import sys
            for lead in range(0x81, 0xFF):
                for trail in range(0x40, 0xFF):
                    try: text = bytes([lead, trail]).decode('\(codec)')
                    except UnicodeDecodeError: continue
                    if trail == 0x7F or 0xE000 <= ord(text[0]) < 0xF900 or 0xFF61 <= ord(text[0]) < 0xFFA0: continue
                    print('%02x%02x' % (lead, trail), text)
            """
        let lines = try run("python3", "-c", program).stdout.split(separator: "\n")
        #expect(lines.count > 6000)
        var different: [Substring] = []
        for line in lines {
            let pair = UInt16(line.prefix(4), radix: 16) ?? 0
            // The mark in front keeps the pair from being taken for UTF-8.
            let decoded = TextDecoding.decode([0x61, UInt8(pair >> 8), UInt8(pair & 0xFF)], charset: label)
            if label == "big5", 0xA1...0xA2 ~= pair >> 8 { continue }
            if decoded.text.dropFirst() != line.dropFirst(5) { different.append(line) }
        }
        #expect(different.isEmpty, "\(different.count): \(different.prefix(40).joined(separator: " "))")
    }
}
