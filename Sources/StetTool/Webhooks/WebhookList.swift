import Archiving
import Articles
import Commands
import History
import Rendering

/// Shows and changes the webhooks of an archive.
struct WebhookList {
    let store: WebhookStore
    private let tool: Tool

    init(_ store: WebhookStore, _ tool: Tool) {
        self.store = store
        self.tool = tool
    }

    /// That of the archive; nil where it has no webhook.
    static func found(_ tool: Tool) throws(Failure) -> WebhookList? {
        guard WebhookStore.exists(archive: try tool.archive().path) else { return nil }
        let list = try made(tool)
        return try list.all().isEmpty ? nil : list
    }

    /// That of the archive, which must have a webhook.
    static func known(_ tool: Tool) throws(Failure) -> WebhookList {
        if let list = try found(tool) { return list }
        throw Failure("there is no webhook; add one with 'stet webhook add'")
    }

    /// Has the watch that runs now tell a webhook that is not kept.
    static func name(
        _ address: String, secretFile: String?, _ filter: ChangeFilter, _ tool: Tool
    ) throws(Failure) {
        let webhook = try checked(address, secretFile: secretFile, filter, .named, tool)
        let list = try made(tool)
        if try list.all().contains(where: { $0.address == address && $0.state == .kept }) {
            throw Failure("\(webhook.shown) is kept, and told by every watch; 'stet webhook list' shows it")
        }
        _ = try attempt { () throws(ArchiveError) in try list.store.save(webhook) }
    }

    /// Keeps a webhook; one with its address is replaced, and told again where it was gone.
    static func add(
        _ address: String, secretFile: String?, _ filter: ChangeFilter, _ tool: Tool, _ output: inout Output
    ) throws(Failure) {
        var webhook = try checked(address, secretFile: secretFile, filter, .kept, tool)
        let list = try made(tool)
        let known = try list.all().first { $0.address == address }
        webhook.number = known?.number ?? 0
        let saved = webhook
        webhook.number = try attempt { () throws(ArchiveError) in try list.store.save(saved) }
        let word = known == nil ? "added" : known == webhook ? "unchanged" : "changed"
        output.write("\(word) webhook \(webhook.number) \(TerminalEscaping.escaped(webhook.shown))\n")
    }

    /// That of the archive, which is made where there is none.
    private static func made(_ tool: Tool) throws(Failure) -> WebhookList {
        let folder = try tool.archive().path
        return WebhookList(try attempt { () throws(ArchiveError) in try WebhookStore(archive: folder) }, tool)
    }

    /// A webhook whose address and secrets can be used.
    private static func checked(
        _ address: String, secretFile: String?, _ filter: ChangeFilter, _ state: Webhook.State, _ tool: Tool
    ) throws(Failure) -> Webhook {
        guard let sending = tool.capabilities.webhooks else { throw tool.handOver(to: .fetch) }
        var file: String?
        if let secretFile { file = try WebhookSecrets.absolute(secretFile) }
        let secrets = try WebhookSecrets(file: file, environment: tool.environment).texts
        try attemptCapability { () throws(CapabilityError) in
            try sending.check(WebhookReceiver(address: address, secrets: secrets))
        }
        let webhook = Webhook(address: address, secretFile: file, filter: filter, state: state)
        guard webhook.isPlain else { throw Failure("an address begins with https:// or http:// and its host") }
        return webhook
    }

    func remove(_ names: [String], _ output: inout Output) throws(Failure) {
        for webhook in try webhooks(names) {
            let count = try attempt { () throws(ArchiveError) in try store.remove(webhook.number) }
            let lost = count == 0 ? "" : ", with \(EditPhrases.counted(count, "change")) that it was not told of"
            output.write("removed webhook \(webhook.number) \(TerminalEscaping.escaped(webhook.shown))\(lost)\n")
        }
    }

    func show(asJSON: Bool, _ output: inout Output) throws(Failure) {
        let backlogs = try attempt { () throws(ArchiveError) in try store.backlogs() }
        for webhook in try all() {
            let backlog = backlogs[webhook.number] ?? WebhookBacklog()
            let next = backlog.next.map { tool.clock.instant(at: $0) }
            if asJSON {
                output.write(JSON(webhook, backlog, next: next))
            } else {
                output.write(StyledText(webhook, backlog, next: next))
            }
        }
    }

    /// Shows what is tried no more; says whether there is any.
    func showDeadLetters(_ names: [String], asJSON: Bool, _ output: inout Output) throws(Failure) -> ExitStatus {
        let wanted = try names.isEmpty ? nil : Set(webhooks(names).map(\.number))
        let letters = try attempt { () throws(ArchiveError) in try store.deadLetters() }
            .filter { wanted?.contains($0.webhook) ?? true }
        for letter in letters {
            let captured = tool.clock.instant(at: letter.change.captured)
            if asJSON {
                output.write(JSON(letter, at: captured))
            } else {
                output.write(StyledText(letter, at: captured))
            }
        }
        return letters.isEmpty ? .noted : .done
    }

    /// The webhooks that a user names by their numbers or addresses; all that are told where none is named.
    func webhooks(_ names: [String]) throws(Failure) -> [Webhook] {
        let known = try all()
        if names.isEmpty { return known.filter { $0.state != .gone } }
        var found: [Webhook] = []
        for name in names {
            guard let webhook = known.first(where: { "\($0.number)" == name || $0.address == name }) else {
                // An address may hold a password.
                let shown = name.contains("/") ? "has this address" : "is '\(name)'"
                throw Failure("no webhook \(shown); 'stet webhook list' shows their numbers")
            }
            found.append(webhook)
        }
        return found
    }

    private func all() throws(Failure) -> [Webhook] {
        try attempt { () throws(ArchiveError) in try store.webhooks() }
    }
}
