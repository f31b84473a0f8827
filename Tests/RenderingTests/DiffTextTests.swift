import Articles
import Diffing
import Rendering
import Testing

@Suite struct DiffTextTests {
    @Test func `without colours edits have signs`() throws {
        #expect(
            DiffText(try Samples.diff(), theme: .plain).styled().rendered(.plain) == """
                Facts
                  headline: 峰会{+今日+}开幕
                  modified: {+2023-11-10+}

                Text
                  paragraph 1 edited (number)
                    共有[-1800-]{+1900+}多位嘉宾参会。
                  heading 1 removed
                    [-议程-]
                  quote 1 added
                    {+欢迎！+}

                Credits
                  editor:       李伯玺 -> 王宏泽
                  photographer: {+赵=钱+}

                Counters
                  点赞   12 -> 57 (+45, 22.5 an hour)
                  views  90 -> 9 (reset)

                Links
                  推荐阅读: {+新闻+}
                  推荐阅读: [-旧闻-]

                """)
    }

    @Test func `colours take the place of signs`() throws {
        let text = DiffText(try Samples.diff(), theme: .colored).styled().rendered(.colored)
        #expect(
            text.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "ESC") == """
                ESC[1mFactsESC[0m
                ESC[36m  headline: ESC[0m峰会ESC[32m今日ESC[0m开幕
                ESC[36m  modified: ESC[0mESC[32m2023-11-10ESC[0m

                ESC[1mTextESC[0m
                ESC[36m  paragraph 1 edited (number)ESC[0m
                    共有ESC[31;9m1800ESC[0mESC[32m1900ESC[0m多位嘉宾参会。
                ESC[36m  heading 1 removedESC[0m
                    ESC[31;9m议程ESC[0m
                ESC[36m  quote 1 addedESC[0m
                    ESC[32m欢迎！ESC[0m

                ESC[1mCreditsESC[0m
                  ESC[36meditor:      ESC[0m ESC[31;9m李伯玺ESC[0m -> ESC[32m王宏泽ESC[0m
                  ESC[36mphotographer:ESC[0m ESC[32m赵=钱ESC[0m

                ESC[1mCountersESC[0m
                  点赞   12 -> 57 (+45, 22.5 an hour)
                  ESC[31mviewsESC[0m  ESC[31m90 -> 9 (reset)ESC[0m

                ESC[1mLinksESC[0m
                ESC[36m  推荐阅读: ESC[0mESC[32m新闻ESC[0m
                ESC[36m  推荐阅读: ESC[0mESC[31;9m旧闻ESC[0m

                """)
    }

    static let long = String(repeating: "The harbour is wide and calm. ", count: 4)

    static let bodies: [(name: String, old: [Block], new: [Block], text: String)] = [
        ("nothing", [.paragraph("One.")], [.paragraph("One.")], ""),
        (
            "far text is left out", [.paragraph(long + "It opens at 9. " + long)],
            [.paragraph(long + "It opens at 10. " + long)],
            """
            Text
              paragraph 1 edited (number)
                …e harbour is wide and calm. It opens at [-9-]{+10+}. The harbour is wide and calm. The harb…

            """
        ),
        (
            "another image", [.figure(image: "a.png", caption: "A ship")], [.figure(image: "b.png", caption: "A ship")],
            """
            Text
              figure 1 edited, another image
                A ship

            """
        ),
        (
            "another kind", [.paragraph("All aboard!")], [.quote("All aboard!")],
            """
            Text
              paragraph 1 edited, now a quote
                All aboard!

            """
        ),
        (
            "another level", [.heading(level: 2, "Prices")], [.heading(level: 3, "Prices")],
            """
            Text
              heading 1 edited, now of level 3
                Prices

            """
        ),
        (
            "a move", [.paragraph(long), .paragraph("The ferry leaves at nine."), .paragraph("Dogs are free.")],
            [.paragraph("Dogs are free."), .paragraph(long), .paragraph("The ferry leaves at nine.")],
            """
            Text
              paragraph 3 moved to 1
                Dogs are free.

            """
        ),
        (
            "a split", [.paragraph("The ferry leaves at nine. Dogs are carried free of charge.")],
            [.paragraph("The ferry leaves at nine. "), .paragraph("Dogs are carried free of charge.")],
            """
            Text
              paragraph 1 split into 1, 2
                The ferry leaves at nine. {+¶+}Dogs are carried free of charge.

            """
        ),
        (
            "a line break", [.paragraph("a\nb")], [.paragraph("a\nb"), .paragraph("c\rd\u{202E}")],
            """
            Text
              paragraph 2 added
                {+c\\rd\\u{202e}+}

            """
        ),
    ]

    @Test(arguments: bodies) func `a body tells what became of its blocks`(
        name: String, old: [Block], new: [Block], text: String
    ) throws {
        let diff = try Samples.diff(Article(headline: "", body: old), Article(headline: "", body: new))
        #expect(DiffText(diff, theme: .plain).styled().rendered(.plain) == text, "\(name)")
    }
}
