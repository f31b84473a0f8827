import Articles
import Diffing
import Generators
import History
import Rendering
import Testing

@Suite struct TerminalEscapingTests {
    static let cases: [(name: String, text: String, escaped: String)] = [
        ("plain", "峰会 – word", "峰会 – word"), ("ESC", "\u{1B}[31mred", #"\u{1b}[31mred"#), ("BEL", "\u{7}", #"\u{7}"#),
        ("NUL and DEL", "\u{0}\u{7F}", #"\u{0}\u{7f}"#), ("C1", "\u{9B}31m", #"\u{9b}31m"#),
        ("breaks", "a\nb\rc\r\nd\te", #"a\nb\rc\r\nd\te"#),
        ("separators", "\u{2028}\u{2029}\u{85}", #"\u{2028}\u{2029}\u{85}"#),
        ("overrides", "\u{202A}\u{202E}\u{2066}\u{2069}", #"\u{202a}\u{202e}\u{2066}\u{2069}"#),
        ("emoji and marks", "👨‍👩‍👧‍👦e\u{301}", "👨‍👩‍👧‍👦e\u{301}"),
    ]

    @Test(arguments: cases) func `what steers a terminal is shown`(name: String, text: String, escaped: String) {
        #expect(Array(TerminalEscaping.escaped(text).unicodeScalars) == Array(escaped.unicodeScalars), "\(name)")
    }

    @Test func `lines of a document stay`() {
        #expect(TerminalEscaping.escapedLines("a\r\n\u{1B}b\n\n") == "a\\r\n\\u{1b}b\n\n")
    }

    @Test func `nothing from a page reaches the terminal raw`() throws {
        for seed in 0..<200 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let (old, new) = generator.articleRevision()
            var entries = try Samples.entries([old, new])
            entries[1].reference.identity = .name(generator.text())
            for (name, text) in try renderings(entries) {
                let raw = text.unicodeScalars.filter { $0 != "\n" && Self.steers($0) }
                #expect(raw.map { String($0.value, radix: 16) } == [], "\(name), seed \(seed)")
            }
        }
    }

    /// Whether a scalar moves the cursor, begins a command, breaks a line or turns the order of text.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        default: break
        }
        // The marks of direction have no effect beyond the place where they stand.
        let marks: [Unicode.Scalar] = ["\u{61C}", "\u{200E}", "\u{200F}"]
        return scalar.properties.isBidiControl && !marks.contains(scalar)
    }

    private static let format =
        LogFormat(
            "%C(auto)%h %<(9,trunc)%(headline)%(credits)%n%(edits) %(counters) %(article) %(url) %(path) %w(20,1,2)%(headline)"
        )
        ?? LogFormat(.short)

    /// What every renderer makes of the versions, without the codes of the themes.
    private func renderings(_ entries: [HistoryEntry]) throws -> [(String, String)] {
        let attribution = try #require(Attribution(entries) { text, _ in [0, text.utf8.count] })
        let series = CounterSeries.series(of: entries)
        let summary = ArticleSummary(
            reference: entries[1].reference, versions: entries.count, first: entries[0].version.captured,
            last: entries[1].version.captured, headline: entries[1].version.headline)
        let changelog = Changelog(entries.compactMap { Changelog.Release($0, in: .english) }, in: .english)
        var tallies = CreditTallies(tellsOrganizations: true)
        for entry in entries {
            tallies.add(
                CreditedVersion(
                    reference: entry.reference, captured: entry.version.captured, credits: entry.article.credits))
        }
        let people = tallies.people(by: .name)
        let styled = [Theme.plain, .colored].flatMap { theme in
            entries.flatMap { entry in
                [
                    ("log", LogText(theme: theme, diff: DiffFormat()).styled(LogRecord(entry))),
                    ("narrow log", LogText(theme: theme, diff: DiffFormat(), width: 40).styled(LogRecord(entry))),
                    ("full log", LogText(theme: theme, format: LogFormat(.full)).styled(LogRecord(entry))),
                    ("one line", LogText(theme: theme, format: LogFormat(.oneline)).styled(LogRecord(entry))),
                    ("format", LogText(theme: theme, format: Self.format).styled(LogRecord(entry))),
                    ("article", ArticleText(entry.article).styled()),
                    ("list", ListText([summary]).styled()), ("narrow list", ListText([summary]).styled(width: 60)),
                    ("counters", CounterTables(series).styled()),
                    ("blame", BlameText(attribution).styled()),
                    ("table of credits", CreditTable(people).styled()),
                    ("credits", CreditList(people).styled()), ("narrow credits", CreditList(people).styled(width: 60)),
                    ("narrow blame", BlameText(attribution).styled(width: 80)),
                ]
                    + DiffFormat.Form.allCases.map { form in
                        let format = DiffFormat(form, context: 1, width: 60)
                        return (form.rawValue, DiffText(entry.diff, theme: theme, format: format).styled())
                    }
            }.map { ($0.0, theme == .plain ? $0.1.rendered(theme) : withoutCodes($0.1.rendered(theme))) }
                + [nil, 40].map { width in
                    let text = ChangelogText(changelog.subject, theme: theme, width: width).text(of: changelog)
                    return ("changelog", theme == .plain ? text : withoutCodes(text))
                }
        }
        let json = [
            JSON(entries[1]), JSON(shown: entries[1]), JSON(summary), JSON(series, of: summary.reference),
            JSON(attribution),
        ]
        let csv = CounterTables(series).csv().split(separator: "\r\n").joined(separator: "\n")
        return styled + json.map { ("JSON", $0.text(levels: 3)) } + [
            ("CSV", csv), ("Markdown", ChangelogMarkdown(changelog.subject).text(of: changelog)),
        ]
    }

    /// A text without the codes that the coloured theme has, written out here.
    private func withoutCodes(_ text: String) -> String {
        let codes = ["33", "1", "31;9", "32", "36", "35", "31", "0"].map { "[\($0)m" }
        let pieces = text.unicodeScalars.split(separator: "\u{1B}", omittingEmptySubsequences: false).map(String.init)
        let rest = pieces.dropFirst().map { piece in
            codes.first { piece.unicodeScalars.starts(with: $0.unicodeScalars) }
                .map { String(piece.unicodeScalars.dropFirst($0.count)) } ?? "\u{1B}" + piece
        }
        return (pieces.prefix(1) + rest).joined()
    }
}
