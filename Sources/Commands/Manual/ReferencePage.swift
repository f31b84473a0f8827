/// A page that says what `--help` says, from the same tables, in CommonMark.
public struct ReferencePage: Hashable, Sendable {
    private let page: HelpPage

    /// The page for a subject.
    public init(_ subject: HelpPage.Subject) {
        page = HelpPage(.long, subject)
    }

    /// The page as text.
    public var text: String {
        var writer = MarkdownWriter()
        switch page.subject {
        case .program(let program):
            writer.head(program.program)
            for (title, items) in program.definitions { writer.section(title ?? "", items) }
            writer.body(program.program)
        case .command(let command):
            writer.head(command)
            writer.body(command)
        }
        return writer.text
    }
}

/// Collects the lines of a page in CommonMark.
private struct MarkdownWriter {
    private var blocks: [String] = []

    /// The blocks so far, an empty line between them.
    var text: String {
        blocks.joined(separator: "\n\n") + "\n"
    }

    mutating func head(_ command: CommandDescription) {
        blocks.append("# \(command.path)")
        blocks.append(Self.escaped(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."))
        let layout = TextLayout(width: 100)
        let forms = command.usageTokens.flatMap { layout.lines(of: $0, lead: "\(command.path) ") }
        section("Usage", ["```\n\(forms.joined(separator: "\n"))\n```"])
        section("Description", Self.paragraphs(command.discussion))
    }

    mutating func body(_ command: CommandDescription) {
        for (title, items) in command.titledDefinitions { section(title ?? "", items) }
        let examples = command.examples.map { "\(Self.escaped($0.meaning)):\n\n```\n\($0.commandLine)\n```" }
        section("Examples", examples)
        section("Exit status", Self.paragraphs(command.exitStatus ?? ""))
    }

    mutating func section(_ title: String, _ items: [(term: String, meaning: String)]) {
        let lines = items.map { "- `\($0.term)`: \(Self.escaped($0.meaning))" }
        section(title, lines.isEmpty ? [] : [lines.joined(separator: "\n")])
    }

    private mutating func section(_ title: String, _ content: [String]) {
        if content.isEmpty { return }
        blocks.append("## \(title)")
        blocks += content
    }

    /// Paragraphs, those whose lines begin with a space as they are.
    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n\n").map { paragraph in
            if paragraph.first == " " { return "```\n\(paragraph)\n```" }
            return escaped(paragraph.split(separator: "\n").joined(separator: " "))
        }
    }

    /// A text in which nothing is markup.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "\\`*_[]<>&#|~$".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }
}
