/// A command: what it is called, what it says of itself, and the table of its arguments.
///
/// The table fills a plain value, so a command line becomes data before anything is done.
public struct Command<Values: Sendable>: Sendable {
    /// Everything that usage, help, completions and the manual show.
    public let description: CommandDescription

    /// The values before any argument is read.
    public let defaults: Values

    /// The rows of all groups, as in the description.
    let table: [Argument<Values>]

    /// Makes a command.
    ///
    /// - Parameters:
    ///   - name: the word that one types.
    ///   - summary: what it does, a phrase without a full stop.
    ///   - defaults: the values before any argument is read.
    ///   - arguments: the operands, and the options that belong to no group.
    ///   - groups: further options, each group under a title.
    ///   - usage: the forms of use behind the command's name, where the one made from the table would be too long or
    ///     would hide that there are several.
    ///   - discussion: paragraphs separated by empty lines; a line that begins with a space is shown as it is.
    ///   - examples: command lines and what they do.
    ///   - exitStatus: what the exit status means.
    ///   - hidden: whether overviews leave the command out.
    public init(
        _ name: String,
        _ summary: String,
        _ defaults: Values,
        arguments: [Argument<Values>] = [],
        groups: [ArgumentGroup<Values>] = [],
        usage: [String] = [],
        discussion: String = "",
        examples: [(commandLine: String, meaning: String)] = [],
        exitStatus: String? = nil,
        hidden: Bool = false
    ) {
        let titled = groups.map { (title: String?.some($0.title), arguments: $0.arguments) }
        let described = ([(nil, arguments)] + titled).map { group in
            CommandDescription.Group(title: group.title, arguments: group.arguments.map(\.description))
        }
        self.description = CommandDescription(
            name: name, path: name, summary: summary, groups: described, usageForms: usage, discussion: discussion,
            examples: examples.map { CommandDescription.Example(commandLine: $0.commandLine, meaning: $0.meaning) },
            exitStatus: exitStatus, isHidden: hidden)
        self.defaults = defaults
        self.table = arguments + groups.flatMap(\.arguments)
    }
}
