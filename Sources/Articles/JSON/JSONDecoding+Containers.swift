/// The members of a JSON object, to be decoded by their names.
struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let object: JSONObject

    var codingPath: [any CodingKey] { JSONDecoding(object.value).codingPath }
    var allKeys: [Key] { object.members.compactMap { Key(stringValue: $0.name) } }

    init(_ object: JSONObject) {
        self.object = object
    }

    func contains(_ key: Key) -> Bool { object.member(key.stringValue) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try object.required(key.stringValue).isNull }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: decoder(of: key))
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try object.string(key.stringValue)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try object[key.stringValue].map { try Value(from: JSONDecoding($0)) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(of: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(of: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { JSONDecoding(object.value) }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(of: key) }

    private func decoder(of key: Key) throws -> JSONDecoding {
        JSONDecoding(try object.required(key.stringValue))
    }
}

/// The elements of a JSON array, to be decoded one by one.
struct JSONElements: UnkeyedDecodingContainer {
    private let elements: [JSONValue]
    private let array: JSONValue
    private(set) var currentIndex = 0

    var codingPath: [any CodingKey] { JSONDecoding(array).codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    init(_ elements: [JSONValue], of array: JSONValue) {
        self.elements = elements
        self.array = array
    }

    mutating func decodeNil() throws -> Bool {
        guard try decoder().decodeNil() else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try Value(from: decoder())
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let container = try decoder().container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try decoder().unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try decoder()
        currentIndex += 1
        return decoder
    }

    private func decoder() throws -> JSONDecoding {
        guard !isAtEnd else { throw DecodingError.valueNotFound(JSON.self, array.context("the array has ended")) }
        return JSONDecoding(elements[currentIndex])
    }
}
