import Articles
import Diffing
import Generators
import Testing

/// An entry as a person reads it: the op, the indices on both sides and, where the texts differ, the marked text.
func line(_ change: BlockChange) -> String {
    func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }
    let places =
        switch change.op {
        case .insert: list(change.new)
        case .delete: list(change.old)
        default: "\(list(change.old)) -> \(list(change.new))"
        }
    let text = change.text.flatMap { $0.hasChanges ? ": " + marked($0) : nil } ?? ""
    return "\(change.op.rawValue) \(places)\(text)"
}

/// The entries of the comparison of two bodies, without the equal ones.
func lines(_ old: [Block], _ new: [Block]) throws -> [String] {
    var comparer = try TextComparer()
    return comparer.compare(old, new).filter { $0.op != .equal }.map(line)
}

@Suite struct BodyComparisonTests {
    /// Six paragraphs that have nothing to do with each other.
    static let chinese: [Block] = [
        .paragraph("2023年世界互联网大会乌镇峰会今日闭幕，来自多个国家和地区的1800多位嘉宾参会。"),
        .paragraph("本届峰会发布了领先科技奖，十五项成果从两百多份申报材料里脱颖而出。"),
        .paragraph("记者在会场看到，志愿者身穿蓝色马甲，为来宾指路、翻译和分发资料。"),
        .paragraph("当地居民告诉我们，古镇的石板路和小桥已经修缮一新。游船比去年多了一倍。夜里灯光照得河面通明。"),
        .paragraph("主办方表示，下一届活动定于秋天举行，报名将从五月开始。"),
        .paragraph("气象台预报，明后两天阴有小雨，气温下降六度左右。"),
    ]
    static let english: [Block] = [
        .heading(level: 2, "What happened"),
        .paragraph("The council voted on Monday to close the old bridge for repairs until the end of March."),
        .paragraph("Shop owners along the river fear that they will lose half of their customers."),
        .paragraph(
            "A ferry will carry people across from seven in the morning. It runs every ten minutes. It is free."),
        .quote("Nobody asked us, and nobody told us, said a baker whose family has been here since 1921."),
    ]
    static let japanese: [Block] = [
        .paragraph("東京都は十日、多摩地域の新しい図書館を来年の春に開くと発表した。"),
        .paragraph("建物は三階建てで、蔵書はおよそ二十万冊になる見込みだという。"),
        .paragraph("近くに住む女性は「子どもと一緒に通えるのが楽しみです」と話していた。"),
    ]

    /// A body with some blocks taken from another one by index and some new ones.
    static func body(_ source: [Block], _ order: [Int]) -> [Block] { order.map { source[$0] } }

    static let moved: [(name: String, old: [Block], new: [Block], lines: [String])] = [
        ("nothing", chinese, chinese, []),
        ("both empty", [], [], []),
        ("all came", [], japanese, ["insert 0", "insert 1", "insert 2"]),
        ("all went", japanese, [], ["delete 0", "delete 1", "delete 2"]),
        ("block moved", chinese, body(chinese, [0, 4, 1, 2, 3, 5]), ["move 4 -> 1"]),
        ("swapped: the shorter moves", body(chinese, [3, 5]), body(chinese, [5, 3]), ["move 1 -> 0"]),
        (
            "moved and edited", chinese,
            body(chinese, [0, 2, 3, 5, 4]) + [.paragraph("本届峰会发布了领先科技奖，十五项成果从三百多份申报材料里脱颖而出。")],
            ["move 5 -> 3", "move 1 -> 5: 本届峰会发布了领先科技奖，十五项成果从{-两-}{+三+}<number>百多份申报材料里脱颖而出。"]
        ),
        ("deleted where it stood", chinese, body(chinese, [0, 2, 3, 5]), ["delete 1", "delete 4"]),
        ("all replaced", japanese, english, ["delete 0", "delete 1", "delete 2"] + (0..<5).map { "insert \($0)" }),
        (
            "duplicates: one more", body(chinese, [0, 1, 1, 2]), body(chinese, [0, 1, 1, 1, 2]), ["insert 3"]
        ),
        (
            "a list goes on: the lines that look alike are not edits",
            ["第1名：张三", "第2名：李四", "第3名：王五"].map { .paragraph($0) },
            ["第2名：李四", "第3名：王五", "第4名：赵六"].map { .paragraph($0) }, ["delete 0", "insert 2"]
        ),
        (
            "two blocks reworded in their places", body(chinese, [0, 1, 2, 3]),
            [
                chinese[0], .paragraph("本届峰会发布了领先科技奖，十五项成果从三百多份申报材料里脱颖而出。"), chinese[2],
                .paragraph("当地居民告诉我们，古镇的石板路和小桥已经修缮一新。游船比去年多了两倍。夜里灯光照得河面通明。"),
            ],
            [
                "edit 1 -> 1: 本届峰会发布了领先科技奖，十五项成果从{-两-}{+三+}<number>百多份申报材料里脱颖而出。",
                "edit 3 -> 3: 当地居民告诉我们，古镇的石板路和小桥已经修缮一新。游船比去年多了{-一-}{+两+}<number>倍。夜里灯光照得河面通明。",
            ]
        ),
        ("duplicates: one less", body(chinese, [1, 1, 1]), body(chinese, [1, 1]), ["delete 2"]),
    ]

