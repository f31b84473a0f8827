import Archiving
import Articles
import Foundation
import History
import Testing

@Suite struct WebhookStoreTests {
    private let archive: TestArchive
    private let store: WebhookStore

    init() throws {
        archive = try TestArchive()
        store = try WebhookStore(archive: archive.path)
    }

    private func place(_ article: String, _ captured: Int64) -> ChangePlace {
        ChangePlace(identity: .name(article), captured: captured, commit: "\(article)\(captured)")
    }

    /// Adds deliveries to a webhook that are due at once.
    private func add(_ changes: (String, Int64)..., to webhook: Int = 1) throws {
        try store.add(
            changes.map { WebhookDelivery(webhook: webhook, change: place($0.0, $0.1), due: 0) }, settling: [])
    }

    private func backlog(waiting: Int, deadLetters: Int, next: Int64?, problem: String? = nil) -> WebhookBacklog {
        var backlog = WebhookBacklog(waiting: waiting, deadLetters: deadLetters)
        (backlog.next, backlog.problem) = (next, problem)
        return backlog
    }

    @Test func `webhooks are kept by their addresses, their numbers are given once, and only the owner reads them`()
        throws
    {
        var filter = ChangeFilter()
        filter.phrases = ["死亡\n"]
        let first = Webhook(address: "https://a.example/", secretFile: "/secret", filter: filter)
        let second = Webhook(address: "https://b.example/", secretFile: nil, state: .named)
        #expect(try [first, second].map { try store.save($0) } == [1, 2])
        #expect(try store.save(Webhook(address: "https://b.example/", secretFile: nil)) == 2)
        let kept = try WebhookStore(archive: archive.path).webhooks()
        #expect(kept.map(\.state) == [.kept, .kept] && kept[0].filter == filter && kept[0].secretFile == "/secret")
        #expect(try store.remove(2) == 0)
        #expect(try store.save(second) == 3)
        for file in ["webhooks.sqlite", "webhooks.sqlite-wal"] {
            let facts = try FileManager.default.attributesOfItem(atPath: archive.path + "/" + file)
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(file)")
        }
    }

    @Test func `changes of an article wait for each other, and no other waits for them`() throws {
        try add(("a", 1), ("a", 2), ("b", 1))
        var first = try #require(try store.next(for: 1, now: 10))
        #expect(first.change == place("a", 1))
        (first.attempts, first.due, first.problem) = (1, 100, "busy")
        try store.note(first, rest: nil)
        let second = try #require(try store.next(for: 1, now: 10))
        #expect(second.change == place("b", 1))
        try store.remove(second)
        #expect(try store.next(for: 1, now: 99) == nil)
        #expect(try store.backlogs()[1] == backlog(waiting: 2, deadLetters: 0, next: 0))
        #expect(try store.next(for: 1, now: 100) == first)
        first.due = nil
        try store.note(first, rest: nil)
        #expect(try store.next(for: 1, now: 100)?.change == place("a", 2), "a dead letter holds nothing up")
        #expect(try store.deadLetters() == [first])
        #expect(try store.backlogs()[1] == backlog(waiting: 1, deadLetters: 1, next: 0))
    }

    @Test func `a receiver that rests is sent nothing, and others are`() throws {
        try add(("a", 1), ("b", 1))
        try add(("a", 1), to: 2)
        var failed = try #require(try store.next(for: 1, now: 0))
        (failed.attempts, failed.due) = (1, 30)
        try store.note(failed, rest: 20)
        #expect(try store.next(for: 1, now: 19) == nil)
        #expect(try store.backlogs()[1] == backlog(waiting: 2, deadLetters: 0, next: 20))
        #expect(try store.backlogs()[2] == backlog(waiting: 1, deadLetters: 0, next: 0))
        #expect(try store.next(for: 1, now: 20)?.change == place("b", 1))
        #expect(try store.next(for: 2, now: 0)?.change == place("a", 1))
    }

    @Test func `what is gone waits no more, and a retry makes everything due`() throws {
        try store.save(Webhook(address: "https://a.example/", secretFile: nil))
        try add(("a", 1), ("b", 1))
        try store.end(1, problem: "gone")
        #expect(try store.webhooks().map(\.state) == [.gone])
        #expect(try store.next(for: 1, now: .max) == nil)
        #expect(try store.deadLetters().map(\.problem) == ["gone", "gone"])
        #expect(try store.retry(1, at: 5) == 2)
        #expect(try store.next(for: 1, now: 5)?.attempts == 0)
        #expect(try store.remove(1) == 2)
        #expect(try store.backlogs().isEmpty)
    }

    @Test func `a visit that was not settled leads to the versions that it made`() throws {
        try archive.commit(TestArchive.article(), minutes: 0)
        try archive.commit(TestArchive.article(guests: 1900), minutes: 1)
        let time: Int64 = 1_699_610_400
        try store.expect([7, 8], at: time)
        try store.expect([9], at: time + 60)
        try store.add([], settling: [7, 9])
        let open = try archive.open()
        let expected = try WebhookStore(archive: archive.path).expected()
        let found = try open.changes(capturedAt: expected)
        #expect(found.map(\.version.number) == [1])
        #expect(try open.changes(capturedAt: [time, time + 60, time + 61]).map(\.version.number) == [1, 2])
        let change = ChangePlace(found[0])
        #expect(try open.change(at: change) == found[0])
        var rewritten = change
        rewritten.commit = String(repeating: "0", count: 40)
        #expect(try open.change(at: rewritten) == found[0])
        rewritten.captured += 1
        #expect(try open.change(at: rewritten) == nil)
        try store.add([], settling: nil)
        #expect(try store.expected().isEmpty)
    }

    @Test func `one process delivers at a time`() throws {
        var right = try store.deliverer()
        #expect(right != nil)
        #expect(try WebhookStore(archive: archive.path).deliverer() == nil)
        right = nil
        #expect(try store.deliverer() != nil)
    }
}
