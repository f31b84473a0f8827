/// Makes values of JSON that has been read, each by its own `init(from:)`.
struct JSONDecoding: Decoder {
    let value: JSONValue

    var codingPath: [any CodingKey] { value.context("").codingPath }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// A decoder of a value.
    init(_ value: JSONValue) {
        self.value = value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(JSONMembers(try value.object()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        JSONElements(try value.list { $0 }, of: value)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

extension JSONDecoding: SingleValueDecodingContainer {
    func decodeNil() -> Bool { value.isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try value.bool() }
    func decode(_ type: String.Type) throws -> String { try value.string() }
    func decode(_ type: Double.Type) throws -> Double { try value.double() }
    func decode(_ type: Float.Type) throws -> Float { Float(try value.double()) }
    func decode(_ type: Int.Type) throws -> Int { try value.whole(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try value.whole(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try value.whole(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try value.whole(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try value.whole(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try value.whole(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try value.whole(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try value.whole(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try value.whole(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try value.whole(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
}
