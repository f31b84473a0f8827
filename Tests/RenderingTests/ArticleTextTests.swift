import Articles
import Rendering
import Testing

@Suite struct ArticleTextTests {
    static let cases: [(name: String, article: Article, text: String)] = [
        ("a headline alone", Article(headline: "Ferry"), "Ferry\n"),
        ("a body alone", Article(headline: "Ferry", body: [.paragraph("At nine.")]), "Ferry\n\nAt nine.\n"),
        (
            "everything",
            Article(
                url: Address("https://harbour.example/ferry"), headline: "Ferry", subheadline: "At last",
                section: ["Town", "Harbour"], source: Source(name: "Harbour News"),
                published: PrintedTime(year: 2023, month: 11), language: "en",
                body: [
                    .paragraph("One line,\nand another."), .heading(level: 2, "Prices"), .quote("All\naboard!"),
                    .item(ordered: true, "Buy"), .item(ordered: true, "Board\nthe ship"), .item(ordered: false, "Wave"),
                    .figure(image: "ship.png", caption: "A ship"), .figure(image: nil, caption: ""),
                    .table(rows: [["成人", "9"], ["child", "free"]]), .item(ordered: true, "Again"),
                ],
                credits: [
                    Credit(role: .chiefEditor, name: "Ann", organization: "News"), Credit(role: .editor, name: "Bea"),
                ],
                counters: [Counter(name: "views", value: 100_000, bound: .atLeast, printed: "10万+")],
                links: [
                    Link(text: "Map"), Link(group: "More", text: "Boats", published: PrintedTime(year: 2022)),
                    Link(text: "Tide"),
                ]),
            """
            Ferry
            At last

            Address:      https://harbour.example/ferry
            Section:      Town > Harbour
            Source:       Harbour News
            Published:    2023-11
            Language:     en
            Chief editor: Ann (News)
            Editor:       Bea
            Counters:     views 10万+

            One line,
            and another.

            Prices

            > All
            > aboard!

            1. Buy
            2. Board
               the ship
            - Wave

            [figure] A ship <ship.png>

            [figure]

            成人   9
            child  free

            1. Again

            Links
              Map
              Tide

            More
              Boats  2022

            """
        ),
    ]

    @Test(arguments: cases) func `an article reads as a document`(name: String, article: Article, text: String) {
        #expect(ArticleText(article).styled().rendered(.plain) == text, "\(name)")
    }
}
