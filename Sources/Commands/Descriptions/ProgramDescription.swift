/// What help, completions and the manual need to know of a whole program.
public struct ProgramDescription: Hashable, Sendable {
    /// Commands that the overview shows together.
    public struct Group: Hashable, Sendable {
        /// The title, such as "Reading the history".
        public let title: String
        /// The commands in the order shown, the hidden ones too.
        public let commands: [CommandDescription]
    }

    /// The program as if it were a command: its name, summary, global arguments and discussion.
    public let program: CommandDescription

    /// The commands in groups.
    public let groups: [Group]

    /// All commands of all groups, in order.
    public var commands: [CommandDescription] {
        groups.flatMap(\.commands)
    }

    /// The mistakes in all tables of the program, each in one sentence; empty for sound ones.
    public var problems: [String] {
        var seen: Set<String> = []
        let names = commands.map(\.name).filter { !seen.insert($0).inserted }.map { "command '\($0)' is named twice" }
        return ([program] + commands).reduce(names) { problems, command in
            problems + command.problems.map { "\(command.path): \($0)" }
        }
    }
}
