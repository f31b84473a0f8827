/// A page of the manual, for the program `man`.
///
/// It says what `--help` says, from the same tables, in the language of `man(7)`.
public struct ManualPage: Hashable, Sendable {
    /// What stands in the head and foot of every page of a program.
    public struct Edition: Hashable, Sendable {
        /// The program with its version: `stet 0.1.0`.
        public let program: String
        /// The day of the version: `2026-01-31`.
        public let date: String

        /// Makes an edition.
        public init(program: String, date: String) {
            self.program = program
            self.date = date
        }
    }

    /// What the page is about.
    public let subject: HelpPage.Subject

    /// The edition that the page belongs to.
    public let edition: Edition

    /// The pages to see as well, without their section, sorted.
    public let related: [String]

    /// The page of a program, which names those of its commands.
    public init(_ program: ProgramDescription, _ edition: Edition) {
        subject = .program(program)
        self.edition = edition
        related = program.commands.filter { !$0.isHidden }.map(\.path.dashed).sorted()
    }

    /// The page of a program's command.
    public init(_ command: CommandDescription, of program: ProgramDescription, _ edition: Edition) {
        subject = .command(command)
        self.edition = edition
        related = [program.program.path.dashed]
    }

    /// The page's name, and that of its file without the section: `stet-log`.
    public var name: String {
        switch subject {
        case .program(let program): program.program.path.dashed
        case .command(let command): command.path.dashed
        }
    }

    /// The page as text for `man`.
    public var text: String {
        var writer = RoffWriter()
        writer.title(name, edition)
        switch subject {
        case .program(let program):
            writer.head(program.program)
            for (title, items) in program.definitions {
                writer.section("Commands: \(title ?? "")", items)
            }
            writer.body(program.program)
        case .command(let command):
            writer.head(command)
            writer.body(command)
        }
        writer.section("See also", related: related)
        return writer.text
    }
}

extension String {
    /// The words of a path joined as pages of the manual are named.
    fileprivate var dashed: String {
        split(separator: " ").joined(separator: "-")
    }
}

extension RoffWriter {
    fileprivate mutating func head(_ command: CommandDescription) {
        section("Name", line: "\(command.path.dashed) - \(command.summary)")
        section("Synopsis", forms: command.usageTokens.map { (command.path, $0) })
        section("Description", paragraphs: command.discussion)
    }

    fileprivate mutating func body(_ command: CommandDescription) {
        for (title, items) in command.titledDefinitions { section(title ?? "", items) }
        section("Examples", command.examples)
        section("Exit status", paragraphs: command.exitStatus ?? "")
    }
}
