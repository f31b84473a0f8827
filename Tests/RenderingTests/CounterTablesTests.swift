import Articles
import History
import Rendering
import Testing

@Suite struct CounterTablesTests {
    @Test func `each group has a table with bars below`() throws {
        var last = Samples.new
        last.counters = [
            Counter(name: "点赞", group: "表情", value: 34), Counter(name: "哈", group: "表情", value: 1),
            Counter(name: "views", value: 20),
        ]
        let series = CounterSeries.series(of: try Samples.entries([Samples.old, Samples.new, last]))
        #expect(
            CounterTables(series).styled().rendered(.plain) == """
                表情
                                                   点赞   哈
                v1  2023-11-10 18:00:00 +0800        12    -
                v2  2023-11-10 20:00:00 +0800        57    -
                v3  2023-11-10 22:00:00 +0800  34 reset    1
                                                    ▁█▄    ▁

                                                 views
                v1  2023-11-10 18:00:00 +0800       90
                v2  2023-11-10 20:00:00 +0800  9 reset
                v3  2023-11-10 22:00:00 +0800       20
                                                   █▁▂

                """)
    }

    static let bars: [(values: [Int], bars: String)] = [
        ([5], ""), ([5, 5], "▁▁"), ([0, 7], "▁█"), ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"), ([.min, 0, .max], "▁▅█"),
    ]

    @Test(arguments: bars) func `bars run from the lowest to the highest`(values: [Int], bars: String) throws {
        let articles = values.map { Article(headline: "", counters: [Counter(name: "n", value: $0)]) }
        let text = CounterTables(CounterSeries.series(of: try Samples.entries(articles))).styled().rendered(.plain)
        let found = text.filter { "▁▂▃▄▅▆▇█".contains($0) }
        #expect(found == bars)
    }

    @Test func `values are separated by commas`() throws {
        let series = CounterSeries.series(of: try Samples.entries([Samples.old, Samples.new]))
        #expect(
            CounterTables(series).csv().split(separator: "\r\n", omittingEmptySubsequences: false) == [
                "version,captured,group,name,kind,value,bound,printed,delta,perHour",
                "1,2023-11-10T18:00:00+08:00,表情,点赞,likes,12,exact,,,",
                "2,2023-11-10T20:00:00+08:00,表情,点赞,likes,57,exact,,45,22.5",
                "1,2023-11-10T18:00:00+08:00,,views,views,90,exact,,,",
                "2,2023-11-10T20:00:00+08:00,,views,views,9,exact,,-81,-40.5",
                "",
            ])
    }

    static let fields: [(name: String, field: String)] = [
        ("plain", "plain"), ("a, b", #""a, b""#), (#"say "so""#, #""say ""so""""#), ("a\nb\r\n", #"a\nb\r\n"#),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), (" =1", "' =1"), ("＝1", "'＝1"),
        ("\t=1", #"\t=1"#), (#"=HYPERLINK("x","y")"#, #""'=HYPERLINK(""x"",""y"")""#), ("a=1", "a=1"),
        ("\u{1B}[31m\u{202E}", #"\u{1b}[31m\u{202e}"#), ("\"\u{301}", "\"\"\"\u{301}\""), (",\u{301}", "\",\u{301}\""),
    ]

    @Test(arguments: fields) func `a field from a page is quoted and runs nothing`(name: String, field: String) throws {
        let article = Article(headline: "", counters: [Counter(name: name, value: 1)])
        let csv = CounterTables(CounterSeries.series(of: try Samples.entries([article]))).csv()
        let row = csv.split(separator: "\r\n").last
        #expect(row.map(String.init) == "1,2023-11-10T18:00:00+08:00,,\(field),other,1,exact,,,")
    }
}