    @Test(arguments: moved) func `blocks come, go and move`(
        name: String, old: [Block], new: [Block], expected: [String]
    )
        throws
    {
        let found = try lines(old, new)
        #expect(found == expected, "\(name)")
    }

    static let edited: [(name: String, old: [Block], new: [Block], lines: [String])] = [
        (
            "a number", chinese, replacing(0, "1800", "1900"),
            ["edit 0 -> 0: 2023年世界互联网大会乌镇峰会今日闭幕，来自多个国家和地区的{-1800-}{+1900+}<number>多位嘉宾参会。"]
        ),
        (
            "one of English", english, english.map { $0 == english[2] ? .paragraph("Shop owners fear that.") : $0 },
            [
                "edit 2 -> 2: Shop owners {-along the river -}<removal>fear that{- they will lose half of their customers-}<removal>."
            ]
        ),
        (
            "heading changed", [.heading(level: 2, "会议背景")] + chinese, [.heading(level: 2, "大会背景")] + chinese,
            [
                "edit 0 -> 0: {-会议-}{+大会+}<wording>背景"
            ]
        ),
        (
            "level of a heading changed", english, [.heading(level: 3, "What happened")] + english.dropFirst(),
            [
                "edit 0 -> 0"
            ]
        ),
        (
            "paragraph became heading", [.paragraph("会议背景")] + chinese, [.heading(level: 2, "会议背景")] + chinese,
            [
                "edit 0 -> 0"
            ]
        ),
        (
            "short blocks", [.paragraph("3:1"), .paragraph("上半场"), .paragraph("完")],
            [.paragraph("3:2"), .paragraph("上半场"), .paragraph("终")],
            [
                "edit 0 -> 0: {-3:1-}{+3:2+}<number>",
                "delete 2",
                "insert 2",
            ]
        ),
        (
            "several short blocks side by side", ["北京 12", "上海 15", "广州 21"].map(Block.paragraph),
            ["北京 13", "深圳 20", "上海 16", "广州 22"].map(Block.paragraph),
            [
                "edit 0 -> 0: 北京 {-12-}{+13+}<number>",
                "insert 1",
                "edit 1 -> 2: 上海 {-15-}{+16+}<number>",
                "edit 2 -> 3: 广州 {-21-}{+22+}<number>",
            ]
        ),
        (
            "picture changed, caption kept", [.figure(image: "a.jpg", caption: "会场")],
            [.figure(image: "b.jpg", caption: "会场")],
            [
                "edit 0 -> 0"
            ]
        ),
        (
            "pictures without captions", [.figure(image: "a.jpg", caption: "")], [.figure(image: nil, caption: "")],
            [
                "edit 0 -> 0"
            ]
        ),
        (
            "cell of a table", [.table(rows: [["省份", "病例"], ["湖北", "10"]])],
            [.table(rows: [["省份", "病例"], ["湖北", "12"]])],
            [
                "edit 0 -> 0: 省份\t病例\n湖北\t{-10-}{+12+}<number>"
            ]
        ),
        (
            "block grew", english,
            english.map {
                $0 == english[1]
                    ? .paragraph(
                        $0.text + " Trucks must go round by the "
                            + "motorway, which adds forty minutes, the police said in a statement late at night.") : $0
            },
            [
                "edit 1 -> 1: The council voted on Monday to close the old bridge for repairs until the end "
                    + "of March.{+ Trucks must go round by the motorway, which adds forty "
                    + "minutes, the police said in a statement late at night.+}<addition>"
            ]
        ),
        (
            "Japanese", japanese, [japanese[0], .paragraph("建物は四階建てで、蔵書はおよそ二十万冊になる見込みだという。"), japanese[2]],
            [
                "edit 1 -> 1: 建物は{-三-}{+四+}<number>階建てで、蔵書はおよそ二十万冊になる見込みだという。"
            ]
        ),
    ]

