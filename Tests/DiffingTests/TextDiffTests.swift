import Diffing
import Generators
import Testing

/// A comparison as a person reads it: `{-gone-}` and `{+come+}` with the kind of each edit.
func marked(_ diff: TextDiff) -> String {
    diff.edits.map { edit in
        let (old, new) = (diff.oldText(of: edit), diff.newText(of: edit))
        guard let kind = edit.kind else { return old }
        return (old.isEmpty ? "" : "{-\(old)-}") + (new.isEmpty ? "" : "{+\(new)+}") + "<\(kind.rawValue)>"
    }.joined()
}

@Suite struct TextDiffTests {
    static let cases: [(old: String, new: String, marked: String)] = [
        ("", "", ""),
        ("一样", "一样", "一样"),
        ("", "新", "{+新+}<addition>"),
        ("共有1800多位嘉宾参会", "共有1900多位嘉宾参会", "共有{-1800-}{+1900+}<number>多位嘉宾参会"),
        ("增长12.5%。", "增长13.2%。", "增长{-12.5-}{+13.2+}<number>%。"),
        ("下降-5%左右", "下降5%左右", "下降{--5-}{+5+}<number>%左右"),
        ("3月3日举行", "3月13日举行", "3月{-3-}{+13+}<date>日举行"),
        ("所谓人权报告", "所谓“人权报告”", "所谓{+“+}<quotation>人权报告{+”+}<quotation>"),
        ("会议在北京举行。", "会议在上海举行。", "会议在{-北京-}{+上海+}<wording>举行。"),
        ("记者报到", "记者报道", "记者报{-到-}{+道+}<typo>"),
        (
            "The mayor said on Monday.", "The mayor said on Tuesday.",
            "The mayor said on {-Monday-}{+Tuesday+}<date>."
        ),
        ("It opens on March 3.", "It opens on March 13.", "It opens on March {-3-}{+13+}<date>."),
        ("It opens on 3 March.", "It opens on 3 April.", "It opens on 3 {-March-}{+April+}<date>."),
        ("定于星期三举行", "定于星期五举行", "定于星期{-三-}{+五+}<date>举行"),
        ("said Anna Miller of Kent.", "said Anna Weber of Kent.", "said Anna {-Miller-}{+Weber+}<name> of Kent."),
        ("1.5%的人", "15%的人", "{-1.5-}{+15+}<number>%的人"),
        ("死亡12人", "死亡21人", "死亡{-12-}{+21+}<number>人"),
        ("The goverment said.", "The government said.", "The gover{+n+}<typo>ment said."),
        ("一句。二句。三句。", "一句。三句。", "一句。{-二句。-}<removal>三句。"),
        ("来 了", "来了", "来{- -}<spacing>了"),
        ("他说，好", "他说：好", "他说{-，-}{+：+}<punctuation>好"),
        ("家👨‍👩‍👧‍👦人", "家👨‍👩‍👦人", "家{-👨‍👩‍👧‍👦-}{+👨‍👩‍👦+}<wording>人"),
        ("か\u{3099}く", "かく", "{-か\u{3099}-}{+か+}<wording>く"),
        ("한국어를 배웁니다", "한국어가 배웁니다", "한국어{-를-}{+가+}<wording> 배웁니다"),
        ("é", "e\u{301}", "{-é-}{+e\u{301}+}<wording>"),
    ]

    @Test(arguments: cases) func `edits are marked as a person would`(old: String, new: String, expected: String) throws
    {
        var comparer = try TextComparer()
        #expect(marked(comparer.compare(old, new)) == expected)
    }

    @Test func `edits always rebuild both texts and cut no grapheme`() throws {
        var comparer = try TextComparer()
        for seed in 0..<400 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let (old, new) = generator.revision()
            let diff = comparer.compare(old, new)
            #expect(diff.edits.map(diff.oldText).joined().utf8.elementsEqual(old.utf8), "seed \(seed)")
            #expect(diff.edits.map(diff.newText).joined().utf8.elementsEqual(new.utf8), "seed \(seed)")
            #expect(diff.edits.reduce(0) { $0 + diff.oldText(of: $1).count } == old.count, "seed \(seed)")
            #expect(diff.edits.reduce(0) { $0 + diff.newText(of: $1).count } == new.count, "seed \(seed)")
        }
    }

    @Test func `the comparison the other way round mirrors the edits`() throws {
        var comparer = try TextComparer()
        for seed in 0..<400 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let (old, new) = generator.revision()
            let there = comparer.compare(old, new)
            let back = comparer.compare(new, old)
            #expect(there.edits.map(\.old) == back.edits.map(\.new), "seed \(seed)")
            #expect(there.edits.map(\.new) == back.edits.map(\.old), "seed \(seed)")
        }
    }

    @Test func `equal texts have no edits`() throws {
        var comparer = try TextComparer()
        for seed in 0..<100 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let text = generator.text()
            #expect(!comparer.compare(text, text).hasChanges, "seed \(seed)")
        }
    }

    @Test func `texts that share nothing are one edit each`() throws {
        var comparer = try TextComparer()
        let old = String(repeating: "甲乙丙丁", count: 5000)
        let new = String(repeating: "子丑寅卯", count: 5000)
        #expect(comparer.compare(old, new).edits.map(\.op) == [.replace])
    }

    private static let pieces = [
        "中", "国", "が", "か\u{3099}", "ガ", "ｶﾞ", "。", "，", "“", "—", "\u{3000}", "\u{302A}", "a", "e\u{301}", "1",
        "\u{20E3}",
        " ", "\n", "\r", "\r\n", "한", "ᄒ", "ᅡ", "👩", "\u{200D}", "🚀", "🇨", "🇳", "\u{FE0F}", "ไ", "ำ",
    ]

    @Test func `the characters of an edit are the graphemes that a reader counts`() throws {
        var comparer = try TextComparer()
        var generator = Generator(seed: 11)
        for _ in 0..<500 {
            let text = generator.list(1...8) { $0.pick(Self.pieces) }.joined()
            let inserted = comparer.compare("", text).characters.inserted
            #expect(inserted == text.count, "\(text.debugDescription)")
        }
    }
}

extension Generator {
    /// A text and another one made from it by a few edits.
    mutating func revision() -> (String, String) {
        let old = oneIn(3) ? text() : prose()
        var new = Array(old)
        for _ in 0..<number(0...4) where !new.isEmpty {
            let at = number(0...new.count - 1)
            switch number(0...2) {
            case 0: new.removeSubrange(at..<min(new.count, at + number(1...6)))
            case 1: new.insert(contentsOf: text(2), at: at)
            default: new.replaceSubrange(at..<min(new.count, at + number(1...3)), with: sentence().prefix(4))
            }
        }
        return (old, String(new))
    }
}
