/// What usage, help, completions and the manual need to know of one command.
public struct CommandDescription: Hashable, Sendable {
    /// A command line and what it does.
    public struct Example: Hashable, Sendable {
        /// The command line as one types it.
        public let commandLine: String
        /// What it does, a phrase without a full stop.
        public let meaning: String
    }

    /// Arguments shown together.
    public struct Group: Hashable, Sendable {
        /// The title; nil for the arguments that belong to no group.
        public let title: String?
        /// The arguments in the order shown.
        public let arguments: [ArgumentDescription]
    }

    /// The command's name: `log`.
    public let name: String

    /// What one types to reach the command, such as `stet log`.
    ///
    /// The name alone until a program says otherwise.
    public var path: String

    /// What it does, a phrase without a full stop.
    public let summary: String

    /// All arguments; the first group has no title and may be empty.
    public let groups: [Group]

    /// The forms of use behind the path, where they were written by hand; else empty.
    public let usageForms: [String]

    /// The whole explanation: paragraphs separated by empty lines; a line that begins with a space is shown as it is.
    public let discussion: String

    /// Examples of use.
    public let examples: [Example]

    /// What the exit status means, where that is worth saying.
    public let exitStatus: String?

    /// Whether overviews, suggestions and completions leave the command out.
    public let isHidden: Bool

    /// All arguments of all groups, in order.
    public var arguments: [ArgumentDescription] {
        groups.flatMap(\.arguments)
    }
}
