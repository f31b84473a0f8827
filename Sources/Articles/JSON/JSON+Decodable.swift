extension JSON: Decodable {
    /// Reads any value.
    public init(from decoder: any Decoder) throws {
        if let decoding = decoder as? JSONDecoding {
            self.init(decoding.value)
        } else if let members = try? decoder.container(keyedBy: JSONKey.self) {
            self = .object(
                try members.allKeys.map { key in Member(key.stringValue, try members.decode(Self.self, forKey: key)) })
        } else if var elements = try? decoder.unkeyedContainer() {
            var values: [JSON] = []
            while !elements.isAtEnd { values.append(try elements.decode(Self.self)) }
            self = .array(values)
        } else {
            try self.init(decoder.singleValueContainer())
        }
    }

    private init(_ container: any SingleValueDecodingContainer) throws {
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .decimal(number)
        } else {
            self = .string(try container.decode(String.self))
        }
    }

    /// The whole of a value of a text.
    init(_ json: JSONValue) {
        let text = json.text
        switch text.tokens[json.place] {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .integer(number)
        case .decimal(let number): self = .decimal(number)
        case .string, .unescaped: self = .string(text.string(at: json.place) ?? "")
        case .array: self = .array(text.elements(of: json.place).map { JSON(JSONValue(text, at: $0)) })
        case .object:
            self = .object(
                text.members(of: json.place).map { place in
                    Member(text.string(at: place - 1) ?? "", JSON(JSONValue(text, at: place)))
                })
        }
    }
}
