extension PageStatus {
    /// The status as it stands in `metadata.json` and `stet.article/1`: `{"kind": "gone", "code": 410}`.
    public var json: JSON {
        switch self {
        case .gone(let code): ["kind": "gone", "code": .integer(code)]
        case .moved(let address): ["kind": "moved", "to": .string(address)]
        case .frontPage: ["kind": "front-page"]
        case .replaced(let time): ["kind": "replaced", "since": .string(time.iso8601)]
        case .alternating: ["kind": "alternating"]
        }
    }
}

extension PageStatus {
    /// Reads a status; nil where its kind is not known or a part is missing.
    static func read(_ json: JSONValue) throws(DecodingError) -> PageStatus? {
        let object = try json.object()
        let kind = try object.string("kind")
        let code = try object["code"]?.whole(Int.self)
        let to = try object.string("to")
        let since = try object.string("since")
        return switch kind {
        case "gone": code.map(PageStatus.gone)
        case "moved": to.map(PageStatus.moved)
        case "front-page": .frontPage
        case "replaced": since.flatMap { Instant($0, offsetMinutes: 0) }.map(PageStatus.replaced)
        case "alternating": .alternating
        default: nil
        }
    }
}
