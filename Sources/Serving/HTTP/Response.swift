/// What a request is answered with.
struct Response: Hashable, Sendable {
    var status: Status
    var headers: [Header]
    var body: [UInt8]

    struct Header: Hashable, Sendable {
        var name: String
        var value: String
    }

    init(_ status: Status, headers: [Header] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of a header; nil where there is none.
    func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }

    mutating func add(_ name: String, _ value: String) {
        headers.append(Header(name: name, value: value))
    }
}

/// The form of a body.
enum MediaType: String, Hashable, Sendable {
    case html = "text/html; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case json = "application/json"
    case problem = "application/problem+json"
    case openAPI = "application/vnd.oai.openapi+json;version=3.1"
    case atom = "application/atom+xml; charset=utf-8"
    case svg = "image/svg+xml"
    case png = "image/png"
    case text = "text/plain; charset=utf-8"

    /// Whether a smaller form is likely; pictures are compressed already.
    var isCompressible: Bool { self != .png }
}

/// A body with its form: what a handler makes.
struct Content: Hashable, Sendable {
    var type: MediaType
    var bytes: [UInt8]

    init(_ type: MediaType, _ bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
    }

    init(_ type: MediaType, _ text: String) {
        self.init(type, Array(text.utf8))
    }
}
