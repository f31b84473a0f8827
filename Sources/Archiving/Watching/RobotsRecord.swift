/// What a site answered to the request for its `robots.txt`.
public struct RobotsRecord: Hashable, Sendable {
    /// The site: scheme, host and port.
    public var origin: String
    public var status: Int
    public var body: [UInt8]
    /// When, in seconds since 1970.
    public var asked: Int64

    /// A record by its parts.
    public init(origin: String, status: Int, body: [UInt8], asked: Int64) {
        self.origin = origin
        self.status = status
        self.body = body
        self.asked = asked
    }
}
