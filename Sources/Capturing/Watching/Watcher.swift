import Glibc

/// Visits pages when their time has come, politely: as `robots.txt` allows, one at a time of each host, with a pause between.
///
/// It keeps nothing on the disk: whoever uses it notes what each visit found, and gives it the histories again after a
/// restart. One thread at a time may use it.
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

        /// The usual settings.
        public init() {}
    }

    private let settings: Settings
    private let pool: FetchPool
    private var robots: RobotsCache
    private var queue = HostQueue()
    private var pages: [WatchedPage] = []
    private var running: [Int: Request] = [:]
    private var lastRequest = 0
    /// Visits that ended without a request.
    private var ended: [Visit] = []

    /// A request under way.
    private struct Request {
        var page: Int
        /// Whether it is for the `robots.txt` of the page's site.
        var isForRobots: Bool
    }

    /// So long a server that wants to be left alone is left alone at most, in seconds.
    private static let longestRest = 86_400

    /// A watcher without pages.
    public init(
        _ settings: Settings, fetching: FetchSettings, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(FetchError) {
        self.settings = settings
        pool = try FetchPool(fetching, isInterrupted: isInterrupted)
        robots = RobotsCache(crawler: settings.crawler)
    }

    /// Adds a page and returns its number.
    @discardableResult
    public func add(_ page: WatchedPage) -> Int {
        pages.append(page)
        let due = Double(page.schedule.next(after: page.history))
        if !settings.isOnce || due <= Self.now { queue.add(pages.count - 1, host: page.address.host, due: due) }
        return pages.count - 1
    }

    /// When the next page may be visited, in seconds since 1970; nil where none waits.
    public var nextTime: Double? { queue.nextTime }

    /// How many requests are under way.
    public var count: Int { running.count }

    /// The visits that have ended; waits until one has, or so many seconds at most.
    public func visits(waiting seconds: Double) -> [Visit] {
        beginRequests()
        if !ended.isEmpty {
            defer { ended = [] }
            return ended
        }
        let wait = max(0.001, min(seconds, queue.nextTime.map { $0 - Self.now } ?? seconds))
        return pool.completions(waiting: running.count < settings.mostAtOnce ? wait : seconds).compactMap(visit)
    }

    /// Notes what a visit found, sets the time of the next one, and returns the page as it is known now.
    public func note(_ number: Int, _ outcome: VisitHistory.Outcome, known: Validators?) -> WatchedPage {
        pages[number].history.note(outcome, at: Int64(Self.now))
        if let known { pages[number].known = known }
        let page = pages[number]
        if !settings.isOnce {
            queue.add(number, host: page.address.host, due: Double(page.schedule.next(after: page.history)))
        }
        return page
    }

    private func beginRequests() {
        while running.count < settings.mostAtOnce, let number = queue.next(now: Self.now) {
            let page = pages[number]
            switch robots.verdict(on: page.address, now: Self.now) {
            case .forbidden:
                queue.end(page.address.host, free: 0)
                ended.append(Visit(number: number, outcome: .forbidden))
            case .allowed: begin(page.request, Request(page: number, isForRobots: false))
            case .unknown(let file):
                begin(FetchRequest(file, accept: "text/plain"), Request(page: number, isForRobots: true))
            }
        }
    }

    private func begin(_ request: FetchRequest, _ entry: Request) {
        lastRequest += 1
        do throws(FetchError) {
            try pool.add(request, number: lastRequest)
            running[lastRequest] = entry
        } catch {
            queue.end(request.address.host, free: Self.now + settings.pause)
            ended.append(Visit(number: entry.page, outcome: .failed(error.description)))
        }
    }

    /// The visit that a request completes; nil where it was for `robots.txt`, after which the page's turn comes again.
    private func visit(_ completion: FetchPool.Completion) -> Visit? {
        guard let request = running.removeValue(forKey: completion.number) else { return nil }
        let page = pages[request.page]
        let response = try? completion.result.get()
        let pause = settings.pause == 0 ? 0 : max(settings.pause, robots.pause(at: page.address))
        let rest = Backoff.isWorthwhile(response?.status ?? 0) ? response?.retryAfter ?? 0 : 0
        queue.end(page.address.host, free: Self.now + max(pause, Double(min(rest, Self.longestRest))))
        if request.isForRobots {
            robots.note(response, at: page.address, now: Self.now)
            queue.add(request.page, host: page.address.host, due: Self.now)
            return nil
        }
        switch completion.result {
        case .failure(let error): return Visit(number: request.page, outcome: .failed(error.description))
        case .success(let response): return Visit(number: request.page, outcome: Self.outcome(response, page.kind))
        }
    }

    /// What an answer means for a page of some kind.
    private static func outcome(_ response: Response, _ kind: WatchedPage.Kind) -> Visit.Outcome {
        guard kind != .article else { return .answer(response) }
        if response.status == 304 { return .content(SourceContent(), response) }
        guard response.status == 200 else { return .failed("the server answers \(response.status)") }
        do throws(SourceError) {
            return .content(try content(response, kind), response)
        } catch {
            return .failed(error.description)
        }
    }

    private static func content(
        _ response: Response, _ kind: WatchedPage.Kind
    ) throws(SourceError) -> SourceContent {
        switch kind {
        case .article: SourceContent()
        case .feed: try FeedReader.content(of: response.body, base: response.address)
        case .sitemap: try SitemapReader.content(of: response.body, base: response.address)
        case .index(let pattern):
            try IndexPage.content(
                of: response.body, charset: response.headers.charset, base: response.address, fitting: pattern)
        }
    }

    /// Seconds since 1970.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
