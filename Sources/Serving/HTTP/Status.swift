/// A status code of HTTP (RFC 9110, section 15).
enum Status: Int, Hashable, Sendable {
    case ok = 200
    case seeOther = 303
    case notModified = 304
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case uriTooLong = 414
    case misdirectedRequest = 421
    case internalServerError = 500
    case serviceUnavailable = 503

    /// The phrase that goes with the code.
    var phrase: String {
        switch self {
        case .ok: "OK"
        case .seeOther: "See other"
        case .notModified: "Not modified"
        case .badRequest: "Bad request"
        case .notFound: "Not found"
        case .methodNotAllowed: "Method not allowed"
        case .uriTooLong: "Address too long"
        case .misdirectedRequest: "Misdirected request"
        case .internalServerError: "Internal error"
        case .serviceUnavailable: "Unavailable"
        }
    }
}
