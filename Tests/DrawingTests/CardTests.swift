import Articles
import Generators
import Testing

@testable import Drawing

@Suite struct CardTests {
    static let base = Article(
        headline: "峰会开幕", source: Source(name: "光明网"), language: "zh",
        body: [
            .paragraph("第一句不变。共有1800多位嘉宾参会。最后一句也不变。"), .paragraph("会议持续三天，地点在乌镇。"),
            .paragraph("大会的主题是建设包容、普惠、有韧性的数字世界。"),
        ],
        credits: [Credit(role: .editor, name: "李伯玺")],
        counters: [Counter(name: "点赞", kind: .likes, value: 12), Counter(name: "浏览", kind: .views, value: 90)],
        links: [Link(group: "推荐阅读", text: "旧闻")])

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Article) -> Void
        /// The lines between the headline and the source.
        let lines: [String]
    }

    static let cases = [
        Case(
            testDescription: "of two edits the weightier, with its sentence",
            change: {
                $0.body[0] = .paragraph("第一句不变。共有1900多位嘉宾参会。最后一句也不变。")
                $0.body[1] = .paragraph("会议持续三天，地点在乌镇")
            },
            lines: [
                "Before: 共有1800多位嘉宾参会。", "After: 共有1900多位嘉宾参会。",
                "2 paragraphs edited",
            ]),
        Case(
            testDescription: "a changed headline before any other text",
            change: {
                $0.headline = "峰会今日开幕"
                $0.body[0] = .paragraph("第一句不变。共有1900多位嘉宾参会。最后一句也不变。")
            },
            lines: ["Before: 峰会开幕", "After: 峰会今日开幕", "headline changed, 1 paragraph edited"]),
        Case(
            testDescription: "a sentence that came, with the one before it",
            change: { $0.body[0] = .paragraph("第一句不变。共有1800多位嘉宾参会。新的一句。最后一句也不变。") },
            lines: [
                "Before: 共有1800多位嘉宾参会。最后一句也不变。",
                "After: 共有1800多位嘉宾参会。新的一句。最后一句也不变。", "1 paragraph edited",
            ]),
        Case(
            testDescription: "a paragraph that came",
            change: { $0.body.append(.paragraph("闭幕式于周五举行。")) },
            lines: ["Added: 闭幕式于周五举行。", "1 paragraph added"]),
        Case(
            testDescription: "a paragraph that went",
            change: { $0.body.remove(at: 1) },
            lines: ["Removed: 会议持续三天，地点在乌镇。", "1 paragraph removed"]),
        Case(
            testDescription: "a paragraph in another place",
            change: { $0.body.insert($0.body.remove(at: 2), at: 0) },
            lines: ["Moved up: 大会的主题是建设包容、普惠、有韧性的数字世界。", "1 paragraph moved"]),
        Case(
            testDescription: "credits and counters where no text changed",
            change: {
                $0.credits = [Credit(role: .editor, name: "王宏泽"), Credit(role: .photographer, name: "赵钱")]
                $0.counters = [
                    Counter(name: "点赞", kind: .likes, value: 57), Counter(name: "浏览", kind: .views, value: 9),
                ]
            },
            lines: [
                "editor: 李伯玺  →  王宏泽", "photographer: 赵钱", "点赞: 12  →  57  (+45)", "浏览: 90  →  9  (-81)",
                "editor renamed, photographer added, 2 counters changed, 浏览 reset",
            ]),
        Case(
            testDescription: "links where nothing else changed",
            change: { $0.links = [Link(group: "推荐阅读", text: "新闻")] },
            lines: ["推荐阅读: 新闻", "推荐阅读: 旧闻", "1 link added, 1 removed"]),
        Case(testDescription: "no edit at all", change: { _ in }, lines: ["Nothing changed."]),
    ]

    @Test(arguments: cases) func `a card shows`(_ example: Case) throws {
        var new = Self.base
        example.change(&new)
        let lines = try Cards.card(Self.base, new).text.split(separator: "\n").map(String.init)
        #expect(lines.first == "summit v1  2023-11-10 20:00  →  v2  2023-11-10 22:00")
        #expect(lines.dropFirst(2).dropLast() == example.lines[...])
        #expect(lines.last == "光明网")
    }

    @Test func `a split and a merge show the border that came or went`() throws {
        let whole = Article(
            headline: "A", body: [.paragraph("The museum opened on Monday. Many people came to see it.")])
        let parts = Article(
            headline: "A",
            body: [.paragraph("The museum opened on Monday."), .paragraph(" Many people came to see it.")])
        let split = try Cards.card(whole, parts).text.split(separator: "\n")
        let merged = try Cards.card(parts, whole).text.split(separator: "\n")
        #expect(split[3] == "After: The museum opened on Monday.¶ Many people came to see it.")
        #expect(merged[2] == "Before: The museum opened on Monday.¶ Many people came to see it.")
    }

    /// An edited text is cut in many lengths; each side stays a part of what it was, character by character.
    @Test func `shortening keeps the edit and never cuts a character`() throws {
        var generator = Generator(seed: 7)
        for _ in 0..<60 {
            let (start, end) = (generator.prose(), generator.prose())
            let (old, new) = (start + "👨‍👩‍👧‍👦18é件" + end, start + "👩🏽‍🚀19é件" + end)
            guard case .texts(let edited, _) = try Cards.card(old, new).content else {
                Issue.record("no text is shown")
                continue
            }
            let whole = Passage.cleaned(old)
            for length in [0, 1, 2, 7, 20, 60, 200, 2000] {
                let text = edited.passage(.old, length: length).text
                let passage = text.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
                #expect(
                    passage.allSatisfy { $0.isEmpty || Array(whole).firstRange(of: $0) != nil }, "\(length): \(text)")
                #expect(text.count <= max(length, 12) + 4)
                #expect(edited.passage(.new, length: length).runs.contains { $0.mark == .inserted })
            }
        }
    }
}
