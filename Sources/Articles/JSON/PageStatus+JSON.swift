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

/// A status as it is read; nil where its kind is not known or a part is missing.
struct WrittenStatus: Decodable {
    var kind: String?
    var code: Int?
    var to: String?
    var since: String?

    var status: PageStatus? {
        switch kind {
        case "gone": code.map(PageStatus.gone)
        case "moved": to.map(PageStatus.moved)
        case "front-page": .frontPage
        case "replaced": since.flatMap { Instant($0, offsetMinutes: 0) }.map(PageStatus.replaced)
        case "alternating": .alternating
        default: nil
        }
    }
}
