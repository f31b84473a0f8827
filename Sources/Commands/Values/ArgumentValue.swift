/// A type that knows how to read itself from the text of an argument.
public protocol ArgumentValue: ArgumentStorage, Sendable where Value == Self {
    /// The parser used where a table names no other.
    static var argumentParser: ValueParser<Self> { get }
}

/// A closed choice: an enumeration whose raw values are what one types.
///
/// `enum Color: String, ArgumentChoice { case auto, always, never }` is all that is needed.
public protocol ArgumentChoice: ArgumentValue, CaseIterable, RawRepresentable where RawValue == String {}

extension ArgumentChoice {
    /// Takes exactly the raw values.
    public static var argumentParser: ValueParser<Self> { .choice }
}

extension String: ArgumentValue {
    /// Takes every text as it is.
    public static var argumentParser: ValueParser<String> { .text }
}

extension Int: ArgumentValue {
    /// Takes every whole number that fits.
    public static var argumentParser: ValueParser<Int> { .integer() }
}
