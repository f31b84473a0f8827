import Archiving
import Articles
import Capturing
import StetTool

/// Visits pages again and again for the tool.
struct WebWatching: PageWatching {
    func feeds(inOPML bytes: [UInt8]) throws(FetchProblem) -> [(address: String, title: String?)] {
        do { return try OPMLReader.feeds(in: bytes) } catch { throw FetchProblem(error.description) }
    }

    func watcher(
        _ options: FetchOptions, _ watching: WatchSettings, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(FetchProblem) -> any PageWatcher {
        var settings = Watcher.Settings()
        settings.pause = watching.pause
        settings.isOnce = watching.isOnce
        let fetching = try FetchSettings(options)
        do {
            return WebWatcher(try Watcher(settings, fetching: fetching, isInterrupted: isInterrupted))
        } catch {
            throw FetchProblem(error.description)
        }
    }
}

/// A watcher whose pages are records of the archive.
final class WebWatcher: PageWatcher {
    private let watcher: Watcher

    init(_ watcher: Watcher) {
        self.watcher = watcher
    }

    var nextTime: Double? { watcher.nextTime }

    var count: Int { watcher.count }

    func add(_ record: WatchRecord) throws(FetchProblem) -> Int {
        do throws(FetchError) {
            return watcher.add(try WatchedPage(record))
        } catch {
            throw FetchProblem(error.description)
        }
    }

    func remove(_ number: Int) { watcher.remove(number) }

    func recall(_ hosts: [HostRecord], _ robots: [RobotsRecord]) {
        let states = hosts.map { HostState(host: $0.host, free: Double($0.free) / 1000, failures: $0.failures) }
        let answers = robots.map {
            RobotsAnswer(origin: $0.origin, status: $0.status, body: $0.body, time: Double($0.asked))
        }
        watcher.recall(Manners(hosts: states, robots: answers))
    }

    func turns(atMost most: Int) -> (hosts: [HostRecord], robots: [RobotsRecord]) {
        let manners = watcher.turns(atMost: most)
        let hosts = manners.hosts.map {
            HostRecord(host: $0.host, free: Int64(($0.free * 1000).rounded(.up)), failures: $0.failures)
        }
        let robots = manners.robots.map {
            RobotsRecord(origin: $0.origin, status: $0.status, body: $0.body, asked: Int64($0.time))
        }
        return (hosts, robots)
    }

    func visits(waiting seconds: Double) -> [WatchVisit] {
        watcher.visits(waiting: seconds).map { WatchVisit(number: $0.number, result: result($0)) }
    }

    private func result(_ visit: Visit) -> WatchVisit.Result {
        let page = watcher[visit.number]
        do throws(FetchError) {
            switch visit.outcome {
            case .answer(let response): return .page(try FetchedPage(response, asked: page.address))
            case .content(let content, let response):
                let http = try FetchedPage(response, asked: page.address).http
                return .entries(
                    content.entries.map { ($0.address.text, $0.seconds) }, nested: content.nested.map(\.text), http)
            case .forbidden: return .nothing("robots.txt does not allow it to be visited")
            case .failed(let problem): return .nothing(problem)
            }
        } catch {
            return .nothing(error.description)
        }
    }

    func note(
        _ number: Int, _ record: WatchRecord, _ outcome: WatchOutcome, at time: Instant, http: HTTPFacts?
    ) -> WatchRecord {
        let known = http.map { Validators(tag: $0.header("ETag"), modified: $0.header("Last-Modified")) }
        let found: VisitHistory.Outcome =
            switch outcome {
            case .unchanged: .unchanged
            case .changed: .changed
            case .failed: .failed
            }
        // What failed is to be sent again as a whole.
        let page = watcher.note(
            number, found, at: time.seconds, known: outcome == .failed ? Validators() : known)
        var record = record
        record.visited = page.history.visited
        record.changes = page.history.changes
        record.failures = page.history.failures
        (record.tag, record.modified) = (page.known.tag, page.known.modified)
        return record
    }
}

extension WatchedPage {
    init(_ record: WatchRecord) throws(FetchError) {
        var history = VisitHistory(begun: record.begun)
        history.visited = record.visited
        history.changes = record.changes
        history.failures = record.failures
        let kind: Kind =
            switch record.kind {
            case .article: .article
            case .feed: .feed
            case .sitemap: .sitemap
            case .index: .index(LinkPattern(record.pattern ?? "*"))
            }
        self.init(
            address: try WebAddress(record.address), kind: kind, history: history,
            known: Validators(tag: record.tag, modified: record.modified))
    }
}
