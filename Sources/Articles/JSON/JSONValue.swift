/// One value of a JSON text.
///
/// Whatever is asked for and is missing, or of another type, is an error that names its place.
struct JSONValue {
    let text: JSONText
    let place: Int

    init(_ text: JSONText, at place: Int) {
        self.text = text
        self.place = place
    }

    /// The value that a decoder stands at, whatever it reads.
    init(_ decoder: any Decoder) throws {
        if let decoding = decoder as? JSONDecoding {
            self = decoding.value
        } else {
            self = try JSONText(JSON(from: decoder).text).root
        }
    }

    var isNull: Bool {
        if case .null = text.tokens[place] { true } else { false }
    }

    func bool() throws(DecodingError) -> Bool {
        guard case .bool(let flag) = text.tokens[place] else { throw mismatch(Bool.self) }
        return flag
    }

    func string() throws(DecodingError) -> String {
        guard let string = text.string(at: place) else { throw mismatch(String.self) }
        return string
    }

    /// The number, which may be written with a point or an exponent where it is whole all the same.
    func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws(DecodingError) -> Number {
        let number: Number? =
            switch text.tokens[place] {
            case .integer(let number): Number(exactly: number)
            case .decimal(let number): Number(exactly: number)
            default: throw mismatch(type)
            }
        guard let number else { throw corrupted("the number is too large, or not whole") }
        return number
    }

    func double() throws(DecodingError) -> Double {
        switch text.tokens[place] {
        case .decimal(let number): return number
        case .integer(let number): return Double(number)
        default: throw mismatch(Double.self)
        }
    }

    /// The value as an object.
    func object() throws(DecodingError) -> JSONObject {
        guard case .object = text.tokens[place] else { throw mismatch([String: JSON].self) }
        return JSONObject(self)
    }

    /// What is read from each element of the array that the value is.
    func list<Element>(
        of read: (JSONValue) throws(DecodingError) -> Element
    ) throws(DecodingError) -> [Element] {
        guard case .array = text.tokens[place] else { throw mismatch([JSON].self) }
        var list: [Element] = []
        let places = text.elements(of: place)
        list.reserveCapacity(places.count)
        for place in places { list.append(try read(JSONValue(text, at: place))) }
        return list
    }
}

extension JSONValue {
    /// The error of a value that is of another type, or null.
    func mismatch(_ type: Any.Type) -> DecodingError {
        isNull ? .valueNotFound(type, context("")) : .typeMismatch(type, context(""))
    }

    /// The error of a value that is of the right type and makes no sense.
    func corrupted(_ problem: String) -> DecodingError {
        .dataCorrupted(context(problem))
    }

    /// Where the value stands, with what is wrong.
    func context(_ problem: String) -> DecodingError.Context {
        DecodingError.Context(codingPath: text.path(to: place), debugDescription: problem)
    }
}

/// An object of a JSON text, whose members are asked for by their names.
struct JSONObject {
    let value: JSONValue

    fileprivate init(_ value: JSONValue) {
        self.value = value
    }

    /// The names of the members, each with its value, in the order of the text.
    var members: [(name: String, value: JSONValue)] {
        value.text.members(of: value.place).map { place in
            (value.text.string(at: place - 1) ?? "", JSONValue(value.text, at: place))
        }
    }

    /// The value of a member; of members with the same name it is the last one.
    func member(_ name: String) -> JSONValue? {
        value.text.member(name, of: value.place).map { JSONValue(value.text, at: $0) }
    }

    /// The value of a member; nil where it is absent or null.
    subscript(name: String) -> JSONValue? {
        guard let member = member(name), !member.isNull else { return nil }
        return member
    }

    /// The value of a member that must be there.
    func required(_ name: String) throws(DecodingError) -> JSONValue {
        guard let member = member(name) else {
            throw .keyNotFound(JSONKey(stringValue: name), value.context("the member is missing"))
        }
        return member
    }

    /// The string that a member is; nil where it is absent or null.
    func string(_ name: String) throws(DecodingError) -> String? {
        try self[name]?.string()
    }

    /// The elements of an array; none where the member is absent or null.
    func list<Element>(
        _ name: String, of read: (JSONValue) throws(DecodingError) -> Element
    ) throws(DecodingError) -> [Element] {
        try self[name]?.list(of: read) ?? []
    }

    /// A time in ISO 8601; nil where the member is absent or null.
    func printedTime(_ name: String) throws(DecodingError) -> PrintedTime? {
        guard let member = self[name] else { return nil }
        let text = try member.string()
        guard let time = PrintedTime(text) else { throw member.corrupted("'\(text)' is no time in ISO 8601") }
        return time
    }
}
