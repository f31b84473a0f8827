/// When a host may be asked again.
public struct HostRecord: Hashable, Sendable {
    public var host: String
    /// In milliseconds since 1970.
    public var free: Int64
    /// How many requests in a row found no server there, or one that wanted to be left alone.
    public var failures: Int

    /// A record by its parts.
    public init(host: String, free: Int64, failures: Int) {
        self.host = host
        self.free = free
        self.failures = failures
    }
}

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
