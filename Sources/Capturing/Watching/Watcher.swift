import Glibc

/// Visits pages when their time has come, politely: as `robots.txt` allows, one at a time of each host, with a pause between.
///
/// It keeps nothing on the disk: whoever uses it notes what each visit found, and gives it the histories and the manners
/// again after a restart. One thread at a time may use it.
///
/// Visits are made in two steps, over and over: ``turns(atMost:)`` says whose turn it is, and what to keep of that;
/// ``visits(waiting:)`` makes the requests and returns what has come of them.
public final class Watcher {
    /// How a watcher goes about its work.
    public struct Settings: Sendable {
        /// The seconds from the end of one request to a host to the beginning of the next; more where the site asks for it.
        public var pause = 1.0
        /// How many requests are under way at most.
        public var mostAtOnce = 64
        /// Whether each page is visited once at most, and only if it is due.
        public var isOnce = false
        /// The name by which `robots.txt` calls the crawler.
        public var crawler = "stet"
        /// Tells the time, in seconds since 1970.
        public var clock: @Sendable () -> Double = Settings.systemClock

        /// The usual settings.
        public init() {}

        private static let systemClock: @Sendable () -> Double = {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }

    let settings: Settings
    let pool: FetchPool
    var robots: RobotsCache
    var queue = HostQueue()
    private(set) var pages: [WatchedPage] = []
    /// Pages that are not to be visited any more, and wait for a turn that will not come.
    var removed: Set<Int> = []
    /// The hosts that were asked, and those that were told to be left alone.
    var hosts: [String: HostState] = [:]
    /// Requests whose turn it is, not yet made.
    var chosen: [(address: FetchRequest, turn: Turn)] = []
    var running: [Int: Turn] = [:]
    var lastRequest = 0
    /// Visits that ended without a request.
    var ended: [Visit] = []
    /// What has become known of hosts since it was told last.
    var news = Manners()
    /// Whether more pages are due than may be visited now.
    var isHeldBack = false

    /// A page's turn: a request for it, or for the `robots.txt` of its site.
    struct Turn {
        var page: Int
        var isForRobots: Bool
    }

    /// A watcher without pages.
    public init(
        _ settings: Settings, fetching: FetchSettings, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(FetchError) {
        self.settings = settings
        pool = try FetchPool(fetching, isInterrupted: isInterrupted)
        robots = RobotsCache(crawler: settings.crawler)
    }

    /// Takes what was known of hosts before a restart.
    public func recall(_ manners: Manners) {
        for state in manners.hosts {
            // A clock that was wrong then must not silence a host now.
            let free = min(state.free, now + Self.longestRest)
            hosts[state.host] = HostState(host: state.host, free: free, failures: state.failures)
            queue.rest(state.host, until: free)
        }
        for answer in manners.robots where answer.time <= now { robots.recall(answer) }
    }

    /// Adds a page and returns its number.
    @discardableResult
    public func add(_ page: WatchedPage) -> Int {
        pages.append(page)
        let due = Double(page.schedule.next(after: page.history))
        if !settings.isOnce || due <= now { queue.add(pages.count - 1, host: page.address.host, due: due) }
        return pages.count - 1
    }

    /// Lets a page not be visited any more; a visit that is under way comes to its end.
    public func remove(_ number: Int) {
        removed.insert(number)
    }

    /// A page as it is known now.
    public subscript(number: Int) -> WatchedPage { pages[number] }

    /// When the next page may be visited, in seconds since 1970; nil where none waits.
    public var nextTime: Double? { queue.nextTime }

    /// How many requests are under way.
    public var count: Int { running.count + chosen.count }

    /// Notes what a visit found, sets the time of the next one, and returns the page as it is known now.
    ///
    /// - Parameter time: when the visit ended, in seconds since 1970.
    public func note(
        _ number: Int, _ outcome: VisitHistory.Outcome, at time: Int64, known: Validators?
    ) -> WatchedPage {
        pages[number].history.note(outcome, at: time)
        if let known { pages[number].known = known }
        let page = pages[number]
        if !settings.isOnce {
            queue.add(number, host: page.address.host, due: Double(page.schedule.next(after: page.history)))
        }
        return page
    }

    /// Seconds since 1970.
    var now: Double { settings.clock() }

    /// So long a server that wants to be left alone is left alone at most, in seconds.
    static let longestRest = 86_400.0
}
