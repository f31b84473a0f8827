public import Archiving
public import Articles

/// What visits pages again and again; given to the tool as a capability.
public protocol PageWatching: Sendable {
    /// The feeds that a list in OPML names, with their titles.
    func feeds(inOPML bytes: [UInt8]) throws(FetchProblem) -> [(address: String, title: String?)]

    /// A watcher without pages.
    func watcher(
        _ options: FetchOptions, _ watching: WatchSettings, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(FetchProblem) -> any PageWatcher
}

/// How pages are watched.
public struct WatchSettings: Hashable, Sendable {
    /// The seconds between two requests to a host.
    public var pause: Double
    /// Whether each page is visited once at most, and only if it is due.
    public var isOnce: Bool
}

/// Visits pages when their time has come.
public protocol PageWatcher: AnyObject {
    /// Adds a page and returns its number.
    func add(_ record: WatchRecord) throws(FetchProblem) -> Int

    /// Lets a page not be visited any more; a visit that is under way comes to its end.
    func remove(_ number: Int)

    /// Takes what was known of hosts when the archive was watched before.
    func recall(_ hosts: [HostRecord], _ robots: [RobotsRecord])

    /// Gives their turns to pages whose time has come, and returns what has become known of hosts meanwhile; that is to be
    /// kept before the visits are made.
    func turns(atMost most: Int) -> (hosts: [HostRecord], robots: [RobotsRecord])

    /// Visits the pages whose turn it is, and returns the visits that have ended; waits until one has, or so many seconds
    /// at most.
    func visits(waiting seconds: Double) -> [WatchVisit]

    /// Notes what a visit found and returns what is known of the page now.
    ///
    /// - Parameters:
    ///   - time: when the visit ended.
    ///   - http: the answer, where there was one that counts.
    func note(
        _ number: Int, _ record: WatchRecord, _ outcome: WatchOutcome, at time: Instant, http: HTTPFacts?
    ) -> WatchRecord

    /// When the next page may be visited, in seconds since 1970; nil where none waits.
    var nextTime: Double? { get }

    /// How many requests are under way.
    var count: Int { get }
}

/// What a visit brought.
public struct WatchVisit: Sendable {
    public var number: Int
    public var result: Result

    /// What came of it.
    public enum Result: Sendable {
        /// The answer for an article.
        case page(FetchedPage)
        /// The articles that a source names, each with its time in seconds since 1970 where it tells one, and further
        /// sources of the same kind.
        case entries([(address: String, time: Int64?)], nested: [String], HTTPFacts)
        /// Why there is nothing.
        case nothing(String)
    }

    /// Whether it brought the answer for an article.
    var isPage: Bool {
        if case .page = result { true } else { false }
    }

    /// A visit to the page of a number.
    public init(number: Int, result: Result) {
        self.number = number
        self.result = result
    }
}

/// What a visit found, as the schedule counts it.
public enum WatchOutcome: Hashable, Sendable {
    case unchanged, changed, failed
}
