extension HTTPFacts {
    /// The facts as they stand in `metadata.json`.
    public var json: JSON {
        [
            "status": .integer(status), "address": .string(address),
            "redirects": JSON(redirects) { ["status": .integer($0.status), "address": .string($0.address)] },
            "headers": .object(headers.map { JSON.Member($0.name, .string($0.value)) }),
            "fetched": .string(fetched.iso8601),
        ]
    }
}

extension HTTPFacts: Decodable {
    private enum Key: String, CodingKey {
        case status, address, redirects, headers, fetched
    }

    private struct WrittenRedirect: Decodable {
        var status: Int
        var address: String
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let fetched = try container.decode(String.self, forKey: .fetched)
        guard let time = Instant(fetched, offsetMinutes: 0) else {
            throw DecodingError.dataCorruptedError(
                forKey: .fetched, in: container, debugDescription: "it is no time in ISO 8601")
        }
        let headers = try container.decodeIfPresent([String: String].self, forKey: .headers) ?? [:]
        let redirects = try container.decodeIfPresent([WrittenRedirect].self, forKey: .redirects) ?? []
        self.init(
            status: try container.decode(Int.self, forKey: .status),
            address: try container.decode(String.self, forKey: .address),
            redirects: redirects.map { Redirect(status: $0.status, address: $0.address) },
            headers: headers.sorted { $0.key < $1.key }.map { Header($0.key, $0.value) }, fetched: time)
    }
}
