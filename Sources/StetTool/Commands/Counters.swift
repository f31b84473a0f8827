import Archiving
import Articles
import Commands
import History
import Rendering

extension StetTool {
    private struct Options: Sendable {
        var article = ""
        var form = CounterForm.table
    }

    private enum CounterForm {
        case table, csv, json, svg
    }

    static let counters = Command(
        "counters", "show the series of every counter of an article", Options(),
        arguments: [
            .operand(
                "<article>[@<range>]", \.article, "the article; of all its versions where none are named",
                kind: .article),
            .flag("--csv", \.form, sets: .csv, "print comma-separated values"),
            .flag("--json", \.form, sets: .json, "print JSON, in the form stet.counters/1"),
            .flag("--svg", \.form, sets: .svg, "draw charts, as an SVG document that stands alone"),
        ],
        examples: [
            ("stet counters content_36957000 --csv > counters.csv", "the series for a spreadsheet"),
            ("stet counters content_36957000 --svg > counters.svg", "a chart of each counter"),
        ]
    ).entry { (options, tool, output) throws(Failure) in
        let archive = try tool.archive()
        let selection = try ArticleSelection(options.article, in: archive)
        let (history, versions) = (selection.history, try selection.versions(in: selection.version, tool.clock))
        let entries = try attempt { () throws(ArchiveError) in try archive.entries(versions, of: history) }
        let series = CounterSeries.series(of: entries)
        switch options.form {
        case .table: output.write(CounterTables(series).styled())
        case .csv: output.write(CounterTables(series).csv())
        case .json: output.write(JSON(series, of: history.reference), levels: 3)
        case .svg:
            let language = entries.last.map { TextLanguage(of: $0.article) } ?? TextLanguage(of: Article(headline: ""))
            output.write(CounterCharts(series).svg(title: history.headline, language: language))
        }
        return series.isEmpty ? .noted : .done
    }
}
