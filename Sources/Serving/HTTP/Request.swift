/// A request for reading, as far as the server looks at it.
struct Request: Hashable, Sendable {
    var method: Method
    /// The pieces of the path, percent-encoding decoded: `/articles/3f/v2` has three, `/` has none.
    var path: [String]
    /// The parameters behind the question mark, decoded, in order.
    var query: [Parameter]
    /// The names of the host and port that the client believes to speak to.
    var host: String?
    /// The entity tags that the client has, as it wrote them.
    var ifNoneMatch: String?
    var ifModifiedSince: String?
    var acceptEncoding: String?

    enum Method: String, Hashable, Sendable {
        case get = "GET"
        case head = "HEAD"
    }

    struct Parameter: Hashable, Sendable {
        var name: String
        var value: String
    }

    /// The value of the first parameter of a name; nil where there is none.
    func parameter(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

}

extension Request {
    /// So many bytes may the address of a request have.
    static let longestTarget = 8192

    /// A request by the target of its request line, such as `/search?q=a+b`.
    init(method: Method, target: String) throws(Problem) {
        guard target.utf8.count <= Self.longestTarget else {
            throw Problem(.uriTooLong, "the address is longer than \(Self.longestTarget) bytes")
        }
        guard target.hasPrefix("/") else { throw Problem(.badRequest, "the address must begin with a slash") }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        path = try parts[0].split(separator: "/").map { piece throws(Problem) in try Self.decoded(piece) }
        query = []
        for item in parts.dropFirst().first?.split(separator: "&") ?? [] {
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            query.append(
                Parameter(
                    name: try Self.decoded(pair[0], plusIsSpace: true),
                    value: try pair.count > 1 ? Self.decoded(pair[1], plusIsSpace: true) : ""))
        }
    }

    /// A text without percent-encoding; it must be UTF-8 without control characters.
    private static func decoded(_ text: Substring, plusIsSpace: Bool = false) throws(Problem) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard rest.count >= 2, let code = UInt8(Substring(rest.prefix(2)), radix: 16), rest.first != 0x2B else {
                    throw Problem(.badRequest, "the address has a '%' without two hexadecimal digits behind it")
                }
                rest = rest.dropFirst(2)
                bytes.append(code)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw Problem(.badRequest, "the address is not UTF-8")
        }
        guard !decoded.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Problem(.badRequest, "the address has control characters")
        }
        return decoded
    }
}
