/// What a command line turned out to say.
public enum Parsed<Value> {
    /// It is to be carried out.
    case value(Value)
    /// It asks for help.
    case help(HelpPage)

    /// The same with another value.
    public func map<Other>(_ transform: (Value) -> Other) -> Parsed<Other> {
        switch self {
        case .value(let value): .value(transform(value))
        case .help(let page): .help(page)
        }
    }
}

extension Parsed: Sendable where Value: Sendable {}
extension Parsed: Equatable where Value: Equatable {}
