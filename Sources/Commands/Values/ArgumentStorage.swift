/// What a property does with the values that its argument brings.
///
/// A property that is itself a value keeps the last one; an optional likewise, and stays nil when there is none; an
/// array collects all, behind those that it holds already. A type of one's own that is to stand as a plain property,
/// with a parser given beside it, conforms with no further code.
public protocol ArgumentStorage {
    /// What one occurrence of the argument brings.
    associatedtype Value = Self

    /// How many values the property can hold.
    static var multiplicity: Multiplicity { get }

    /// Takes one more value.
    mutating func store(_ value: Value)
}

/// How many values an argument brings.
public enum Multiplicity: Hashable, Sendable {
    /// Exactly one.
    case one
    /// One or none.
    case optional
    /// Any number, or at least one where the argument is required.
    case repeated
}

extension ArgumentStorage where Value == Self {
    /// A plain value holds exactly one.
    public static var multiplicity: Multiplicity { .one }

    /// The last value wins.
    public mutating func store(_ value: Self) {
        self = value
    }
}

extension Optional: ArgumentStorage {
    /// An optional holds one value or none.
    public static var multiplicity: Multiplicity { .optional }

    /// The last value wins.
    public mutating func store(_ value: Wrapped) {
        self = value
    }
}

extension Array: ArgumentStorage {
    /// An array holds any number of values.
    public static var multiplicity: Multiplicity { .repeated }

    /// Appends the value.
    public mutating func store(_ value: Element) {
        append(value)
    }
}
