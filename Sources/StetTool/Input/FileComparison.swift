import Articles
import Diffing
import Rendering

/// Two files compared without an archive: as articles, or as plain texts whose lines are the blocks.
struct FileComparison {
    private let result: Result
    private let names: (old: String, new: String)

    private enum Result {
        case articles(ArticleDiff)
        /// Plain texts, with how long the comparison took.
        case texts(PlainTextDiff, seconds: Double)
    }

    /// Reads and compares two files.
    ///
    /// - Parameter parts: the parts of articles that count; nil for all of them.
    init(
        _ old: String, _ new: String, _ options: PageOptions, parts: Set<ArticlePart>?, _ tool: Tool
    ) throws(Failure) {
        names = (old, new)
        let files = (old: try InputFile(old), new: try InputFile(new))
        let formats = [files.old, files.new].map { options.format ?? InputFormat(of: $0) }
        var comparer: TextComparer
        do { comparer = try TextComparer() } catch { throw Failure("\(error)") }
        if options.format == nil, formats.contains(.text) {
            result = Self.texts(try Self.text(of: files.old), try Self.text(of: files.new), &comparer)
        } else {
            func article(_ file: InputFile) throws(Failure) -> Article {
                try PageInput(file, options, captured: tool.time(options.time), sites: tool.siteRules()).article
            }
            let diff = comparer.compare(try article(files.old), try article(files.new))
            result = .articles(parts.map(diff.keeping) ?? diff)
        }
    }

    var hasChanges: Bool {
        switch result {
        case .articles(let diff): diff.hasChanges
        case .texts(let diff, _): diff.hasChanges
        }
    }

    private static func texts(_ old: String, _ new: String, _ comparer: inout TextComparer) -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let diff = comparer.compareLines(old, new)
        let elapsed = start.duration(to: clock.now).components
        return .texts(diff, seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }

    private static func text(of file: InputFile) throws(Failure) -> String {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw Failure("\(file.name): the text is not UTF-8; convert it, for example with iconv")
        }
        return text
    }

    /// The comparison for a program.
    func json(changesOnly: Bool) -> JSON {
        switch result {
        case .articles(let diff): JSON(diff, changesOnly: changesOnly)
        case .texts(let diff, let seconds): JSON(diff, seconds: seconds)
        }
    }

    /// The comparison as one of articles; of plain texts each line is a block.
    func articleDiff() throws(Failure) -> ArticleDiff {
        switch result {
        case .articles(let diff): return diff
        case .texts(let texts, _):
            var comparer: TextComparer
            do { comparer = try TextComparer() } catch { throw Failure("\(error)") }
            return comparer.compare(Self.linewise(texts.old), Self.linewise(texts.new))
        }
    }

    /// The comparison as an HTML document.
    func html() throws(Failure) -> String {
        let unit: DiffText.Unit = if case .articles = result { .blocks } else { .lines }
        return DiffHTML(try articleDiff(), from: .file(names.old), to: .file(names.new), unit: unit).document
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

    /// The comparison for a reader.
    func text(_ format: DiffFormat, _ theme: Theme) -> StyledText {
        switch result {
        case .articles(let diff): DiffText(diff, theme: theme, format: format).styled()
        case .texts(let diff, _): PlainDiffText(diff, theme: theme, format: format).styled()
        }
    }

    private func html(_ diff: ArticleDiff, _ unit: DiffText.Unit) -> String {
        DiffHTML(diff, from: .file(names.old), to: .file(names.new), unit: unit).document
    }
}
