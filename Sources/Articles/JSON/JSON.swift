/// A JSON value whose objects keep their members in order.
public enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One name and value of an object.
    public struct Member: Equatable, Sendable {
        public var name: String
        public var value: JSON

        /// A member of an object.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The string, or null where there is none.
    public init(_ text: String?) {
        self = text.map(JSON.string) ?? .null
    }

    /// The number, or null where there is none.
    public init(_ number: Int?) {
        self = number.map(JSON.integer) ?? .null
    }

    /// An array of the JSON forms of the elements.
    public init<Element>(_ elements: [Element], _ form: (Element) -> JSON) {
        self = .array(elements.map(form))
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
