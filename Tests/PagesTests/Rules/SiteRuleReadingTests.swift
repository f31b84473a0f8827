import Articles
import Pages
import Testing

@Suite struct SiteRuleReadingTests {
    static let page = """
        <html lang="en"><head><title>The title of the window</title></head><body>
        <nav><a href="/">Home</a> &gt; <a href="/t">Transport</a> &gt; <a href="/f">Ferries</a></nav>
        <h1>Night ferry returns to the harbour</h1>
        <h2 class="deck">Two boats a night</h2>
        <div class="facts"><span id="when">14 April 2026, 07:30</span> <span id="by">Ada Marsh</span>
        <b id="origin">Harbour Post</b> <i id="changed">15/04/26</i></div>
        <div class="ad banner"><p>Buy a house by the sea now, before everybody else buys it, and be happy there.</p></div>
        <div id="story" style="visibility: hidden">
        <p>The night ferry will return to the harbour after nine years, the port authority said on Tuesday.</p>
        <p class="promo">Read our newsletter.</p>
        <h3>Two boats</h3>
        <p>Short words</p>
        <ul><li>The Heron</li><li>The Tern</li></ul>
        <table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Heron</td><td>120</td></tr></table>
        <figure><img src="/boat.jpg" width="600"><figcaption>The boat. Photo: Mia Lund</figcaption></figure>
        <img src="/track-pixel-1.jpg">
        <p>The first boat leaves at ten in the evening, and the last one comes back before the market opens.</p>
        </div>
        <p id="team">Sub-editor on duty: Tom Reed</p>
        <span id="hearts">1.2K people</span>
        <div id="more"><a href="/2">The bridge will be painted green again</a></div>
        </body></html>
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let rule: String
        /// Lines of the article's summary that have to be there.
        let expected: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "title", rule: "title: //title", expected: ["headline: The title of the window"]),
        Case(
            name: "the first expression that finds something", rule: "title: //h9\ntitle: //h1/@none\ntitle: //h2",
            expected: ["headline: Two boats a night"]),
        Case(
            name: "an expression that makes a string", rule: "title: concat('Ferry: ', //h2)",
            expected: ["headline: Ferry: Two boats a night"]),
        Case(name: "subtitle", rule: "subtitle: //h2", expected: ["subheadline: Two boats a night"]),
        Case(
            name: "section by its steps", rule: "section: //nav/a[position() > 1]",
            expected: ["section: Transport / Ferries"]),
        Case(name: "section as one text", rule: "section: //nav", expected: ["section: Transport / Ferries"]),
        Case(name: "source", rule: "source: //*[@id='origin']", expected: ["source: Harbour Post"]),
        Case(
            name: "date with a zone", rule: "date: //*[@id='when']\nzone: +02:00",
            expected: ["published: 2026-04-14T07:30+02:00"]),
        Case(
            name: "modified from a string", rule: "modified: concat('20', substring(//*[@id='changed'], 7), '-04-15')",
            expected: ["modified: 2026-04-15"]),
        Case(name: "author", rule: "author: //*[@id='by']", expected: ["author: Ada Marsh 'Ada Marsh'"]),
        Case(
            name: "credit", rule: "credit(editor): substring-after(//*[@id='team'], ':')",
            expected: ["editor: Tom Reed 'Tom Reed'"]),
        Case(
            name: "counter", rule: "counter(likes): //*[@id='hearts']",
            expected: ["counter: likes (likes) about 1200 '1.2K'"]),
        Case(
            name: "counter with a group", rule: "counter(Joy/Reactions): count(//li)",
            expected: ["counter in Reactions: Joy (reaction) 2 '2'"]),
        Case(
            name: "links", rule: "links(More): //*[@id='more']/a",
            expected: ["link in More: The bridge will be painted green again"]),
    ]

    @Test(arguments: cases)
    func `a key gives its part`(_ test: Case) throws {
        let reading = try Self.read(test.rule + "\nbody: //*[@id='story']")
        let lines = summary(reading.article).split(separator: "\n").map(String.init)
        for line in test.expected { #expect(lines.contains(line), "\(lines.joined(separator: "\n"))") }
        #expect(reading.keys.filter { !$0.isFound }.map(\.name) == [])
    }

    static func read(_ rule: String, page: String = page) throws -> SiteRuleReading {
        try PageReader.reading(
            of: Page(bytes: Array(page.utf8), format: .html),
            by: SiteRule(file: "a.example.txt", content: Array(rule.utf8)))
    }

    @Test func `the body is all of the nodes, and the rest is found around it`() throws {
        let rule = "body: //*[@id='story']\nstrip_image_src: pixel\nstrip: //p[@class='promo']\nstrip_id_or_class: bann"
        let reading = try Self.read(rule)
        #expect(
            summary(reading.article) == """
                headline: Night ferry returns to the harbour
                subheadline: Two boats a night
                section: Transport / Ferries
                published: 2026-04-14T07:30
                paragraph: The night ferry will return to the harbour after nine years, the port authority said on Tuesday.
                heading: Two boats
                paragraph: Short words
                item: The Heron
                item: The Tern
                table: Boat	Seats
                Heron	120
                figure: The boat. Photo: Mia Lund
                paragraph: The first boat leaves at ten in the evening, and the last one comes back before the market opens.
                photographer: Mia Lund 'Photo: Mia Lund'
                """)
        #expect(reading.keys.map { "\($0.name) \($0.isFound)" } == ["body true"])
    }
}
