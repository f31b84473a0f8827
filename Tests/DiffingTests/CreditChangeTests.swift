import Articles
import Diffing
import Testing

@Suite struct CreditChangeTests {
    static let cases: [(name: String, old: [String], new: [String], lines: [String])] = [
        ("none", [], [], []),
        ("the same", ["editor 李伯玺"], ["editor 李伯玺"], []),
        ("another order", ["editor 甲", "reporter 乙"], ["reporter 乙", "editor 甲"], []),
        ("insert", ["editor 甲"], ["editor 甲", "translator 乙"], ["insert translator 乙"]),
        ("delete", ["editor 甲", "translator 乙"], ["editor 甲"], ["delete translator 乙"]),
        ("rename", ["editor 李伯玺"], ["editor 王宏泽"], ["rename editor 李伯玺 -> editor 王宏泽"]),
        (
            "spelled differently", ["reporter Anna Muller"], ["reporter Anna Müller"],
            ["rename reporter Anna Muller -> reporter Anna Müller"]
        ),
        ("a staff code", ["editor 杨倩"], ["editor 杨倩_NF4425"], ["spelling editor 杨倩 -> editor 杨倩_NF4425"]),
        ("a space in the name", ["editor 王 明"], ["editor 王明"], ["spelling editor 王 明 -> editor 王明"]),
        ("widths", ["author ＡＢ"], ["author AB"], ["spelling author ＡＢ -> author AB"]),
        (
            "the first author last", ["author 甲", "author 乙", "author 丙"], ["author 乙", "author 丙", "author 甲"],
            ["order author 甲 -> author 甲"]
        ),
        ("role", ["intern 甲"], ["reporter 甲"], ["role intern 甲 -> reporter 甲"]),
        (
            "roles swapped", ["editor 甲", "reporter 乙"], ["editor 乙", "reporter 甲"],
            ["role reporter 乙 -> editor 乙", "role editor 甲 -> reporter 甲"]
        ),
        (
            "one of several renamed", ["editor 甲", "editor 乙"], ["editor 乙", "editor 丙"],
            ["rename editor 甲 -> editor 丙"]
        ),
        (
            "alike names are paired", ["editor 王明", "editor 李青禾"], ["editor 李青和", "editor 赵一鸣"],
            ["rename editor 李青禾 -> editor 李青和", "rename editor 王明 -> editor 赵一鸣"]
        ),
        ("one person in two roles, one goes", ["editor 甲", "author 甲"], ["author 甲"], ["delete editor 甲"]),
        ("another encoding of a name", ["author é"], ["author e\u{301}"], ["rename author é -> author e\u{301}"]),
    ]

    @Test(arguments: cases) func `changes are named`(
        name: String, old: [String], new: [String], expected: [String]
    ) throws {
        var comparer = try TextComparer()
        let diff = comparer.compare(try article(old), try article(new))
        let lines = diff.credits.map { change in
            let sides = [change.old, change.new].compactMap { $0.map { "\($0.role.rawValue) \($0.name)" } }
            return "\(change.op.rawValue) " + sides.joined(separator: " -> ")
        }
        #expect(lines == expected, "\(name)")
        #expect(diff.summary.credits == expected.count, "\(name)")
    }

    private func article(_ credits: [String]) throws -> Article {
        let credits = try credits.map { line in
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            return Credit(role: try #require(Credit.Role(rawValue: parts[0])), name: parts[1])
        }
        return Article(headline: "", credits: credits)
    }
}
