import Archiving
import Foundation
import Programs
import Testing

@Suite struct WatchStoreTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let hosts = [
        HostRecord(host: "a.example", free: 1_700_000_000_500, failures: 0),
        HostRecord(host: "b.example", free: 1_700_000_120_000, failures: 3),
    ]
    private static let robots = [
        RobotsRecord(origin: "https://a.example", status: 200, body: Array("User-agent: *".utf8), asked: 1_700_000_000),
        RobotsRecord(origin: "https://b.example", status: 404, body: [], asked: 1_700_000_000),
    ]

    @Test func `what is known of pages and hosts is there again after a restart`() throws {
        var page = WatchRecord(address: "https://a.example/1", kind: .article, source: "https://a.example/f", begun: 7)
        (page.visited, page.changes, page.failures, page.tag) = (9, [8, 9], 2, "\"x\"")
        let feed = WatchRecord(address: "https://a.example/f", kind: .feed, begun: 7)
        do {
            let store = try WatchStore(archive: scratch.path)
            try store.save([page, feed])
            try store.save(Self.hosts, Self.robots)
        }
        let store = try WatchStore(archive: scratch.path)
        #expect(try Set(store.records()) == [page, feed])
        let (hosts, robots) = try store.hosts(now: 1_700_000_000)
        #expect(Set(hosts) == Set(Self.hosts) && Set(robots) == Set(Self.robots))
        try store.remove([page.address])
        #expect(try store.records() == [feed])
    }

    @Test func `a later record takes the place of the one before, and what counts no more is forgotten`() throws {
        let store = try WatchStore(archive: scratch.path)
        try store.save(Self.hosts, Self.robots)
        let later = HostRecord(host: "a.example", free: 1_700_300_000_000, failures: 1)
        try store.save([Self.hosts[0], later], [])
        let (hosts, robots) = try store.hosts(now: 1_700_200_000)
        #expect(hosts == [later] && robots.isEmpty)
    }

    @Test func `a store of a version that knew no hosts is taken over`() throws {
        let script = """
            import sqlite3, sys; c = sqlite3.connect(sys.argv[1])
            c.execute('CREATE TABLE pages(address TEXT PRIMARY KEY, kind TEXT, pattern TEXT, source TEXT, begun INTEGER, '
                'visited INTEGER, changes TEXT, failures INTEGER, tag TEXT, modified TEXT) WITHOUT ROWID')
            c.execute("INSERT INTO pages VALUES('https://a.example/1', 'article', NULL, NULL, 7, 9, '', 0, NULL, NULL)")
            c.commit()
            """
        #expect(try run("python3", "-c", script, scratch.path + "/watch.sqlite").status == 0)
        let store = try WatchStore(archive: scratch.path)
        #expect(try store.records().map(\.visited) == [9])
        #expect(try store.hosts(now: 0).hosts.isEmpty)
    }
}
