import Archiving
import Glibc
import Synchronization

/// Delivers on a thread of its own, so that no receiver holds up what is fetched.
final class DeliveryThread {
    private let shared: Shared
    private let thread: Thread?

    /// How often it looks for what is due where nothing is under way, in seconds.
    private static let pause = 0.25

    /// What both threads use.
    private final class Shared: Sendable {
        let events = Mutex<[Result<DeliveryEvent, Failure>]>([])
        let isEnding = Atomic(false)
    }

    /// The sender on its way to the other thread, which alone uses it from then on.
    private struct Sender: @unchecked Sendable {
        let sender: any WebhookSender
    }

    /// Begins to deliver what waits in the store of the archive in a folder.
    init(_ folder: String, _ sender: any WebhookSender, _ environment: [String: String]) {
        let (shared, sender) = (Shared(), Sender(sender: sender))
        self.shared = shared
        thread = Thread { Self.run(folder, sender.sender, environment, shared) }
    }

    deinit {
        finish()
    }

    /// What happened since this was asked last; after a failure nothing more is delivered.
    func takeEvents() -> [Result<DeliveryEvent, Failure>] {
        shared.events.withLock { events in
            defer { events = [] }
            return events
        }
    }

    /// Waits until nothing is due or under way, or until the user wants an end.
    func finish() {
        if !shared.isEnding.exchange(true, ordering: .relaxed) { thread?.join() }
    }

    private static func run(
        _ folder: String, _ sender: any WebhookSender, _ environment: [String: String], _ shared: Shared
    ) {
        do throws(Failure) {
            let store = try attempt { () throws(ArchiveError) in try WebhookStore(archive: folder, isForced: false) }
            guard let right = try turn(store, shared) else { return }
            var deliverer = try Deliverer(store, sender, .real(folder, environment))
            while !Interruption.isWanted {
                if shared.isEnding.load(ordering: .relaxed), try deliverer.isIdle() { break }
                let events = try deliverer.step(waiting: pause)
                if !events.isEmpty { shared.events.withLock { $0 += events.map(Result.success) } }
            }
            withExtendedLifetime(right) {}
        } catch {
            shared.events.withLock { $0.append(.failure(error)) }
        }
    }

    /// Waits for the right to deliver; nil where the end comes first.
    private static func turn(_ store: WebhookStore, _ shared: Shared) throws(Failure) -> ProcessLock? {
        while !Interruption.isWanted {
            if let right = try attempt({ () throws(ArchiveError) in try store.deliverer() }) { return right }
            if shared.isEnding.load(ordering: .relaxed) { return nil }
            usleep(UInt32(pause * 1e6))
        }
        return nil
    }
}
