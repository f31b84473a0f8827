import Archiving
import Articles
import History
import Rendering

/// Sends to webhooks now, at the user's wish.
struct WebhookRun {
    private let list: WebhookList
    private let store: WebhookStore
    private let sender: any WebhookSender
    private let tool: Tool

    init(_ list: WebhookList, _ fetching: FetchOptions, _ tool: Tool) throws(Failure) {
        guard let sending = tool.capabilities.webhooks else { throw tool.handOver(to: .fetch) }
        Interruption.listen()
        self.list = list
        self.tool = tool
        store = list.store
        let fetching = try fetching.completed(tool, tool.archive())
        sender = try attemptCapability { () throws(CapabilityError) in
            try sending.sender(fetching) { Interruption.isWanted }
        }
    }

    /// Sends each webhook an event that says nothing, and tells whether it was taken.
    func test(_ names: [String], _ output: inout Output) throws(Failure) -> ExitStatus {
        var status = ExitStatus.done
        for webhook in try list.webhooks(names) {
            let time = tool.now
            let message = OutgoingMessage(
                id: "test_\(time.seconds)_\(UInt32.random(in: 0 ... .max))",
                body: Array(JSON(testEventAt: time).text.utf8))
            let secrets = try WebhookSecrets(file: webhook.secretFile, environment: tool.environment).texts
            try attemptCapability { () throws(CapabilityError) in
                try sender.send(
                    message, to: WebhookReceiver(address: webhook.address, secrets: secrets), at: time.seconds,
                    number: webhook.number)
            }
            switch answer() {
            case .delivered: output.write("delivered to \(TerminalEscaping.escaped(webhook.name))\n")
            case .interrupted: return .interrupted
            case .gone:
                output.fail("\(TerminalEscaping.escaped(webhook.name)): the receiver answers 410")
                status = .noted
            case .failed(let reason, _, _):
                output.fail(TerminalEscaping.escaped("\(webhook.name): \(reason)"))
                status = .noted
            }
        }
        return status
    }

    private func answer() -> ReceiverAnswer {
        while true {
            if let answer = sender.answers(waiting: 1).first { return answer.answer }
        }
    }

    /// Tries again now what waits and what is tried no more.
    func retry(_ names: [String], _ output: inout Output) throws(Failure) -> ExitStatus {
        var count = 0
        for webhook in try list.webhooks(names) {
            guard webhook.state != .gone else {
                throw Failure("\(webhook.name) is gone; 'stet webhook add' has it told again")
            }
            count += try attempt { () throws(ArchiveError) in try store.retry(webhook.number, at: tool.now.seconds) }
        }
        guard count > 0 else {
            output.fail("nothing waits to be delivered")
            return .noted
        }
        guard let right = try attempt({ () throws(ArchiveError) in try store.deliverer() }) else {
            output.write("\(EditPhrases.counted(count, "change")) will be delivered by the watch that is at work\n")
            return .done
        }
        defer { withExtendedLifetime(right) {} }
        return try deliver(&output)
    }

    private func deliver(_ output: inout Output) throws(Failure) -> ExitStatus {
        let folder = try tool.archivePath(tool.globals.archive)
        let store = try attempt { () throws(ArchiveError) in try WebhookStore(archive: folder, isForced: false) }
        var deliverer = Deliverer(store, sender, try .real(folder, tool.environment))
        var status = ExitStatus.done
        while try !deliverer.isIdle() {
            if Interruption.isWanted { return .interrupted }
            for event in try deliverer.step(waiting: 1) {
                if let problem = event.problem {
                    output.fail(TerminalEscaping.escaped(problem))
                    status = .noted
                } else if let change = event.change {
                    let text = "delivered \(change.identity.display) to \(event.webhook.name)"
                    output.write(TerminalEscaping.escaped(text) + "\n")
                    output.flush()
                }
            }
        }
        return status
    }
}
