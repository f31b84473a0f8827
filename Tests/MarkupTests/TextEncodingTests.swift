import Markup
import Testing

@Suite struct TextEncodingTests {
    @Test(arguments: [
        ("utf-8", "UTF-8"), ("UTF8", "UTF-8"), (" utf-8\n", "UTF-8"), ("unicode-1-1-utf-8", "UTF-8"),
        ("gb2312", "GBK"), ("GBK", "GBK"), ("x-gbk", "GBK"), ("GB_2312-80", "GBK"), ("chinese", "GBK"),
        ("iso-ir-58", "GBK"), ("gb18030", "gb18030"), ("big5", "Big5"), ("Big5-HKSCS", "Big5"), ("x-x-big5", "Big5"),
        ("shift_jis", "Shift_JIS"), ("Windows-31J", "Shift_JIS"), ("ms_kanji", "Shift_JIS"), ("sjis", "Shift_JIS"),
        ("euc-jp", "EUC-JP"), ("x-euc-jp", "EUC-JP"), ("iso-2022-jp", "ISO-2022-JP"), ("euc-kr", "EUC-KR"),
        ("ks_c_5601-1987", "EUC-KR"), ("windows-949", "EUC-KR"), ("korean", "EUC-KR"),
        ("iso-8859-1", "windows-1252"), ("latin1", "windows-1252"), ("us-ascii", "windows-1252"),
        ("iso-8859-9", "windows-1254"), ("tis-620", "windows-874"), ("iso-8859-11", "windows-874"),
        ("l9", "ISO-8859-15"), ("iso-8859-16", "ISO-8859-16"), ("logical", "ISO-8859-8-I"), ("visual", "ISO-8859-8"),
        ("arabic", "ISO-8859-6"), ("sun_eu_greek", "ISO-8859-7"), ("cyrillic", "ISO-8859-5"), ("866", "IBM866"),
        ("koi", "KOI8-R"), ("koi8-ru", "KOI8-U"), ("mac", "macintosh"), ("x-mac-ukrainian", "x-mac-cyrillic"),
        ("utf-16", "UTF-16LE"), ("ucs-2", "UTF-16LE"), ("unicodefffe", "UTF-16BE"),
        ("x-user-defined", "x-user-defined"),
        ("hz-gb-2312", "replacement"), ("iso-2022-kr", "replacement"), ("iso-2022-cn-ext", "replacement"),
    ])
    func labels(_ label: String, _ name: String) {
        #expect(TextEncoding(label: label)?.rawValue == name)
    }

    @Test(arguments: ["", " ", "utf_8", "utf-7", "gb-2312", "utf-8;", "\u{A0}utf-8", "ＵＴＦ-8", "cp936", "\"gbk\"", "\0"])
    func unknownLabels(_ label: String) {
        #expect(TextEncoding(label: label) == nil)
    }

    /// The standard has 40 encodings with 228 labels, none of which stands for two.
    @Test func theTableIsWhole() {
        #expect(TextEncoding.allCases.count == 40)
        #expect(Set(TextEncoding.labels.keys) == Set(TextEncoding.allCases))
        let labels = TextEncoding.labels.values.flatMap { $0 }
        #expect(labels.count == 228)
        #expect(Set(labels).count == 228)
        for encoding in TextEncoding.allCases {
            #expect(TextEncoding(label: encoding.rawValue) == encoding, "every name is a label of its own")
        }
    }
}
