import Articles
import Generators
import History
import Segmentation
import Testing

@Suite struct AttributionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var unit = Attribution.Unit.sentence
        /// The paragraphs of each version.
        var versions: [[String]]
        /// One line for each paragraph of the last version.
        var passages: String

        var testDescription: String { name }
    }

    static let sentences: [Case] = [
        Case(
            name: "nothing changes", versions: [["会议开幕。嘉宾到场。"], ["会议开幕。嘉宾到场。"]],
            passages: "[v1 会议开幕。][v1 嘉宾到场。]"),
        Case(
            name: "one sentence is edited", versions: [["共有1800人。会议在乌镇举行。"], ["共有1900人。会议在乌镇举行。"]],
            passages: "[v2 共有1900人。][v1 会议在乌镇举行。]"),
        Case(
            name: "a word is taken out", versions: [["The old ferry sails at nine."], ["The ferry sails at nine."]],
            passages: "[v2 The ferry sails at nine.]"),
        Case(
            name: "a sentence is added in front and behind",
            versions: [
                ["The ferry sails at nine."], ["It rains. The ferry sails at nine. Tickets are sold on board."],
            ],
            passages: "[v2 It rains. ][v1 The ferry sails at nine. ][v2 Tickets are sold on board.]"),
        Case(
            name: "a paragraph moves",
            versions: [
                ["第一段说的是天气很好。", "第二段说的是会议开幕。", "第三段说的是嘉宾到场。"],
                ["第三段说的是嘉宾到场。", "第一段说的是天气很好。", "第二段说的是会议开幕。"],
            ],
            passages: """
                [v1 第三段说的是嘉宾到场。]
                [v1 第一段说的是天气很好。]
                [v1 第二段说的是会议开幕。]
                """),
        Case(
            name: "a paragraph is split",
            versions: [["今日会议在乌镇开幕。来自各国的嘉宾到场。"], ["今日会议在乌镇开幕。", "来自各国的嘉宾到场。"]],
            passages: """
                [v1 今日会议在乌镇开幕。]
                [v1 来自各国的嘉宾到场。]
                """),
        Case(
            name: "paragraphs are merged and one sentence is edited",
            versions: [["今日会议在乌镇开幕。", "来自30国的嘉宾到场。"], ["今日会议在乌镇开幕。来自40国的嘉宾到场。"]],
            passages: "[v1 今日会议在乌镇开幕。][v2 来自40国的嘉宾到场。]"),
        Case(
            name: "sentences change places inside a paragraph",
            versions: [["今日会议在乌镇开幕。来自各国的嘉宾到场。"], ["来自各国的嘉宾到场。今日会议在乌镇开幕。"]],
            passages: "[v1 来自各国的嘉宾到场。][v1 今日会议在乌镇开幕。]"),
        Case(
            name: "a sentence goes and comes back",
            versions: [["会议开幕。嘉宾到场。"], ["会议开幕。"], ["会议开幕。天气很好。"], ["会议开幕。嘉宾到场。天气很好。"]],
            passages: "[v1 会议开幕。][v1 嘉宾到场。][v3 天气很好。]"),
        Case(
            name: "a paragraph goes and comes back elsewhere",
            versions: [
                ["第一段说的是天气很好。", "第二段说的是会议开幕。"], ["第一段说的是天气很好。"],
                ["第二段说的是会议开幕。", "第一段说的是天气很好。"],
            ],
            passages: """
                [v1 第二段说的是会议开幕。]
                [v1 第一段说的是天气很好。]
                """),
        Case(
            name: "an edit is taken back", versions: [["共有1800人。"], ["共有1900人。"], ["共有1800人。"]],
            passages: "[v1 共有1800人。]"),
        Case(
            name: "what stands already is brought once more",
            versions: [["他说好。"], ["他说好。", "会议在乌镇继续。"], ["他说好。", "会议在乌镇继续。", "他说好。"]],
            passages: """
                [v1 他说好。]
                [v2 会议在乌镇继续。]
                [v3 他说好。]
                """),
        Case(name: "a paragraph of spaces", versions: [["  "], ["   "]], passages: "[v2    ]"),
        Case(name: "an empty paragraph", versions: [["一。"], [""]], passages: ""),
        Case(name: "no paragraph is left", versions: [["一。"], []], passages: ""),
    ]

    static let runs: [Case] = [
        Case(
            name: "words", unit: .word,
            versions: [["The ferry carries 240 people."], ["The ferry carries 420 people."]],
            passages: "[v1 The ferry carries ][v2 420 ][v1 people.]"),
        Case(
            name: "words of three versions", unit: .word,
            versions: [["The ferry sails."], ["The night ferry sails."], ["The night ferry sails at nine."]],
            passages: "[v1 The ][v2 night ][v1 ferry sails ][v3 at nine][v1 .]"),
        Case(
            name: "characters", unit: .character, versions: [["观众学打水手节。"], ["观众学打水手结。"]],
            passages: "[v1 观众学打水手][v2 结][v1 。]"),
        Case(
            name: "a number that was changed comes back", unit: .word,
            versions: [
                ["会场里共有1800人到场参加今天的开幕仪式。"], ["会场里共有1900人到场参加今天的开幕仪式。"],
                ["会场里共有1800人到场参加今天的闭幕仪式。"],
            ],
            passages: "[v1 会场里共有1800人到场参加今天的][v3 闭幕][v1 仪式。]"),
        Case(
            name: "a sentence comes back with what had been changed in it", unit: .word,
            versions: [["共有1800人。会议开幕。"], ["共有1900人。会议开幕。"], ["会议开幕。"], ["会议开幕。共有1900人。"]],
            passages: "[v1 会议开幕。共有][v2 1900][v1 人。]"),
        Case(
            name: "a number is not taken for the same one elsewhere", unit: .word,
            versions: [["头等舱票价35元。", "二等舱20元。"], ["头等舱票价36元。", "二等舱20元。"], ["头等舱票价36元。", "二等舱35元。"]],
            passages: """
                [v1 头等舱票价][v2 36][v1 元。]
                [v1 二等舱][v3 35][v1 元。]
                """),
    ]

    @Test(arguments: sentences + runs) func `text keeps the version that brought it`(test: Case) throws {
        let attribution = try #require(try Self.attribution(test.versions.map(Self.article), by: test.unit))
        let bodies = Dictionary(grouping: attribution.passages.filter { $0.block != nil }) { $0.block ?? 0 }
        let lines = bodies.sorted { $0.key < $1.key }.map { _, passages in
            passages.map { "[\($0.origin.name) \($0.text)]" }.joined()
        }
        #expect(lines.joined(separator: "\n") == test.passages)
    }

    @Test func `the headline comes first, with the credits of its version`() throws {
        let articles = [
            Article(headline: "开幕", body: [.paragraph("嘉宾到场。")], credits: [Credit(role: .editor, name: "李伯玺")]),
            Article(headline: "闭幕", body: [.paragraph("嘉宾到场。")], credits: [Credit(role: .editor, name: "王宏泽")]),
        ]
        let passages = try #require(try Self.attribution(articles)).passages
        #expect(passages.map(\.text) == ["闭幕", "嘉宾到场。"])
        #expect(passages.map(\.block) == [nil, 0])
        #expect(passages.map { $0.credits.map(\.name) } == [["王宏泽"], ["李伯玺"]])
    }

    @Test func `no version has no attribution`() throws {
        #expect(try Self.attribution([]) == nil)
    }

    @Test func `a history with a gap never fails`() throws {
        var entries = try Histories.entries(Self.sentences[8].versions.map(Self.article))
        entries.remove(at: 1)
        let attribution = try #require(Attribution(entries) { text, _ in [0, text.utf8.count] })
        #expect(attribution.passages.map(\.origin.name) == ["v4"])
    }

    private static func article(_ paragraphs: [String]) -> Article {
        Article(headline: "", body: paragraphs.map { .paragraph($0) })
    }

    private static func attribution(
        _ articles: [Article], by unit: Attribution.Unit = .sentence
    ) throws
        -> Attribution?
    {
        let cutter = try Cutter()
        return Attribution(try Histories.entries(articles), by: unit, cut: cutter.boundaries)
    }
}

