import Archiving
import Articles
import Foundation
import History
import Programs
import Testing

@testable import StetTool

/// Delivering, on a clock and to receivers of the tests.
@Suite struct DelivererTests {
    private let scratch: Scratch
    private let store: WebhookStore
    private let receivers = Receivers()
    private let clock = TestClock()

    init() throws {
        scratch = try Scratch()
        store = try WebhookStore(archive: scratch.path)
        for host in ["a", "b"] { try store.save(Webhook(address: "https://\(host).example/", secretFile: nil)) }
    }

    private func deliverer(body: @escaping (ChangePlace) -> [UInt8]? = { Array($0.commit.utf8) }) -> Deliverer {
        Deliverer(
            store, receivers,
            Deliverer.Context(now: { clock.now }, spread: { 0.5 }, secrets: { _ in ["whsec_"] }, body: body))
    }

    private func add(_ changes: (String, Int64)..., to webhook: Int = 1) throws {
        let deliveries = changes.map { article, captured in
            let place = ChangePlace(identity: .name(article), captured: captured, commit: "\(article)\(captured)")
            return WebhookDelivery(webhook: webhook, change: place, due: clock.now)
        }
        try store.add(deliveries, settling: [])
    }

    /// Delivers until nothing is due, and returns what happened.
    private func deliver(_ deliverer: Deliverer? = nil) throws -> [DeliveryEvent] {
        var deliverer = deliverer ?? self.deliverer()
        var events: [DeliveryEvent] = []
        while try !deliverer.isIdle() { events += try deliverer.step(waiting: 0) }
        return events
    }

    @Test func `a message that is never taken is sent ten times in three days and is then a dead letter`() throws {
        receivers.answers = [.failed("busy", retryAfter: nil, isOfReceiver: true)]
        try add(("a", 1))
        var times: [Int64] = []
        while let next = try store.next(for: 1, now: .max), let due = next.due {
            clock.now = due - 1
            #expect(try deliver().isEmpty)
            clock.now = due
            times.append(due)
            #expect(try deliver().count == 1)
        }
        #expect(times == [0, 5, 305, 2105, 9305, 27_305, 63_305, 113_705, 185_705, 272_105])
        #expect(try store.deadLetters().map { "\($0.attempts) \($0.problem ?? "")" } == ["10 busy"])
        #expect(Set(receivers.sent.map(\.id)) == ["a1"], "at each attempt the same id")
        #expect(receivers.sent.map(\.time) == times, "the time is that of the attempt")
    }

    @Test func `pauses are spread by a fifth, and a receiver that says when is asked then`() {
        let cases: [(name: String, attempts: Int, asked: Int?, spread: Double, pause: Int64?)] = [
            ("soonest", 2, nil, 0, 240), ("latest", 2, nil, 1, 360), ("asked for less", 2, 1, 1, 1),
            ("asked for more", 1, 7200, 0, 7200), ("asked for very much", 1, .max, 0, 86_400),
            ("the last one", 9, nil, 0.5, 86_400), ("after the last one", 10, nil, 0.5, nil),
            ("after the last one, asked", 10, 60, 0.5, nil),
        ]
        for (name, attempts, asked, spread, pause) in cases {
            #expect(DeliverySchedule.pause(after: attempts, asked: asked, spread: spread) == pause, "\(name)")
        }
    }

    @Test func `changes of an article come in their order, one at a time to each receiver`() throws {
        try add(("a", 1), ("a", 2), ("b", 1))
        try add(("a", 1), to: 2)
        var deliverer = deliverer()
        _ = try deliverer.step(waiting: 0)
        #expect(receivers.sentTo == ["a.example a1", "b.example a1"])
        receivers.answers = [.failed("no", retryAfter: nil, isOfReceiver: false), .delivered]
        try add(("a", 3))
        receivers.sent = []
        #expect(try deliver(deliverer).count == 2)
        #expect(receivers.sentTo == ["a.example a2", "a.example b1"], "a3 waits for a2")
        clock.now += 5
        #expect(try deliver().count == 2)
        #expect(receivers.sent.map(\.id) == ["a2", "b1", "a2", "a3"])
        #expect(try store.backlogs().isEmpty)
    }

    /// What becomes of two waiting changes of two articles after the first attempt was answered.
    static let answers:
        [(name: String, answer: ReceiverAnswer, sent: [String], event: String?, waiting: Int, dead: Int)] = [
            ("taken", .delivered, ["a1", "b1"], nil, 0, 0),
            (
                "not this one", .failed("no", retryAfter: nil, isOfReceiver: false), ["a1", "b1"],
                "webhook 1 (https://a.example): a: no; it is tried again in 5 s", 1, 0
            ),
            (
                "none at present", .failed("busy", retryAfter: nil, isOfReceiver: true), ["a1"],
                "webhook 1 (https://a.example): a: busy; it is tried again in 5 s", 2, 0
            ),
            (
                "asked to wait", .failed("busy", retryAfter: 600, isOfReceiver: false), ["a1"],
                "webhook 1 (https://a.example): a: busy; it is tried again in 10 minutes", 2, 0
            ),
            (
                "gone", .gone, ["a1"],
                "webhook 1 (https://a.example): the receiver answers 410 and is told of no more changes; 'stet webhook add' has "
                    + "it told again", 0, 2
            ),
        ]

