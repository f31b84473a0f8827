import Capturing
import StetTool

/// Sends messages to webhooks for the tool.
struct WebhookPosting: WebhookSending {
    func check(_ receiver: WebhookReceiver) throws(CapabilityError) {
        _ = try SignedReceiver(receiver)
    }

    func sender(
        _ options: FetchOptions, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(CapabilityError) -> any WebhookSender {
        do {
            var settings = try FetchSettings(options)
            settings.timeout = min(settings.timeout, Self.timeout)
            settings.largestBody = min(settings.largestBody, Self.largestAnswer)
            return WebhookPool(try FetchPool(settings, isInterrupted: isInterrupted))
        } catch let problem as FetchProblem {
            throw CapabilityError(problem.message)
        } catch {
            throw CapabilityError("\(error)")
        }
    }

    /// How long a receiver may take at most to take a message, in seconds.
    private static let timeout = 30
    /// The longest answer in bytes; nothing in it counts.
    private static let largestAnswer = 1 << 20
}

/// A pool of requests that bring messages.
final class WebhookPool: WebhookSender {
    private let pool: FetchPool

    init(_ pool: FetchPool) {
        self.pool = pool
    }

    func send(
        _ message: OutgoingMessage, to receiver: WebhookReceiver, at time: Int64, number: Int
    ) throws(CapabilityError) {
        let receiver = try SignedReceiver(receiver)
        let message = WebhookMessage(id: message.id, body: message.body)
        do {
            try pool.add(message.request(to: receiver.address, secrets: receiver.secrets, at: time), number: number)
        } catch {
            throw CapabilityError(error.description)
        }
    }

    func answers(waiting seconds: Double) -> [(number: Int, answer: ReceiverAnswer)] {
        pool.completions(waiting: seconds).map { completion in
            let answer: ReceiverAnswer =
                switch WebhookAnswer(completion.result) {
                case .delivered: .delivered
                case .gone: .gone
                case .interrupted: .interrupted
                case .failed(let problem):
                    .failed(problem.reason, retryAfter: problem.retryAfter, isOfReceiver: problem.isOfReceiver)
                }
            return (completion.number, answer)
        }
    }
}

/// A receiver whose address and secrets were read.
private struct SignedReceiver {
    var address: WebAddress
    var secrets: [WebhookSecret] = []

    init(_ receiver: WebhookReceiver) throws(CapabilityError) {
        do {
            address = try WebAddress(receiver.address)
        } catch {
            throw CapabilityError(error.description)
        }
        do {
            for text in receiver.secrets { secrets.append(try WebhookSecret(text)) }
        } catch {
            throw CapabilityError(error.description)
        }
    }
}
