/// What usage, help, completions and the manual need to know of an argument's value.
public struct ValueDescription: Hashable, Sendable {
    /// What stands for the value, with its brackets: `<n>`.
    public let name: String

    /// What the value stands for.
    public let kind: ValueKind

    /// The valid texts of a closed choice; else empty.
    public let choices: [String]

    /// Whether an option's value may be left out; it is then given only after `=`.
    public let isOptional: Bool

    /// What separates several values in one argument; nil when there is only one.
    public let separator: Character?

    init(name: String, kind: ValueKind, choices: [String], isOptional: Bool = false, separator: Character? = nil) {
        self.name = name
        self.kind = kind
        self.choices = choices
        self.isOptional = isOptional
        self.separator = separator
    }
}
