extension Argument {
    /// An option with a value: `-n 5`, `-n5`, `--max-count=5`.
    ///
    /// - Parameters:
    ///   - names: as help shows them, `"-n, --max-count"`. The name `-<n>` lets a bare number stand for the option.
    ///   - property: where the value goes. An array collects the values of every occurrence; else the last one wins.
    ///   - value: what stands for the value in usage and help, `"<n>"`.
    ///   - help: what it does, a phrase without a full stop; the choices are added to it.
    ///   - optionalValue: makes the value optional, to be given only after `=` (or after the letter of a short name);
    ///     this one is stored when it is left out.
    ///   - separator: splits one value into several, for a property that is an array: `--only=text,credits`.
    ///   - kind: what the value stands for.
    ///   - hidden: whether usage and help leave the option out.
    public static func option<Storage: ArgumentStorage & Sendable>(
        _ names: OptionNames,
        _ property: any WritableKeyPath<Values, Storage> & Sendable,
        _ value: String,
        _ help: String,
        optionalValue: Storage.Value? = nil,
        separator: Character? = nil,
        kind: ValueKind = .none,
        hidden: Bool = false
    ) -> Self where Storage.Value: ArgumentValue {
        option(
            names, property, value, help, optionalValue: optionalValue, separator: separator, kind: kind,
            hidden: hidden, as: Storage.Value.argumentParser)
    }

    /// An option whose value is read by a parser of one's own: `as: .integer(from: 1)`.
    public static func option<Storage: ArgumentStorage & Sendable>(
        _ names: OptionNames,
        _ property: any WritableKeyPath<Values, Storage> & Sendable,
        _ value: String,
        _ help: String,
        optionalValue: Storage.Value? = nil,
        separator: Character? = nil,
        kind: ValueKind = .none,
        hidden: Bool = false,
        as parser: ValueParser<Storage.Value>
    ) -> Self where Storage.Value: Sendable {
        let value = ValueDescription(
            name: value, kind: kind, choices: parser.choices, isOptional: optionalValue != nil, separator: separator)
        return storing(
            in: property, parser, whenBare: optionalValue, separator: separator,
            ArgumentDescription(
                option: names, value, isRepeated: Storage.multiplicity == .repeated, help: help, isHidden: hidden))
    }
}
