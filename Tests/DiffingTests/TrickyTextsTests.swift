import Diffing
import Testing

/// Texts on which differs are known to stumble, each with what it shows.
@Suite struct TrickyTextsTests {
    static let cases: [(shows: String, old: String, new: String, marked: String)] = [
        ("a family is one grapheme", "全家👨‍👩‍👧出游的照片", "全家👨‍👩‍👦出游的照片", "全家[-👨‍👩‍👧-]{+👨‍👩‍👦+}出游的照片"),
        ("so is a flag of two letters", "🇯🇵代表队获胜", "🇯🇲代表队获胜", "[-🇯🇵-]{+🇯🇲+}代表队获胜"),
        ("and a hand with its colour", "OK 👍🏻 thanks", "OK 👍🏿 thanks", "OK [-👍🏻-]{+👍🏿+} thanks"),
        (
            "a variation selector belongs to its character", "葛\u{E0100}飾区", "葛\u{E0101}飾区",
            "[-葛\u{E0100}-]{+葛\u{E0101}+}飾区"
        ),
        ("a combining voiced mark too", "カ\u{3099}ラスの器", "カラスの器", "[-カ\u{3099}-]{+カ+}ラスの器"),
        (
            "letters of Hangul are no syllables", "\u{1112}\u{1161}\u{11AB}국어", "\u{1112}\u{1162}\u{11AB}국어",
            "[-\u{1112}\u{1161}\u{11AB}-]{+\u{1112}\u{1162}\u{11AB}+}국어"
        ),
        ("Korean changes inside the eojeol", "한국어 문장입니다", "한글어 문장이었습니다", "한[-국-]{+글+}어 문장[-입-]{+이었습+}니다"),
        ("Thai has no spaces between words", "ที่นี่มีน้ำใสไหลเย็น", "ที่นั่นมีน้ำใสไหลแรง", "ที่[-นี่-]{+นั่น+}มีน้ำใสไหล[-เย็น-]{+แรง+}"),
        ("vowel signs stay with their consonant", "नमस्ते दुनिया कि", "नमस्कार दुनिया की", "नम[-स्ते-]{+स्कार+} दुनिया [-कि-]{+की+}"),
        (
            "two numbers are two edits", "同比增长12.5%，达到1,234.56亿元", "同比增长13.2%，达到1,243.65亿元",
            "同比增长[-12.5-]{+13.2+}%，达到[-1,234.56-]{+1,243.65+}亿元"
        ),
        ("a date is one", "于2015-09-08发布", "于2015-09-15发布", "于[-2015-09-08-]{+2015-09-15+}发布"),
        ("a page's name is cut", "/a/20170514092343x/", "/a/20170514099943x/", "/a/2017051409[-23-]{+99+}43x/"),
        ("an apostrophe ends a word", "All the queen's men", "All the king's men", "All the [-queen-]{+king+}'s men"),
        ("a line that lost its end", "一行\n两行\n", "一行\n两行", "一行\n两行[-\n-]"),
        ("one carriage return", "a\r\nb\n", "a\nb\n", "a[-\r\n-]{+\n+}b\n"),
        (
            "a field of a wiki's template got a value", "| born =\n| died =\n", "| born = 1903\n| died =\n",
            "| born ={+ 1903+}\n| died =\n"
        ),
        (
            "a paragraph cut in two", "甲说今天要开会讨论预算。乙说明天全天放假休息。\n", "甲说今天要开会讨论预算。\n\n乙说明天全天放假休息。\n",
            "甲说今天要开会讨论预算。{+\n\n+}乙说明天全天放假休息。\n"
        ),
        (
            "lines that changed places", "the first line is here\nthe second stays there\n",
            "the second stays there\nthe first line is here\n",
            "<the first line is here\n>the second stays there\n<the first line is here\n>"
        ),
        ("a null is a character", "a\0b c\n", "a\0b d\n", "a\0b [-c-]{+d+}\n"),
        ("white space alone", "a b\n", "a  b\n", "a {+ +}b\n"),
    ]

    @Test(arguments: cases) func `edits read well`(shows: String, old: String, new: String, expected: String) throws {
        var comparer = try TextComparer()
        let diff = comparer.compareLines(old, new)
        let marked = diff.edits.map { edit in
            let (old, new) = (diff.oldText(of: edit), diff.newText(of: edit))
            return switch edit.op {
            case .equal: String(old)
            case .move: "<\(old)\(new)>"
            case .insert, .delete, .replace: (old.isEmpty ? "" : "[-\(old)-]") + (new.isEmpty ? "" : "{+\(new)+}")
            }
        }
        #expect(marked.joined() == expected, "\(shows)")
    }
}
