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
    public init(from decoder: any Decoder) throws { try self.init(JSONValue(decoder)) }

    /// Reads the facts; the header fields come in the order of their names.
    init(_ json: JSONValue) throws(DecodingError) {
        let object = try json.object()
        let fetched = try object.required("fetched")
        guard let time = Instant(try fetched.string(), offsetMinutes: 0) else {
            throw fetched.corrupted("it is no time in ISO 8601")
        }
        var headers: [String: String] = [:]
        for (name, value) in try object["headers"]?.object().members ?? [] { headers[name] = try value.string() }
        let redirects = try object.list("redirects") { hop throws(DecodingError) in
            let hop = try hop.object()
            return Redirect(
                status: try hop.required("status").whole(Int.self), address: try hop.required("address").string())
        }
        self.init(
            status: try object.required("status").whole(Int.self),
            address: try object.required("address").string(), redirects: redirects,
            headers: headers.sorted { $0.key < $1.key }.map { Header($0.key, $0.value) }, fetched: time)
    }
}
