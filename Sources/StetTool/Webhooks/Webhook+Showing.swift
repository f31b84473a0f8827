import Archiving
import Articles
import History
import Rendering

extension Webhook {
    /// How logs name it: by its number and its server, since a path or a query may be as good as a password.
    var name: String {
        let shown = shown
        let path = shown.dropFirst(scheme.count).firstIndex { "/?".contains($0) } ?? shown.endIndex
        return "webhook \(number) (\(shown[..<path]))"
    }

    /// The address without user and password, and without what its query says.
    var shown: String {
        let rest = address.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
        let host = rest[..<end].split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let path = rest[end...].prefix { $0 != "?" && $0 != "#" }
        return scheme + host + path + (rest[end...].contains("?") ? "?..." : "")
    }

    /// Whether the host stands where the other properties take it from.
    var isPlain: Bool {
        guard address.lowercased().hasPrefix(scheme), let first = address.dropFirst(scheme.count).first else {
            return false
        }
        return !"/?#\\".contains(first)
    }

    private var scheme: String {
        address.lowercased().hasPrefix("https://") ? "https://" : "http://"
    }
}

extension JSON {
    /// A webhook in the form `stet.webhook/1`, with what it is still to be told.
    ///
    /// - Parameter next: when the next attempt may be made.
    init(_ webhook: Webhook, _ backlog: WebhookBacklog, next: Instant?) {
        let secret: JSON.Member =
            webhook.secretFile.map { .init("file", .string($0)) }
            ?? .init("environment", .string(WebhookSecrets.variable))
        self = [
            "schema": "stet.webhook/1", "webhook": .integer(webhook.number), "url": .string(webhook.shown),
            "state": .string(webhook.state.rawValue), "filter": webhook.filter.json, "secret": .object([secret]),
            "waiting": .integer(backlog.waiting), "next": JSON(next?.iso8601), "problem": JSON(backlog.problem),
            "deadLetters": .integer(backlog.deadLetters),
        ]
    }

    /// A delivery in the form `stet.delivery/1`.
    init(_ delivery: WebhookDelivery, at captured: Instant) {
        self = [
            "schema": "stet.delivery/1", "webhook": .integer(delivery.webhook), "id": .string(delivery.change.commit),
            "article": JSON(ArticleReference(delivery.change.identity)), "captured": .string(captured.iso8601),
            "attempts": .integer(delivery.attempts), "problem": JSON(delivery.problem),
        ]
    }
}

extension StyledText {
    /// A webhook with what it is told of and what it is still to be told.
    ///
    /// - Parameter next: when the next attempt may be made.
    init(_ webhook: Webhook, _ backlog: WebhookBacklog, next: Instant?) {
        self.init()
        add("\(webhook.number)", .key)
        addLine("  \(webhook.shown)" + (webhook.state == .kept ? "" : "  \(webhook.state.rawValue)"))
        for (name, values) in webhook.filter.conditions { addLine("   only \(name) \(values.joined(separator: ", "))") }
        addLine("   secret in \(webhook.secretFile ?? WebhookSecrets.variable)")
        if let next {
            addLine("   waiting: \(EditPhrases.counted(backlog.waiting, "change")), the next attempt \(next.gitISO)")
        }
        if let problem = backlog.problem { addLine("   problem: \(problem)") }
        if backlog.deadLetters > 0 { addLine("   dead letters: \(backlog.deadLetters)") }
    }

    /// A delivery that is tried no more.
    init(_ letter: WebhookDelivery, at captured: Instant) {
        self.init()
        add("webhook \(letter.webhook)", .key)
        addLine("  \(letter.change.identity.display)  \(captured.gitISO)")
        addLine("   \(EditPhrases.counted(letter.attempts, "attempt")): \(letter.problem ?? "")")
    }
}
