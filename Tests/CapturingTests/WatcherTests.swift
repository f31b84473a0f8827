import Synchronization
import Testing

@testable import Capturing

@Suite struct WatcherTests {
    private let clock = Clock()

    /// A clock that a test sets forward; seconds since 1970.
    private final class Clock: Sendable {
        let time = Mutex(1_700_000_000.0)

        var now: Double { time.withLock { $0 } }

        func pass(_ seconds: Double) { time.withLock { $0 += seconds } }
    }

    /// A watcher that knows some manners and watches some pages of a server, by default of one that is not there.
    private func watcher(
        _ paths: String..., of server: Server? = nil, pause: Double = 1, knowing manners: Manners = Manners(),
        isInterrupted: Bool = false
    ) throws -> Watcher {
        var settings = Watcher.Settings()
        settings.pause = pause
        settings.clock = { [clock] in clock.now }
        let watcher = try Watcher(settings, fetching: .onLoopback, isInterrupted: { isInterrupted })
        watcher.recall(manners)
        for path in paths {
            let history = VisitHistory(begun: Int64(clock.now))
            let address = try server?.address(path) ?? WebAddress("http://127.0.0.1:1\(path)")
            watcher.add(WatchedPage(address: address, kind: .article, history: history))
        }
        return watcher
    }

    /// Lets a watcher work until a visit has ended; the clock goes on as far as it waits for.
    private func visit(_ watcher: Watcher) -> (visit: Visit?, manners: Manners) {
        var manners = Manners()
        for _ in 0..<100 {
            let news = watcher.turns()
            manners.hosts += news.hosts
            manners.robots += news.robots
            let visits = watcher.count > 0 ? watcher.visits(waiting: 5) : watcher.visits(waiting: 0)
            if let visit = visits.first { return (visit, manners) }
            if watcher.count == 0, let next = watcher.nextTime { clock.pass(max(0, next - clock.now)) }
        }
        return (nil, manners)
    }

    private func status(_ visit: Visit?) -> Int? {
        if case .answer(let response)? = visit?.outcome { response.status } else { nil }
    }

    @Test func `a watcher in place of one that was killed leaves a host its pause`() throws {
        let killed = try watcher("/page")
        let manners = killed.turns()
        #expect(killed.count == 1 && manners.hosts.map(\.host) == ["127.0.0.1"])
        let next = try watcher("/page", knowing: manners)
        for (seconds, turns) in [(0, 0), (0.9, 0), (0.1, 1)] {
            clock.pass(seconds)
            _ = next.turns()
            #expect(next.count == turns)
        }
    }

    @Test func `a server that wants to be left alone is, after a restart as well`() throws {
        let server = try Server()
        defer { withExtendedLifetime(server) {} }
        let first = try watcher("/busy/9?120", of: server)
        let (ended, manners) = visit(first)
        #expect(status(ended) == 503)
        let next = try watcher("/page", knowing: Manners(hosts: manners.hosts + first.turns().hosts))
        clock.pass(119)
        _ = next.turns()
        #expect(next.count == 0)
        clock.pass(1.1)
        _ = next.turns()
        #expect(next.count == 1)
    }

    @Test func `a host that keeps failing is left alone ever longer, until it answers`() throws {
        let server = try Server()
        defer { withExtendedLifetime(server) {} }
        var manners = Manners()
        var rests: [Double] = []
        for _ in 0..<4 {
            let watcher = try watcher("/status/503", of: server, knowing: manners)
            manners.robots += visit(watcher).manners.robots
            manners.hosts = watcher.turns().hosts
            rests.append((manners.hosts.last?.free ?? 0) - clock.now)
        }
        #expect(manners.hosts.last?.failures == 4)
        for (rest, backoff) in zip(rests, [1.0, 2, 4, 8]) { #expect((0.8 * backoff...1.2 * backoff).contains(rest)) }
        let watcher = try watcher("/page", of: server, knowing: manners)
        #expect(status(visit(watcher).visit) == 200)
        #expect(watcher.turns().hosts.last?.failures == 0)
    }

    @Test func `robots txt is asked for once a day, whatever is restarted`() throws {
        let server = try Server()
        let first = try watcher("/page", of: server, pause: 0)
        let manners = visit(first).manners
        #expect(manners.robots.map(\.status) == [404] && manners.hosts.isEmpty)
        for (seconds, requests) in [(3600.0, 1), (RobotsAnswer.lifetime - 3601, 1), (2, 2)] {
            clock.pass(seconds)
            #expect(status(visit(try watcher("/page", of: server, pause: 0, knowing: manners)).visit) == 200)
            #expect(try server.count("/robots.txt") == requests)
        }
    }

    @Test func `a host that cannot be reached is told as such, and not as one that forbids`() throws {
        let watcher = try watcher("/page")
        var problem = ""
        if case .failed(let reason)? = visit(watcher).visit?.outcome { problem = reason }
        let told = "robots.txt cannot be read, so the page is not visited for now: '127.0.0.1' does not take"
        #expect(problem.hasPrefix(told), "\(problem)")
    }

    @Test func `a page that was removed has no turn, and holds up no other of its host`() throws {
        let server = try Server()
        defer { withExtendedLifetime(server) {} }
        let watcher = try watcher("/page", "/page", of: server, pause: 0)
        watcher.remove(0)
        #expect(visit(watcher).visit?.number == 1)
        #expect(watcher.turns().isEmpty && watcher.count == 0 && watcher.nextTime == nil)
    }

    @Test func `a request that is broken off because the user wants to stop is no visit that failed`() throws {
        let server = try Server()
        defer { withExtendedLifetime(server) {} }
        let watcher = try watcher("/page", of: server, isInterrupted: true)
        _ = watcher.turns()
        while watcher.count > 0 { #expect(watcher.visits(waiting: 5).isEmpty) }
        #expect(watcher.nextTime == clock.now + 1)
        #expect(watcher.turns().hosts.allSatisfy { $0.failures == 0 })
    }

    @Test func `no more turns are given than there is room for`() throws {
        var settings = Watcher.Settings()
        settings.pause = 0
        let watcher = try Watcher(settings, fetching: .onLoopback, isInterrupted: { false })
        for number in 0..<100 {
            let address = try WebAddress("http://host\(number).example/")
            watcher.add(WatchedPage(address: address, kind: .article, history: VisitHistory(begun: 0)))
        }
        for (most, count) in [(0, 0), (10, 10), (10, 10), (.max, 64)] {
            _ = watcher.turns(atMost: most)
            #expect(watcher.count == count)
        }
    }
}
