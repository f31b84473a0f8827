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
