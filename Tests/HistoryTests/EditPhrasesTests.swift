import Articles
import Diffing
import History
import Testing

@Suite struct EditPhrasesTests {
    static let plain = Article(
        headline: "Ferry", source: Source(name: "Harbour News"),
        published: PrintedTime(year: 2023, month: 11, day: 10),
        body: [.paragraph("The ferry leaves at nine."), .paragraph("Tickets are sold on board.")],
        credits: [Credit(role: .editor, name: "Ann Ray")],
        counters: [Counter(name: "views", value: 12)], links: [Link(text: "Timetable"), Link(text: "Weather")])

    static let cases: [(change: String, edit: @Sendable (inout Article) -> Void, phrases: String)] = [
        ("nothing", { _ in }, ""),
        ("headline", { $0.headline = "Ferries" }, "headline changed"),
        (
            "every other fact",
            {
                $0.subheadline = "Again"
                $0.section = ["Town"]
                $0.source = nil
                $0.published = PrintedTime(year: 2023, month: 11, day: 11)
                $0.modified = PrintedTime(year: 2023, month: 11, day: 12)
                $0.language = "en"
                $0.url = Address("https://harbour.example/ferry")
            },
            "subheadline changed, section changed, source changed, published time changed, modified time changed, "
                + "language changed, address changed"
        ),
        ("a paragraph", { $0.body[0] = .paragraph("The ferry leaves at ten.") }, "1 paragraph edited"),
        (
            "paragraphs",
            {
                $0.body[0] = .paragraph("The ferry leaves at ten.")
                $0.body.append(.paragraph("Dogs travel free of charge today."))
            }, "1 paragraph edited, 1 added"
        ),
        ("a block of another kind", { $0.body.append(.heading(level: 2, "Dogs")) }, "1 block added"),
        ("all blocks", { $0.body = [] }, "2 paragraphs removed"),
        ("editor renamed", { $0.credits[0].name = "Bea Ray" }, "editor renamed"),
        ("editor's role", { $0.credits[0].role = .chiefEditor }, "role changed to chief editor"),
        ("no credit", { $0.credits = [] }, "editor removed"),
        (
            "more credits",
            {
                $0.credits += [
                    Credit(role: .photographer, name: "Cy"), Credit(role: .photographer, name: "Di"),
                    Credit(role: .chiefEditor, name: "Ed"), Credit(role: .other, name: "Flo"),
                ]
            }, "2 photographers added, chief editor added, credit added"
        ),
        ("a counter grows", { $0.counters[0].value = 13 }, "1 counter changed"),
        ("a counter falls", { $0.counters[0].value = 3 }, "1 counter changed, views reset"),
        ("counters", { $0.counters = [Counter(name: "likes", value: 1)] }, "2 counters changed"),
        ("a link comes", { $0.links.append(Link(text: "Map")) }, "1 link added"),
        ("links go", { $0.links = [] }, "2 links removed"),
        ("links come and go", { $0.links[0] = Link(text: "Map") }, "1 link added, 1 removed"),
        (
            "a bit of everything",
            {
                $0.headline = "Ferries"
                $0.modified = PrintedTime(year: 2023)
                $0.body[1] = .paragraph("Tickets are sold on land.")
                $0.credits[0].name = "Bea Ray"
                $0.counters[0].value = 50
                $0.links = []
            },
            "headline changed, 1 paragraph edited, modified time changed, editor renamed, 1 counter changed, "
                + "2 links removed"
        ),
    ]

    @Test(arguments: cases) func `a diff is told in a few words`(
        change: String, edit: @Sendable (inout Article) -> Void, phrases: String
    ) throws {
        var comparer = try TextComparer()
        var article = Self.plain
        edit(&article)
        let diff = comparer.compare(Self.plain, article)
        #expect(EditPhrases(diff).all.joined(separator: ", ") == phrases, "\(change)")
    }
}
