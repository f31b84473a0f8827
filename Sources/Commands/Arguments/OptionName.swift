/// One name of an option.
public enum OptionName: Hashable, Sendable {
    /// A dash and one ASCII letter, digit or sign: `-n`.
    case short(Unicode.Scalar)
    /// Two dashes and a word, held without the dashes: `--max-count`.
    case long(String)
    /// A long name that also exists with `no-` before it, held without either: `--[no-]pager`.
    case negatable(String)
    /// A dash and the option's value, which is a number: `-<n>`; held as the value's name with its brackets.
    case number(String)

    /// The name as help shows it.
    public var spelling: String {
        switch self {
        case .short(let letter): "-\(letter)"
        case .long(let word): "--\(word)"
        case .negatable(let word): "--[no-]\(word)"
        case .number(let value): "-\(value)"
        }
    }

    /// What one can type for this name, each with whether it negates; empty for a number.
    var typed: [(name: String, isNegated: Bool)] {
        switch self {
        case .short, .long: [(spelling, false)]
        case .negatable(let word): [("--\(word)", false), ("--no-\(word)", true)]
        case .number: []
        }
    }
}
