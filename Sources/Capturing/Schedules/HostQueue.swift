/// Which page is to be visited next, so that no host is asked more often than it should be.
///
/// Of each host one page is under way at a time, and the next one begins only so long after the last one ended. Operations
/// take time in proportion to the logarithm of the number of pages. Times are seconds on a clock of the caller's.
public struct HostQueue: Sendable {
    /// A page by a number of the caller's.
    public typealias Number = Int

    private var hosts: [String: Host] = [:]
    /// The hosts that are idle and have pages, by when the next one may begin.
    private var ready = Heap<Turn>()

    private struct Host {
        var waiting = Heap<Visit>()
        var isBusy = false
        /// When the host may be asked again.
        var free = 0.0
        /// Of the turns in the queue, only the one with this number counts.
        var turn = 0
    }

    private struct Visit: Comparable {
        var due: Double
        var number: Number

        static func < (left: Visit, right: Visit) -> Bool { (left.due, left.number) < (right.due, right.number) }
    }

    private struct Turn: Comparable {
        var time: Double
        var number: Int
        var host: String

        static func < (left: Turn, right: Turn) -> Bool { (left.time, left.host) < (right.time, right.host) }
    }

    /// A queue without pages.
    public init() {}

    /// Adds a page that is to be visited at a time.
    public mutating func add(_ number: Number, host: String, due: Double) {
        hosts[host, default: Host()].waiting.insert(Visit(due: due, number: number))
        offer(host)
    }

    /// The page whose time has come, whose host is then busy; nil where there is none yet.
    public mutating func next(now: Double) -> Number? {
        while let turn = ready.first {
            guard hosts[turn.host]?.turn == turn.number, hosts[turn.host]?.isBusy == false else {
                ready.removeFirst()
                continue
            }
            guard turn.time <= now else { return nil }
            ready.removeFirst()
            hosts[turn.host]?.isBusy = true
            return hosts[turn.host]?.waiting.removeFirst()?.number
        }
        return nil
    }

    /// When the next page may be visited; nil where none waits for more than its host.
    public var nextTime: Double? {
        mutating get {
            while let turn = ready.first {
                if hosts[turn.host]?.turn == turn.number, hosts[turn.host]?.isBusy == false { return turn.time }
                ready.removeFirst()
            }
            return nil
        }
    }

    /// Notes that the page under way at a host has ended; the host may be asked again from a time on.
    public mutating func end(_ host: String, free: Double) {
        guard var entry = hosts[host] else { return }
        entry.isBusy = false
        entry.free = max(entry.free, free)
        hosts[host] = entry
        offer(host)
    }

    /// Lets a host alone until a time.
    public mutating func rest(_ host: String, until free: Double) {
        hosts[host, default: Host()].free = free
        offer(host)
    }

    private mutating func offer(_ host: String) {
        guard let entry = hosts[host], !entry.isBusy, let visit = entry.waiting.first else { return }
        hosts[host]?.turn += 1
        ready.insert(Turn(time: max(visit.due, entry.free), number: entry.turn + 1, host: host))
    }
}
