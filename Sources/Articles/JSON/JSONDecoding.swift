/// Makes values of JSON that has been read, each by its own `init(from:)`.
struct JSONDecoding: Decoder {
    let value: JSON
    let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// A decoder of a value that stands at a place of the text.
    init(_ value: JSON, at path: JSONPath = .root) {
        self.value = value
        self.path = path
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw mismatch([String: JSON].self) }
        return KeyedDecodingContainer(JSONMembers(members, at: path))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch([JSON].self) }
        return JSONElements(elements, at: path)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    /// The error of a value that is of another type, or null.
    func mismatch(_ type: Any.Type) -> DecodingError {
        let context = DecodingError.Context(codingPath: path.keys, debugDescription: "")
        return decodeNil() ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }
}

extension JSONDecoding: SingleValueDecodingContainer {
    func decodeNil() -> Bool {
        if case .null = value { true } else { false }
    }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let flag) = value else { throw mismatch(type) }
        return flag
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let text) = value else { throw mismatch(type) }
        return text
    }

    func decode(_ type: Double.Type) throws -> Double {
        switch value {
        case .decimal(let number): return number
        case .integer(let number): return Double(number)
        default: throw mismatch(type)
        }
    }

    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try whole(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

    /// The number, which may be written with a point or an exponent where it is whole all the same.
    private func whole<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        let number: Number? =
            switch value {
            case .integer(let number): Number(exactly: number)
            case .decimal(let number): Number(exactly: number)
            default: throw mismatch(type)
            }
        if let number { return number }
        throw DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: path.keys, debugDescription: "the number is too large, or not whole"))
    }
}

/// Where a value stands in a JSON text; its keys are put together only for an error.
indirect enum JSONPath {
    case root
    case member(any CodingKey, of: JSONPath)
    case element(Int, of: JSONPath)

    var keys: [any CodingKey] {
        switch self {
        case .root: []
        case .member(let key, let path): path.keys + [key]
        case .element(let index, let path): path.keys + [Index(intValue: index)]
        }
    }

    /// The index of an array's element as a key.
    private struct Index: CodingKey {
        let index: Int

        var stringValue: String { String(index) }
        var intValue: Int? { index }

        init(intValue: Int) { index = intValue }

        init?(stringValue: String) {
            guard let index = Int(stringValue) else { return nil }
            self.index = index
        }
    }
}
