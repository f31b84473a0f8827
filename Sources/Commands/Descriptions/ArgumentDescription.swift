/// What usage, help, completions and the manual need to know of one argument.
public struct ArgumentDescription: Hashable, Sendable {
    /// The three sorts of arguments.
    public enum Role: Hashable, Sendable {
        /// Known by its place.
        case operand
        /// A name and a value.
        case option
        /// A name alone.
        case flag
    }

    /// Which sort of argument it is.
    public let role: Role

    /// The names; nil for an operand.
    public let names: OptionNames?

    /// What the value is; nil for a flag.
    public let value: ValueDescription?

    /// How many values it brings.
    public let multiplicity: Multiplicity

    /// Whether it must be given at least once.
    public let isRequired: Bool

    /// Whether a negatable name makes sense; only for flags.
    public let canNegate: Bool

    /// What it means, a phrase without a full stop.
    public let help: String

    /// Whether usage, help and completions leave it out.
    public let isHidden: Bool

    init(operand value: ValueDescription, _ multiplicity: Multiplicity, isRequired: Bool, help: String) {
        self.role = .operand
        self.names = nil
        self.value = value
        self.multiplicity = multiplicity
        self.isRequired = isRequired
        self.canNegate = false
        self.help = help
        self.isHidden = false
    }

    init(option names: OptionNames, _ value: ValueDescription, isRepeated: Bool, help: String, isHidden: Bool) {
        self.role = .option
        self.names = names
        self.value = value
        self.multiplicity = isRepeated ? .repeated : .optional
        self.isRequired = false
        self.canNegate = false
        self.help = help
        self.isHidden = isHidden
    }

    init(flag names: OptionNames, canNegate: Bool = true, help: String, isHidden: Bool = false) {
        self.role = .flag
        self.names = names
        self.value = nil
        self.multiplicity = .optional
        self.isRequired = false
        self.canNegate = canNegate
        self.help = help
        self.isHidden = isHidden
    }

    /// The flags that every command has without a row for them.
    public static let helpFlag = ArgumentDescription(
        flag: "-h, --help", canNegate: false, help: "show help: -h in brief, --help the whole")
}
