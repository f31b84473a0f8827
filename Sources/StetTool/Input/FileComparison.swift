import Articles
import Diffing
import Rendering

/// Two files compared without an archive: as articles, or as plain texts whose lines are the blocks.
struct FileComparison {
    private let result: Result
    private let names: (old: String, new: String)

    private enum Result {
        case articles(ArticleDiff)
        /// Plain texts, shown in the manner of articles.
        case lines(ArticleDiff)
        /// Plain texts as records, with how long the comparison took.
        case records(PlainTextDiff, seconds: Double)
    }

    /// Reads and compares two files.
    ///
    /// - Parameter asRecords: whether plain texts are compared for a program rather than for a reader.
    init(_ old: String, _ new: String, _ options: PageOptions, asRecords: Bool, _ tool: Tool) throws(Failure) {
        names = (old, new)
        let files = (old: try InputFile(old), new: try InputFile(new))
        let formats = [files.old, files.new].map { options.format ?? InputFormat(of: $0) }
        var comparer: TextComparer
        do { comparer = try TextComparer() } catch { throw Failure("\(error)") }
        if options.format == nil, formats.contains(.text) {
            let (before, after) = (try Self.text(of: files.old), try Self.text(of: files.new))
            result =
                asRecords
                ? Self.records(before, after, &comparer)
                : .lines(comparer.compare(Self.linewise(before), Self.linewise(after)))
        } else {
            func article(_ file: InputFile) throws(Failure) -> Article {
                try PageInput(file, options, captured: tool.time(options.time), sites: tool.siteRules()).article
            }
            result = .articles(comparer.compare(try article(files.old), try article(files.new)))
        }
    }

    var hasChanges: Bool {
        switch result {
        case .articles(let diff), .lines(let diff): diff.hasChanges
        case .records(let diff, _): diff.hasChanges
        }
    }

    /// The comparison as one of articles; nil for records.
    var diff: ArticleDiff? {
        switch result {
        case .articles(let diff), .lines(let diff): diff
        case .records: nil
        }
    }

    private static func records(_ old: String, _ new: String, _ comparer: inout TextComparer) -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let diff = comparer.compareLines(old, new)
        let elapsed = start.duration(to: clock.now).components
        return .records(diff, seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }

    private static func text(of file: InputFile) throws(Failure) -> String {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw Failure("\(file.name): the text is not UTF-8; convert it, for example with iconv")
        }
        return text
    }

    /// A text as an article of which each line with its end is a paragraph.
    private static func linewise(_ text: String) -> Article {
        var lines: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            lines.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return Article(headline: "", body: lines.map(Block.paragraph))
    }

    /// Writes the comparison.
    func write(as form: OutputForm, changesOnly: Bool, _ output: inout Output) {
        switch (result, form) {
        case (.records(let diff, let seconds), _): output.write(JSON(diff, seconds: seconds), levels: 2)
        case (.articles(let diff), .json), (.lines(let diff), .json):
            output.write(JSON(diff, changesOnly: changesOnly), levels: 2)
        case (.articles(let diff), .html): output.write(html(diff, .blocks))
        case (.lines(let diff), .html): output.write(html(diff, .lines))
        case (.articles(let diff), .text): output.write(DiffText(diff, theme: output.theme).styled())
        case (.lines(let diff), .text): output.write(DiffText(diff, theme: output.theme, unit: .lines).styled())
        }
    }

    private func html(_ diff: ArticleDiff, _ unit: DiffText.Unit) -> String {
        DiffHTML(diff, from: .file(names.old), to: .file(names.new), unit: unit).document
    }
}
