import Archiving

/// Brings changes to webhooks: to each one at a time, the changes of an article in their order, and what fails again and again
/// until it becomes a dead letter.
///
/// What it does is saved before it goes on. A process that dies while a message is under way sends it once more.
struct Deliverer {
    private let store: WebhookStore
    private let sender: any WebhookSender
    private let context: Context
    /// What is under way, by the numbers of the webhooks.
    private var running: [Int: (webhook: Webhook, delivery: WebhookDelivery)] = [:]

    /// What a deliverer asks of the world around it.
    struct Context {
        /// Seconds since 1970.
        var now: () -> Int64
        /// A number from 0 to 1, drawn by chance.
        var spread: () -> Double = { Double.random(in: 0...1) }
        var secrets: (Webhook) throws(Failure) -> [String]
        /// What is told of a change; nil where the archive has it no more.
        var body: (ChangePlace) throws(Failure) -> [UInt8]?
    }

    init(_ store: WebhookStore, _ sender: any WebhookSender, _ context: Context) {
        self.store = store
        self.sender = sender
        self.context = context
    }

    /// Sends what is due, waits until an answer has come, or so many seconds at most, and says what became of what was sent.
    mutating func step(waiting seconds: Double) throws(Failure) -> [DeliveryEvent] {
        var events = try begin()
        let answers = sender.answers(waiting: events.isEmpty ? seconds : 0)
        for (number, answer) in answers {
            guard let (webhook, delivery) = running.removeValue(forKey: number) else { continue }
            if let event = try take(answer, delivery, webhook) { events.append(event) }
        }
        return events
    }

    /// Whether nothing is under way and nothing is due.
    func isIdle() throws(Failure) -> Bool {
        guard running.isEmpty else { return false }
        for webhook in try openWebhooks() where try next(for: webhook) != nil { return false }
        return true
    }

    private func openWebhooks() throws(Failure) -> [Webhook] {
        try attempt { () throws(ArchiveError) in try store.webhooks() }.filter { $0.state != .gone }
    }

    private func next(for webhook: Webhook) throws(Failure) -> WebhookDelivery? {
        try attempt { () throws(ArchiveError) in try store.next(for: webhook.number, now: context.now()) }
    }

    /// Begins what can begin; what fails on the way there is told.
    private mutating func begin() throws(Failure) -> [DeliveryEvent] {
        var events: [DeliveryEvent] = []
        for webhook in try openWebhooks() where running[webhook.number] == nil {
            guard let delivery = try next(for: webhook) else { continue }
            do throws(Failure) {
                guard let body = try context.body(delivery.change) else {
                    try attempt { () throws(ArchiveError) in try store.remove(delivery) }
                    let reason = "the archive has this version no more"
                    events.append(DeliveryEvent(webhook: webhook, change: delivery.change, outcome: .dead(reason)))
                    continue
                }
                let message = OutgoingMessage(id: delivery.change.commit, body: body)
                let receiver = WebhookReceiver(address: webhook.address, secrets: try context.secrets(webhook))
                try attemptCapability { () throws(CapabilityError) in
                    try sender.send(message, to: receiver, at: context.now(), number: webhook.number)
                }
                running[webhook.number] = (webhook, delivery)
            } catch {
                let answer = ReceiverAnswer.failed(error.message, retryAfter: nil, isOfReceiver: true)
                if let event = try take(answer, delivery, webhook) { events.append(event) }
            }
        }
        return events
    }

    /// Saves what an answer means.
    private func take(
        _ answer: ReceiverAnswer, _ delivery: WebhookDelivery, _ webhook: Webhook
    ) throws(Failure) -> DeliveryEvent? {
        switch answer {
        case .interrupted: return nil
        case .delivered:
            try attempt { () throws(ArchiveError) in try store.remove(delivery) }
            return DeliveryEvent(webhook: webhook, change: delivery.change, outcome: .delivered)
        case .gone:
            try attempt { () throws(ArchiveError) in
                try store.end(webhook.number, problem: "the receiver answers 410")
            }
            return DeliveryEvent(webhook: webhook, outcome: .gone)
        case .failed(let reason, let asked, let isOfReceiver):
            return try fail(delivery, webhook, reason, asked: asked, isOfReceiver: isOfReceiver)
        }
    }

    private func fail(
        _ delivery: WebhookDelivery, _ webhook: Webhook, _ reason: String, asked: Int?, isOfReceiver: Bool
    ) throws(Failure) -> DeliveryEvent {
        var delivery = delivery
        let now = context.now()
        delivery.attempts += 1
        delivery.problem = reason
        let pause = DeliverySchedule.pause(after: delivery.attempts, asked: asked, spread: context.spread())
        delivery.due = pause.map { now + $0 }
        let rest = DeliverySchedule.pause(after: 1, asked: asked, spread: context.spread()) ?? 0
        let noted = delivery
        try attempt { () throws(ArchiveError) in
            try store.note(noted, rest: isOfReceiver || asked != nil ? now + rest : nil)
        }
        let outcome: DeliveryEvent.Outcome = pause.map { .failed(reason, pause: $0) } ?? .dead(reason)
        return DeliveryEvent(webhook: webhook, change: delivery.change, outcome: outcome)
    }
}

/// What a call of a capability yields, its error as a failure of the command.
func attemptCapability<Value>(_ call: () throws(CapabilityError) -> Value) throws(Failure) -> Value {
    do { return try call() } catch { throw Failure(error.message) }
}
