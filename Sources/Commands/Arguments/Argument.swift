/// One row of a command's table: an operand, an option or a flag, and the property that it fills.
///
/// Rows are made with `operand`, `operands`, `option` and `flag`. A row's text serves the usage line, help, completions
/// and the manual alike.
public struct Argument<Values>: Sendable {
    /// Everything about the row but what it does.
    public let description: ArgumentDescription

    /// Applies one occurrence to the values.
    let apply: @Sendable (inout Values, ArgumentInput) throws(ArgumentProblem) -> Void

    /// The same row for a larger value that holds this one.
    ///
    /// It lets several commands share rows: each gives the property where it keeps them.
    public func nested<Outer>(in property: any WritableKeyPath<Outer, Values> & Sendable) -> Argument<Outer> {
        Argument<Outer>(description: description) { [apply] (outer, input) throws(ArgumentProblem) in
            try apply(&outer[keyPath: property], input)
        }
    }
}

/// What one occurrence of an argument says.
enum ArgumentInput: Sendable {
    /// A value: an operand, or what follows an option's name.
    case value(String)
    /// The bare name: a flag, or an option whose value was left out.
    case bare
    /// The name with `no-` before it.
    case negated
}

extension Argument {
    /// A row that reads a value and stores it in a property.
    static func storing<Storage: ArgumentStorage & Sendable>(
        in property: any WritableKeyPath<Values, Storage> & Sendable,
        _ parser: ValueParser<Storage.Value>,
        whenBare bareValue: Storage.Value? = nil,
        separator: Character? = nil,
        _ description: ArgumentDescription
    ) -> Self where Storage.Value: Sendable {
        Argument(description: description) { (values, input) throws(ArgumentProblem) in
            guard case .value(let text) = input else {
                if let bareValue { values[keyPath: property].store(bareValue) }
                return
            }
            guard let separator else {
                return values[keyPath: property].store(try parser.parse(text))
            }
            for piece in text.split(separator: separator, omittingEmptySubsequences: false) {
                values[keyPath: property].store(try parser.parse(String(piece)))
            }
        }
    }
}
