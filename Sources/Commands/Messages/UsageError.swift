/// A command line that cannot be understood: what is wrong with it, and how it should be.
///
/// A tool prints the description and the usage to standard error and exits with 129.
public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in one line that is safe for a terminal: `unknown option '--pacth'`.
    public let message: String

    /// What was probably meant, best first; most often none or one.
    public let suggestions: [String]

    /// The command, or the program, that was used wrongly.
    public let command: CommandDescription

    /// Makes an error; characters in the texts that could steer a terminal are escaped.
    ///
    /// A tool may throw one for what a table cannot say, such as two options that exclude each other.
    public init(_ message: String, suggestions: [String] = [], command: CommandDescription) {
        self.message = message.safeForTerminal
        self.suggestions = suggestions.map(\.safeForTerminal)
        self.command = command
    }

    /// The message and the suggestions in one line.
    public var description: String {
        if suggestions.isEmpty { return message }
        return "\(message); did you mean \(suggestions.map(\.quoted).listed(lastly: "or"))?"
    }

    /// How the command is used, in one or more lines without a line break at the end.
    public func usage(width: Int = 80) -> String {
        command.usage(width: width)
    }
}
