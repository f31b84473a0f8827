/// A way to read one value from the text of an argument.
public struct ValueParser<Value>: Sendable {
    /// The texts that are valid when they are few and known, for help, messages and completions; else empty.
    public let choices: [String]

    /// Reads a value from an argument's text, which may be empty and may hold any character.
    public let parse: @Sendable (String) throws(ArgumentProblem) -> Value

    /// Makes a parser from a function and, for a closed choice, the texts that it takes.
    public init(
        choices: [String] = [],
        _ parse: @escaping @Sendable (String) throws(ArgumentProblem) -> Value
    ) {
        self.choices = choices
        self.parse = parse
    }
}

extension ValueParser where Value == String {
    /// Takes every text as it is, the empty one too.
    public static var text: Self {
        ValueParser { text in text }
    }
}

extension ValueParser where Value == Int {
    /// Reads a whole number in decimal digits that lies between two bounds, both included.
    public static func integer(from lower: Int = .min, to upper: Int = .max) -> Self {
        ValueParser { (text: String) throws(ArgumentProblem) in
            guard let number = Int(text) else {
                throw ArgumentProblem(isDecimal(text) ? "the number is too large" : "not a whole number")
            }
            if number >= lower && number <= upper { return number }
            if upper == .max { throw ArgumentProblem("must be at least \(lower)") }
            if lower == .min { throw ArgumentProblem("must be at most \(upper)") }
            throw ArgumentProblem("must be between \(lower) and \(upper)")
        }
    }

    private static func isDecimal(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        return !digits.isEmpty && digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}

extension ValueParser where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// Takes exactly the raw values of an enumeration; an error lists them.
    public static var choice: Self { choice(of: Array(Value.allCases)) }

    /// Takes exactly the raw values of some cases of an enumeration; an error lists them.
    public static func choice(of cases: [Value]) -> Self {
        let choices = cases.map(\.rawValue)
        return ValueParser(choices: choices) { (text: String) throws(ArgumentProblem) in
            if let value = Value(rawValue: text), choices.contains(text) { return value }
            throw ArgumentProblem(
                "must be \(choices.listed(lastly: "or"))", suggestions: NearMatches(of: text, among: choices).names)
        }
    }
}
