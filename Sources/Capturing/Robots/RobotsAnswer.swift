/// What a site answered to the request for its `robots.txt`.
public struct RobotsAnswer: Hashable, Sendable {
    /// The site: scheme, host and port.
    public var origin: String
    public var status: Int
    public var body: [UInt8]
    /// When it answered, in seconds since 1970.
    public var time: Double

    /// How long an answer counts, in seconds; RFC 9309 allows a day.
    public static let lifetime = 86_400.0

    /// An answer by its parts.
    public init(origin: String, status: Int, body: [UInt8], time: Double) {
        self.origin = origin
        self.status = status
        self.body = body
        self.time = time
    }
}
