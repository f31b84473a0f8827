/// What an argument's value stands for, so that a shell can complete it.
///
/// The set is open: a tool adds its own kinds in an extension and answers for them when a shell asks.
public struct ValueKind: RawRepresentable, Hashable, Sendable {
    /// The kind's name, a short word.
    public let rawValue: String

    /// Makes a kind from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Any text; nothing can be completed beyond the value's choices.
    public static let none = ValueKind(rawValue: "none")
    /// The path of a file.
    public static let file = ValueKind(rawValue: "file")
    /// The path of a directory.
    public static let directory = ValueKind(rawValue: "directory")
    /// The name of one of the program's commands.
    public static let command = ValueKind(rawValue: "command")
}