    static let joined: [(name: String, old: [Block], new: [Block], lines: [String])] = [
        (
            "split", chinese, splitting(chinese, 3, after: "修缮一新。"),
            [
                "split 3 -> 3,4"
            ]
        ),
        (
            "merged", splitting(chinese, 3, after: "修缮一新。"), chinese,
            [
                "merge 3,4 -> 3"
            ]
        ),
        (
            "split in English", english, splitting(english, 3, after: "morning. "),
            [
                "split 3 -> 3,4"
            ]
        ),
        (
            "split with an edit", chinese, splitting(replacing(3, "一倍", "两倍"), 3, after: "修缮一新。"),
            [
                "split 3 -> 3,4: 当地居民告诉我们，古镇的石板路和小桥已经修缮一新。游船比去年多了{-一-}{+两+}<number>倍。夜里灯光照得河面通明。"
            ]
        ),
        (
            "merged with an edit", splitting(chinese, 3, after: "修缮一新。"),
            replacing(3, "夜里灯光", "夜里的灯光"),
            [
                "merge 3,4 -> 3: 当地居民告诉我们，古镇的石板路和小桥已经修缮一新。游船比去年多了一倍。夜里{+的+}<addition>灯光照得河面通明。"
            ]
        ),
        (
            "split in three", chinese, splitting(splitting(chinese, 3, after: "一倍。"), 3, after: "一新。"),
            [
                "split 3 -> 3,4,5"
            ]
        ),
        (
            "one insertion beside a split", chinese,
            splitting(chinese, 3, after: "修缮一新。") + [japanese[0]],
            [
                "split 3 -> 3,4",
                "insert 7",
            ]
        ),
    ]

    @Test(arguments: edited) func `blocks are edited`(
        name: String, old: [Block], new: [Block], expected: [String]
    ) throws {
        let found = try lines(old, new)
        #expect(found == expected, "\(name)")
    }

    @Test(arguments: joined) func `blocks are split and merged`(
        name: String, old: [Block], new: [Block], expected: [String]
    ) throws {
        let found = try lines(old, new)
        #expect(found == expected, "\(name)")
    }

    /// The Chinese body with a text in one of its paragraphs replaced.
    static func replacing(_ index: Int, _ text: String, _ other: String) -> [Block] {
        var body = chinese
        body[index] = .paragraph(
            body[index].text.split(separator: text, omittingEmptySubsequences: false).joined(separator: other))
        return body
    }

    /// A body with one paragraph cut in two behind a text.
    static func splitting(_ body: [Block], _ index: Int, after text: String) -> [Block] {
        var body = body
        let pieces = body[index].text.split(separator: text, maxSplits: 1)
        body.replaceSubrange(index...index, with: [.paragraph(pieces[0] + text), .paragraph(String(pieces[1]))])
        return body
    }
}
