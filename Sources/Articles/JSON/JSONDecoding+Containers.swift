/// The members of a JSON object, to be decoded by their names.
struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let members: [JSON.Member]
    private let path: JSONPath

    var codingPath: [any CodingKey] { path.keys }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    init(_ members: [JSON.Member], at path: JSONPath) {
        self.members = members
        self.path = path
    }

    func contains(_ key: Key) -> Bool { value(of: key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try decoder(of: key).decodeNil() }

    func decode(_ type: String.Type, forKey key: Key) throws -> String { try decoder(of: key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try decoder(of: key).decode(type) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(of: key).decode(type) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: decoder(of: key))
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        switch value(of: key) {
        case nil, .null: nil
        case .string(let text): text
        case let other?: throw JSONDecoding(other, at: .member(key, of: path)).mismatch(type)
        }
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let value = value(of: key) else { return nil }
        let decoder = JSONDecoding(value, at: .member(key, of: path))
        return decoder.decodeNil() ? nil : try Value(from: decoder)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try decoder(of: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(of: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { JSONDecoding(.object(members), at: path) }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(of: key) }

    private func value(of key: Key) -> JSON? {
        let name = key.stringValue
        return members.last { $0.name == name }?.value
    }

    private func decoder(of key: Key) throws -> JSONDecoding {
        guard let value = value(of: key) else {
            throw DecodingError.keyNotFound(
                key, DecodingError.Context(codingPath: path.keys, debugDescription: "the member is missing"))
        }
        return JSONDecoding(value, at: .member(key, of: path))
    }
}

/// The elements of a JSON array, to be decoded one by one.
struct JSONElements: UnkeyedDecodingContainer {
    private let elements: [JSON]
    private let path: JSONPath
    private(set) var currentIndex = 0

    var codingPath: [any CodingKey] { path.keys }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    init(_ elements: [JSON], at path: JSONPath) {
        self.elements = elements
        self.path = path
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
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                JSON.self, DecodingError.Context(codingPath: path.keys, debugDescription: "the array has ended"))
        }
        return JSONDecoding(elements[currentIndex], at: .element(currentIndex, of: path))
    }
}
