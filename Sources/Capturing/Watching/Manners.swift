/// What good manners towards hosts depend on: when each may be asked again, and what it wants of crawlers.
///
/// It is kept by whoever uses a ``Watcher``, and given to the next one after a restart.
public struct Manners: Hashable, Sendable {
    public var hosts: [HostState] = []
    public var robots: [RobotsAnswer] = []

    /// Manners by their parts.
    public init(hosts: [HostState] = [], robots: [RobotsAnswer] = []) {
        self.hosts = hosts
        self.robots = robots
    }

    public var isEmpty: Bool { hosts.isEmpty && robots.isEmpty }
}

/// When a host may be asked again.
public struct HostState: Hashable, Sendable {
    public var host: String
    /// In seconds since 1970.
    public var free: Double
    /// How many requests in a row found no server there, or one that wanted to be left alone.
    public var failures: Int

    /// A state by its parts.
    public init(host: String, free: Double, failures: Int = 0) {
        self.host = host
        self.free = free
        self.failures = failures
    }
}

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
