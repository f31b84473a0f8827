import Archiving
import Articles
import History

/// What became of a delivery.
struct DeliveryEvent: Sendable {
    var webhook: Webhook
    /// What was to be delivered; nil where it is the webhook itself that something happened to.
    var change: ChangePlace?
    var outcome: Outcome

    /// What came of an attempt.
    enum Outcome: Hashable, Sendable {
        case delivered
        /// It failed, and is made again after so many seconds.
        case failed(String, pause: Int64)
        /// It failed, and is not made again.
        case dead(String)
        /// The receiver wants no more messages.
        case gone
    }

    /// What happened, as it stands in logs for programs.
    var members: [JSON.Member] {
        var members: [JSON.Member] = [.init("event", .string(name)), .init("webhook", .integer(webhook.number))]
        if let change {
            members.append(.init("page", .string(change.identity.display)))
            members.append(.init("commit", .string(change.commit)))
        }
        switch outcome {
        case .failed(let reason, let pause):
            members += [.init("message", .string(reason)), .init("pause", .integer(Int(pause)))]
        case .dead(let reason): members.append(.init("message", .string(reason)))
        case .delivered, .gone: break
        }
        return members
    }

    private var name: String {
        switch outcome {
        case .delivered: "delivered"
        case .failed: "undelivered"
        case .dead: "dead-letter"
        case .gone: "webhook-gone"
        }
    }

    /// What went wrong, in a line for people; nil where nothing did.
    var problem: String? {
        let change = change.map { ": \($0.identity.display)" } ?? ""
        switch outcome {
        case .delivered: return nil
        case .failed(let reason, let pause):
            return "\(webhook.name)\(change): \(reason); it is tried again in \(Self.duration(pause))"
        case .dead(let reason):
            return "\(webhook.name)\(change): \(reason); it is tried no more, 'stet webhook retry' does so"
        case .gone:
            return
                "\(webhook.name): the receiver answers 410 and is told of no more changes; 'stet webhook add' has it told "
                + "again"
        }
    }

    private static func duration(_ seconds: Int64) -> String {
        switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7200: "\(seconds / 60) minutes"
        default: "\(seconds / 3600) hours"
        }
    }
}