    @Test(arguments: answers) func `an answer decides about the message, and some about those that wait`(
        _ name: String, _ answer: ReceiverAnswer, _ sent: [String], _ event: String?, _ waiting: Int, _ dead: Int
    ) throws {
        try add(("a", 1), ("b", 1))
        receivers.answers = [answer, .delivered]
        #expect(try deliver().first?.problem == event)
        #expect(receivers.sent.map(\.id) == sent)
        let backlog = try store.backlogs()[1] ?? WebhookBacklog()
        #expect(backlog.waiting == waiting && backlog.deadLetters == dead)
    }

    @Test func `what was under way when the process died is sent again, and what was broken off too`() throws {
        try add(("a", 1))
        receivers.isSilent = true
        var dying = deliverer()
        _ = try dying.step(waiting: 0)
        receivers.isSilent = false
        receivers.answers = [.interrupted, .delivered]
        _ = try dying.step(waiting: 0)
        #expect(try deliver().map(\.problem) == [nil])
        #expect(Set(receivers.sent.map(\.id)) == ["a1"] && receivers.sent.count == 2)
        #expect(try store.backlogs().isEmpty)
    }

    @Test func `a version that is no more in the archive is told and not waited for`() throws {
        try add(("a", 1), ("a", 2))
        let events = try deliver(deliverer { $0.captured == 1 ? nil : [] })
        #expect(events.map(\.outcome) == [.dead("the archive has this version no more"), .delivered])
        #expect(receivers.sent.map(\.id) == ["a2"] && receivers.isSilent == false)
    }

    @Test func `a secret that cannot be read keeps what waits`() throws {
        try add(("a", 1))
        let context = Deliverer.Context(
            now: { clock.now }, spread: { 0.5 },
            secrets: { (_) throws(Failure) in throw Failure("cannot read 'secret'") }, body: { _ in [] })
        #expect(
            try deliver(Deliverer(store, receivers, context)).map(\.outcome) == [
                .failed("cannot read 'secret'", pause: 5)
            ])
        #expect(receivers.sent.isEmpty)
        #expect(try store.backlogs()[1]?.waiting == 1)
    }

    @Test func `an address whose host is not plainly there is told apart`() {
        let cases = [
            ("https://a.example/", true), ("HTTP://a.example", true), ("https:///ada:pw@a.example/", false),
            ("https:/a.example/", false), ("a.example", false), ("https://", false), ("http://?a.example", false),
        ]
        for (address, isPlain) in cases {
            #expect(Webhook(address: address, secretFile: nil).isPlain == isPlain, "\(address)")
        }
    }

    @Test func `what logs say of an address holds nothing that may be secret`() {
        let cases: [(address: String, shown: String, name: String)] = [
            ("https://desk.example/hook", "https://desk.example/hook", "https://desk.example"),
            (
                "https://ada:pw@desk.example:8443/T0/B0?token=x#f", "https://desk.example:8443/T0/B0?...",
                "https://desk.example:8443"
            ),
            ("HTTP://a@b@desk.example", "http://desk.example", "http://desk.example"),
            ("https://desk.example?token=x", "https://desk.example?...", "https://desk.example"),
        ]
        for (address, shown, name) in cases {
            let webhook = Webhook(number: 7, address: address, secretFile: nil)
            #expect(webhook.shown == shown)
            #expect(webhook.name == "webhook 7 (\(name))", "\(address)")
        }
    }
}

/// A clock that stands until a test moves it.
private final class TestClock {
    var now: Int64 = 0
}

/// Receivers that give their answers in turn, the last one for ever.
private final class Receivers: WebhookSender {
    var answers: [ReceiverAnswer] = [.delivered]
    var sent: [(id: String, host: String, time: Int64)] = []

    /// To whom what was sent.
    var sentTo: [String] { sent.map { "\($0.host) \($0.id)" } }

    /// Whether no answer comes for now.
    var isSilent = false
    private var waiting: [Int] = []

    func send(
        _ message: OutgoingMessage, to receiver: WebhookReceiver, at time: Int64, number: Int
    ) throws(CapabilityError) {
        sent.append((message.id, String(receiver.address.split(separator: "/")[1]), time))
        waiting.append(number)
    }

    func answers(waiting seconds: Double) -> [(number: Int, answer: ReceiverAnswer)] {
        if isSilent { return [] }
        defer { waiting = [] }
        return waiting.map { number in
            (number, answers.count > 1 ? answers.removeFirst() : answers[0])
        }
    }
}
