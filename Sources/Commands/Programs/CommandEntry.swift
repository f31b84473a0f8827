/// A command in a program's list, whatever its values are: it turns arguments into an action.
///
/// The action is of the tool's own choice: a structure around a closure that takes what the tool shares among commands,
/// or an existential of a protocol of its own. A bare closure with a typed error does not compile in Swift 6.3.
public struct CommandEntry<Action>: Sendable {
    /// Everything that usage, help, completions and the manual show.
    public let description: CommandDescription

    private let read: @Sendable (_ arguments: [String], _ path: String) throws(UsageError) -> Parsed<Action>

    /// Makes an entry from a command and what is to be done with its values.
    public init<Values>(_ command: Command<Values>, _ action: @escaping @Sendable (Values) -> Action) {
        description = command.description
        read = { (arguments, path) throws(UsageError) in
            try command.parse(arguments, as: path).map(action)
        }
    }

    /// Makes an entry for a command that is carried out elsewhere and reads its arguments itself, `-h` included.
    public init(
        forwarding name: String,
        _ summary: String,
        hidden: Bool = false,
        _ action: @escaping @Sendable ([String]) -> Action
    ) {
        description = CommandDescription(
            name: name, path: name, summary: summary, groups: [], usageForms: ["[<argument>]..."], discussion: "",
            examples: [], exitStatus: nil, isHidden: hidden)
        read = { (arguments, _) throws(UsageError) in .value(action(arguments)) }
    }

    /// Reads the arguments behind the command's name; the path is what the user typed to reach the command.
    public func parse(_ arguments: [String], as path: String) throws(UsageError) -> Parsed<Action> {
        try read(arguments, path)
    }
}

/// Commands that the overview shows together.
public struct CommandGroup<Action>: Sendable {
    /// The title, such as "Reading the history".
    public let title: String

    /// The commands in the order shown.
    public let entries: [CommandEntry<Action>]

    /// Makes a group from its title and commands.
    public init(_ title: String, _ entries: [CommandEntry<Action>]) {
        self.title = title
        self.entries = entries
    }
}
