import Articles
import Diffing
import Rendering

/// Two files compared without an archive: as articles, or as plain texts whose lines are the blocks.
struct FileComparison {
    private let diff: ArticleDiff
    private let isPlainText: Bool
    private let seconds: Double

    /// Reads and compares two files.
    init(_ old: String, _ new: String, _ options: PageOptions, _ tool: Tool) throws(Failure) {
        let files = (old: try InputFile(old), new: try InputFile(new))
        let formats = [files.old, files.new].map { options.format ?? InputFormat(of: $0) }
        isPlainText = options.format == nil && formats.contains(.text)
        let isPlainText = isPlainText
        func article(_ file: InputFile) throws(Failure) -> Article {
            if isPlainText { return Article(headline: "", body: try Self.lines(of: file).map(Block.paragraph)) }
            return try PageInput(file, options, captured: tool.time(options.time), sites: tool.siteRules()).article
        }
        let (before, after) = (try article(files.old), try article(files.new))
        let clock = ContinuousClock()
        var found: ArticleDiff?
        do {
            var comparer = try TextComparer()
            let elapsed = clock.measure { found = comparer.compare(before, after) }
            seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        } catch {
            throw Failure("\(error)")
        }
        guard let found else { throw Failure("the comparison gave nothing") }
        diff = found
    }

    var hasChanges: Bool { diff.hasChanges }

    /// The lines of a text with their ends.
    private static func lines(of file: InputFile) throws(Failure) -> [String] {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw Failure("\(file.name): the text is not UTF-8; convert it, for example with iconv")
        }
        var lines: [String] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            lines.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return lines
    }

    /// Writes the comparison.
    func write(asJSON: Bool, changesOnly: Bool, _ output: inout Output) throws(Failure) {
        if asJSON, isPlainText {
            output.write(JSON(plainTextEdits: diff, seconds: seconds), levels: 2)
        } else if asJSON {
            output.write(JSON(diff, changesOnly: changesOnly), levels: 2)
        } else {
            output.write(DiffText(diff, theme: output.theme, unit: isPlainText ? .lines : .blocks).styled())
        }
    }
}
