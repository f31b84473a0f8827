extension Argument {
    /// An operand: an argument known by its place among the operands.
    ///
    /// A plain property makes it required, an optional one optional. Operands are filled in the table's order.
    ///
    /// - Parameters:
    ///   - value: what stands for the operand in usage and help, `"<article>"`.
    ///   - property: where the value goes.
    ///   - help: what it means, a phrase without a full stop. An operand without help is shown in the usage line only.
    ///   - kind: what the value stands for.
    public static func operand<Storage: ArgumentStorage & Sendable>(
        _ value: String,
        _ property: any WritableKeyPath<Values, Storage> & Sendable,
        _ help: String,
        kind: ValueKind = .none
    ) -> Self where Storage.Value: ArgumentValue {
        operand(value, property, help, kind: kind, as: Storage.Value.argumentParser)
    }

    /// An operand read by a parser of one's own.
    public static func operand<Storage: ArgumentStorage & Sendable>(
        _ value: String,
        _ property: any WritableKeyPath<Values, Storage> & Sendable,
        _ help: String,
        kind: ValueKind = .none,
        as parser: ValueParser<Storage.Value>
    ) -> Self where Storage.Value: Sendable {
        let value = ValueDescription(name: value, kind: kind, choices: parser.choices)
        return storing(
            in: property, parser,
            ArgumentDescription(
                operand: value, Storage.multiplicity, isRequired: Storage.multiplicity == .one, help: help))
    }

    /// All further operands, collected in an array; the last operand of a table.
    ///
    /// - Parameter required: whether there must be at least one.
    public static func operands<Value: ArgumentValue>(
        _ value: String,
        _ property: any WritableKeyPath<Values, [Value]> & Sendable,
        _ help: String,
        required: Bool = false,
        kind: ValueKind = .none
    ) -> Self {
        operands(value, property, help, required: required, kind: kind, as: Value.argumentParser)
    }

    /// All further operands, read by a parser of one's own.
    public static func operands<Value: Sendable>(
        _ value: String,
        _ property: any WritableKeyPath<Values, [Value]> & Sendable,
        _ help: String,
        required: Bool = false,
        kind: ValueKind = .none,
        as parser: ValueParser<Value>
    ) -> Self {
        let value = ValueDescription(name: value, kind: kind, choices: parser.choices)
        return storing(
            in: property, parser, ArgumentDescription(operand: value, .repeated, isRequired: required, help: help))
    }
}
