import Articles
import Diffing
import History
import Testing

@Suite struct ChangeFilterTests {
    /// A correction: a number in the text, the spelling of a name in the headline, and an editor.
    private static func entry() throws -> HistoryEntry {
        let credits = ["李伯玺", "王宏泽"].map { [Credit(role: .editor, name: $0, printed: $0)] }
        let old = Article(
            headline: "Ferry returns",
            body: [.paragraph("It carries 120 passengers."), .paragraph("It sails at nine.")],
            credits: credits[0])
        let new = Article(
            headline: "Night ferry returns",
            body: [.paragraph("It carries 210 passengers."), .paragraph("It sails at nine.")], credits: credits[1])
        var entry = try Histories.entries([old, new])[1]
        entry.reference.identity = try .url(#require(Address("https://www.news.example/ferry")))
        return entry
    }

    static let cases: [(name: String, filter: ChangeFilter, isAccepted: Bool)] = [
        ("no condition", filter(), true),
        ("a kind", filter([.number]), true),
        ("another kind", filter([.spacing]), false),
        ("one of two kinds", filter([.spacing, .number]), true),
        ("significance", filter(significances: [.major]), true),
        ("less significance", filter(significances: [.cosmetic, .minor]), false),
        ("the host", filter(hosts: ["www.news.example"]), true),
        ("a domain above the host, in another case", filter(hosts: ["News.Example"]), true),
        ("the end of a host that is no domain", filter(hosts: ["ews.example"]), false),
        ("a pattern of hosts", filter(hosts: ["*.example"]), true),
        ("a pattern that fits the address and not the host", filter(hosts: ["*ferry"]), false),
        ("one of two hosts", filter(hosts: ["other.example", "*.example"]), true),
        ("removed text", filter(phrases: ["120"]), true),
        ("inserted text", filter(phrases: ["210 pass"]), true),
        ("text that stayed", filter(phrases: ["nine"]), false),
        ("text that is a pattern elsewhere", filter(phrases: ["2.0"]), false),
        ("another case of letters", filter(phrases: ["night"]), false),
        ("the headline", filter(phrases: ["Night"]), true),
        ("a credited name", filter(phrases: ["王宏泽"]), true),
        ("one of two phrases", filter(phrases: ["nine", "Night"]), true),
        ("all kinds of conditions", filter([.number], [.major], ["news.example"], ["210"]), true),
        ("all but one", filter([.number], [.minor], ["news.example"], ["210"]), false),
    ]

    private static func filter(
        _ kinds: [EditKind] = [], _ weights: [Significance] = [], _ sites: [String] = [], _ texts: [String] = [],
        significances: [Significance] = [], hosts: [String] = [], phrases: [String] = []
    ) -> ChangeFilter {
        var filter = ChangeFilter()
        filter.kinds = kinds
        filter.significances = weights + significances
        filter.hosts = sites + hosts
        filter.phrases = texts + phrases
        return filter
    }

    @Test func `all conditions must hold, and of each one of its values`() throws {
        let entry = try Self.entry()
        for (name, filter, isAccepted) in Self.cases {
            #expect(try filter.accepts(entry) == isAccepted, "\(name)")
            let read = try readJSON(ChangeFilter.self, from: filter.json.text.utf8)
            #expect(read == filter, "\(name), written and read")
        }
    }

    @Test func `an article without an address is on no host`() throws {
        var entry = try Self.entry()
        entry.reference.identity = .name("news.example")
        #expect(try !Self.filter(hosts: ["news.example"]).accepts(entry))
        #expect(try !Self.filter(hosts: ["*"]).accepts(entry))
    }
}
