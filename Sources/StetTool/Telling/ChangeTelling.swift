import Archiving
import Articles
import History
import Patterns

/// Tells others of the changes that a watch commits: a command at once, webhooks on a thread of its own.
///
/// Webhooks are told of a change at least once, whenever the process dies: a visit is noted before a version is made of it,
/// and what became of those that are still noted is looked up by the next watch.
struct ChangeTelling {
    private let options: TellingOptions
    private let tool: Tool
    private let sender: any WebhookSender
    private let command: ChangeCommand?
    private let folder: String
    private var store: WebhookStore?
    private var deliveries: DeliveryThread?

    init(_ options: TellingOptions, _ fetching: FetchOptions, _ tool: Tool) throws(Failure) {
        guard let sending = tool.capabilities.webhooks else { throw tool.handOver(to: .fetch) }
        self.options = options
        self.tool = tool
        command = options.command.map { ChangeCommand($0, environment: tool.environment) }
        folder = try tool.archivePath(tool.globals.archive)
        sender = try attemptCapability { () throws(CapabilityError) in
            try sending.sender(fetching) { Interruption.isWanted }
        }
        for address in options.webhooks {
            try WebhookList.name(address, secretFile: options.secretFile, options.filter, tool)
        }
    }

    /// Looks up what a watch before this one committed and did not tell, and begins to deliver what waits.
    mutating func begin(_ archive: borrowing Archive) throws(Failure) {
        guard let store = try openStore() else { return }
        try attempt { () throws(ArchiveError) in
            try add(archive.changes(capturedAt: store.expected()), settling: nil, to: store)
        }
        startDelivering()
    }

    /// Notes that pages were fetched, of which versions may be made.
    ///
    /// - Parameters:
    ///   - visits: numbers by which they are told of later.
    ///   - time: when their versions are captured.
    mutating func expect(_ visits: [Int], at time: Instant) throws(Failure) {
        guard !visits.isEmpty, let store = try openStore() else { return }
        try attempt { () throws(ArchiveError) in try store.expect(visits, at: time.seconds) }
    }

    /// Tells of versions that are in the archive now.
    ///
    /// - Parameter visits: the numbers of those visits from which nothing more will come.
    mutating func tell(
        _ entries: [HistoryEntry], settling visits: [Int], _ log: inout WatchLog, _ output: inout Output
    ) throws(Failure) {
        if !visits.isEmpty, let store = try openStore() {
            try attempt { () throws(ArchiveError) in try add(entries, settling: visits, to: store) }
            startDelivering()
        }
        guard let command else { return }
        for entry in entries {
            guard try attempt({ () throws(ArchiveError) in try isChosen(entry, by: options.filter) }),
                let problem = command.tell(entry)
            else { continue }
            log.tell(problem: problem, with: entry.reference.identity.display, at: entry.version.captured, &output)
        }
    }

    /// Writes into the log what was delivered meanwhile.
    func report(_ log: inout WatchLog, _ output: inout Output) {
        for event in deliveries?.takeEvents() ?? [] {
            switch event {
            case .success(let event): log.tell(event, at: tool.now, &output)
            case .failure(let problem): output.fail("no webhook is told any more: \(problem.message)")
            }
        }
    }

    /// Delivers what is due, and ends; at once where the user wants it.
    mutating func end(_ log: inout WatchLog, _ output: inout Output) {
        deliveries?.finish()
        report(&log, &output)
        deliveries = nil
    }
}

extension ChangeTelling {
    /// The store, if there is one by now: a webhook may be added while a watch runs.
    private mutating func openStore() throws(Failure) -> WebhookStore? {
        if store == nil, WebhookStore.exists(archive: folder) {
            store = try attempt { () throws(ArchiveError) in try WebhookStore(archive: folder) }
        }
        return store
    }

    private mutating func startDelivering() {
        if deliveries == nil { deliveries = DeliveryThread(folder, sender, tool.environment) }
    }

    /// Adds deliveries of changes to those webhooks that want them.
    private func add(
        _ entries: [HistoryEntry], settling visits: [Int]?, to store: WebhookStore
    ) throws(ArchiveError) {
        let told = try store.webhooks().filter {
            $0.state == .kept || $0.state == .named && options.webhooks.contains($0.address)
        }
        var deliveries: [WebhookDelivery] = []
        for entry in entries {
            for webhook in told where try isChosen(entry, by: webhook.filter) {
                deliveries.append(
                    WebhookDelivery(webhook: webhook.number, change: ChangePlace(entry), due: tool.now.seconds))
            }
        }
        try store.add(deliveries, settling: visits)
    }

    private func isChosen(_ entry: HistoryEntry, by filter: ChangeFilter) throws(ArchiveError) -> Bool {
        do { return try filter.accepts(entry) } catch { throw .pattern(error) }
    }
}
