import Articles
import Testing

@testable import Pages

@Suite struct CounterReaderTests {
    static let lines: [(String, [String])] = [
        ("跟贴31", ["comments 跟贴 = 31 '31'"]),
        ("51条评论|1,307人参与", ["comments 评论 = 51 '51'", "participants 参与 = 1307 '1,307'"]),
        ("2 条评论/4 人参与网友评论", ["comments 评论 = 2 '2'", "participants 参与 = 4 '4'"]),
        ("跟贴 跟贴 19 参与 206", ["comments 跟贴 = 19 '19'", "participants 参与 = 206 '206'"]),
        ("评论（191）", ["comments 评论 = 191 '191'"]),
        ("写评论已有0条评论", ["comments 评论 = 0 '0'"]),
        ("阅读量：1.2万", ["views 阅读量 = 12000 approximate '1.2万'"]),
        ("阅读 10万+", ["views 阅读 = 100000 atLeast '10万+'"]),
        ("18,342 views", ["views views = 18342 '18,342'"]),
        ("1.5K likes", ["likes likes = 1500 approximate '1.5K'"]),
        ("12 Views 4 Comments", ["views Views = 12 '12'", "comments Comments = 4 '4'"]),
        ("いいね！：260", ["likes いいね！ = 260 '260'"]),
        ("コメント：44件", ["comments コメント = 44 '44'"]),
        ("赞 ０", ["likes 赞 = 0 '０'"]),
        ("缩小字体 放大字体 收藏 微博 分享 106", []),
        ("社会 某报 ⋅ 80评论 ⋅ 2分钟前", []),
        ("回复 ⋅ 254条回复 8421", []),
        ("2026-05-06 09:20 评论", []),
        ("阅读 99999999999999999999", []),
        ("第3届文化节", []),
    ]

    @Test(arguments: lines)
    func reads(_ text: String, _ expected: [String]) {
        let counters = CounterReader.counters(ofLine: PageLine(Array(text.unicodeScalars)))
        let shown = counters.map { counter in
            let bound = counter.bound == .exact ? "" : " \(counter.bound.rawValue)"
            return "\(counter.kind.rawValue) \(counter.name) = \(counter.value)\(bound) '\(counter.printed ?? "")'"
        }
        #expect(shown == expected)
    }

    @Test func readsANameAndANumberOnTwoLines() {
        let lines = ["评论", "2819", "分享"].map { PageLine(Array($0.unicodeScalars)) }
        #expect(lines.counters == [Counter(name: "评论", kind: .comments, value: 2819, printed: "2819")])
    }
}