extension AttributionTests {
    @Test(arguments: Attribution.Unit.allCases) func `the passages are the whole text of the last version`(
        unit: Attribution.Unit
    ) throws {
        for seed in 0..<60 as Range<UInt64> {
            let articles = Self.history(seed)
            let attribution = try #require(try Self.attribution(articles, by: unit))
            var texts: [Int: [UInt8]] = [:]
            for passage in attribution.passages { texts[passage.block ?? -1, default: []] += passage.text.utf8 }
            let last = try #require(articles.last)
            for (block, text) in zip((-1)..., [last.headline] + last.body.map(\.text)) {
                #expect(texts[block, default: []] == Array(text.utf8), "seed \(seed), block \(block)")
            }
            #expect(attribution.passages.allSatisfy { !$0.text.isEmpty }, "seed \(seed)")
        }
    }

    @Test func `each sentence stands in the version that it is said to come from`() throws {
        let cutter = try Cutter()
        for seed in 0..<120 as Range<UInt64> {
            let articles = Self.history(seed)
            for passage in try #require(try Self.attribution(articles)).passages {
                let article = articles[passage.origin.number - 1]
                let sentences = ([article.headline] + article.body.map(\.text)).flatMap(cutter.sentences)
                #expect(sentences.contains { $0 == Self.trimmed(passage.text) }, "seed \(seed): \(passage.text)")
            }
        }
    }

    @Test func `what no version changed is of the first`() throws {
        for seed in 0..<60 as Range<UInt64> {
            let first = Self.history(seed)[0]
            let attribution = try #require(try Self.attribution(Array(repeating: first, count: 3), by: .character))
            #expect(attribution.passages.allSatisfy { $0.origin.number == 1 }, "seed \(seed)")
        }
    }

    /// Some versions of an article of prose, with a block of any content now and then.
    private static func history(_ seed: UInt64) -> [Article] {
        var generator = Generator(seed: seed)
        var body = generator.list(1...6) { $0.oneIn(5) ? $0.block() : .paragraph($0.prose()) }
        let first = body
        return (0..<6).map { _ in
            for _ in 0..<generator.number(0...3) {
                let place = generator.number(0...body.count)
                switch generator.number(0...4) {
                case 0: body.insert(.paragraph(generator.prose()), at: place)
                case 1 where place < body.count: body.remove(at: place)
                case 2 where place < body.count:
                    body[place] = .paragraph(body[place].text + generator.sentence())
                case 3 where place < body.count:
                    let half = body[place].text.count / 2
                    body[place] = .paragraph(String(body[place].text.dropFirst(half)))
                default: body.insert(generator.pick(first), at: place)
                }
            }
            return Article(headline: generator.oneIn(3) ? "会议开幕" : generator.sentence(), body: body)
        }
    }

    /// The scalars of a text without spaces around it, so that only what is the same in every byte is equal.
    private static func trimmed(_ text: String) -> [Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? scalars.count
        return Array(scalars[start..<end])
    }

    /// ICU's sentences and words.
    private final class Cutter {
        private var sentenceSegmenter: Segmenter
        private var wordSegmenter: Segmenter

        init() throws {
            sentenceSegmenter = try Segmenter(.sentence)
            wordSegmenter = try Segmenter(.word)
        }

        func boundaries(_ text: String, _ unit: Attribution.Unit) -> [Int] {
            unit == .sentence ? sentenceSegmenter.boundaries(in: text) : wordSegmenter.boundaries(in: text)
        }

        func sentences(_ text: String) -> [[Unicode.Scalar]] {
            let bytes = Array(text.utf8)
            let ends = sentenceSegmenter.boundaries(in: text)
            return zip(ends, ends.dropFirst()).map { trimmed(String(decoding: bytes[$0..<$1], as: UTF8.self)) }
        }
    }
}
