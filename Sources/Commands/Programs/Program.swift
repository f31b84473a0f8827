/// A program of several commands, with arguments of its own before the command's name.
public struct Program<Globals: Sendable, Action>: Sendable {
    /// What a command line asks for.
    public struct Request {
        /// The arguments before the command's name.
        public let globals: Globals
        /// The command, for its usage when its values turn out not to go together.
        public let command: CommandDescription
        /// What the command makes of its arguments.
        public let action: Action
    }

    /// A command line cut at the command's name.
    public struct Split {
        /// The arguments before the command's name.
        public let globals: Globals
        /// The help asked for before the command's name.
        public let help: HelpForm?
        /// The command's name; nil when there is none.
        public let command: String?
        /// The arguments behind the command's name.
        public let arguments: [String]
    }

    /// The commands in groups.
    public let groups: [CommandGroup<Action>]

    private let globals: Command<Globals>

    /// Makes a program.
    ///
    /// - Parameters:
    ///   - name: the word that one types.
    ///   - summary: what it does, a phrase without a full stop.
    ///   - defaults: the global values before any argument is read.
    ///   - arguments: the options that come before the command's name.
    ///   - discussion: paragraphs for the end of the overview.
    ///   - exitStatus: what the exit status means.
    ///   - commands: the commands in groups.
    public init(
        _ name: String,
        _ summary: String,
        _ defaults: Globals,
        arguments: [Argument<Globals>] = [],
        discussion: String = "",
        exitStatus: String? = nil,
        commands: [CommandGroup<Action>]
    ) {
        let operands = [
            Argument<Globals>.usageOnly("<command>", .one), Argument<Globals>.usageOnly("<argument>", .repeated),
        ]
        globals = Command(
            name, summary, defaults, arguments: arguments + operands, discussion: discussion, exitStatus: exitStatus)
        groups = commands
    }

    /// Everything that help, completions and the manual show.
    public var description: ProgramDescription {
        ProgramDescription(
            program: globals.description,
            groups: groups.map { group in
                ProgramDescription.Group(title: group.title, commands: group.entries.map(described))
            })
    }

    /// What an entry's command shows, with the program's name in its path.
    func described(_ entry: CommandEntry<Action>) -> CommandDescription {
        var description = entry.description
        description.path = "\(globals.description.path) \(description.name)"
        return description
    }

    /// Cuts a command line at the command's name and reads what comes before it.
    public func split(_ arguments: [String]) throws(UsageError) -> Split {
        let (values, rest, help) = try globals.parseLeading(arguments)
        return Split(globals: values, help: help, command: rest.first, arguments: Array(rest.dropFirst()))
    }
}

extension Program.Request: Sendable where Action: Sendable {}
extension Program.Split: Sendable {}

extension Argument {
    /// An operand that appears in the usage line and is never filled.
    fileprivate static func usageOnly(_ name: String, _ multiplicity: Multiplicity) -> Self {
        let value = ValueDescription(name: name, kind: multiplicity == .one ? .command : .none, choices: [])
        let description = ArgumentDescription(
            operand: value, multiplicity, isRequired: multiplicity == .one, help: "")
        return Argument(description: description) { _, _ in }
    }
}
