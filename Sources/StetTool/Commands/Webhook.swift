import Archiving
import Commands
import History

extension StetTool {
    private struct Options: Sendable {
        var action: WebhookAction?
        var operands: [String] = []
        var filter = ChangeFilter()
        var secretFile: String?
        var asJSON = false
        var fetching = FetchOptions()
    }

    static let webhook = Command(
        "webhook", "tell others by HTTP what a watch finds", Options(),
        arguments: [
            .operand("<action>", \.action, "what to do; list when left out"),
            .operands("<argument>", \.operands, "for add an address, else webhooks by their numbers or addresses"),
            TellingOptions.secretFile.nested(in: \.secretFile),
            .flag(
                "--json", \.asJSON, "print one JSON object a line, in the form stet.webhook/1 or stet.delivery/1"),
        ],
        groups: [
            ArgumentGroup("What add has it told of", ChangeFilter.options).nested(in: \.filter),
            FetchOptions.group.nested(in: \.fetching),
        ],
        usage: [
            "add [--secret-file <file>] [--only-kind <kind>,...] [<option>...] <url>", "[list] [--json]",
            "remove <webhook>...", "test [<webhook>...]", "dead-letters [--json] [<webhook>...]",
            "retry [<webhook>...]",
        ],
        discussion: """
            A webhook is a server that is told of each version that 'stet watch' commits, by a POST of JSON in the form
            stet.event/1, signed as the Standard Webhooks specification has it: the headers are webhook-id, which is the
            version's commit, webhook-timestamp, and webhook-signature with the HMAC-SHA256 of both and the body. The secret
            is whsec_ and 24 to 64 bytes in Base64; with several in the file, one a line, each signs, so that an old one can
            go out of use. It is read when it is needed, and kept nowhere. The webhooks are kept beside the archive's objects,
            for its owner alone: a copy of the archive tells nobody.

            Any status from 200 to 299 says that the receiver has it; redirects are not followed. Else it is sent again, with
            the same webhook-id: after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, or when Retry-After says;
            then it is a dead letter. A receiver that answers 410 is told nothing more until it is added again. Changes of
            an article come in their order, and each at least once: after a crash perhaps twice, which webhook-id tells.
            What waits is delivered by the watch that runs or by the next.

            Test sends an event that says nothing. Retry sends now what waits and all dead letters, which may be older than
            what has been delivered since.
            """,
        examples: [
            ("(umask 077; echo whsec_$(openssl rand -base64 32) > ~/desk.key)", "makes a secret"),
            (
                "stet webhook add --secret-file ~/desk.key https://desk.example/hook",
                "has a server told of every version"
            ),
            (
                "stet webhook add --only-significance major https://desk.example/major",
                "of what changes a story; the secret is in \(WebhookSecrets.variable)"
            ),
            ("stet webhook add --only-phrase 死亡 https://desk.example/deaths", "of one subject"),
            ("stet webhook test 1", "tries whether events arrive"),
            ("stet webhook dead-letters", "shows what could not be delivered"),
        ],
        exitStatus: "0 done, 1 something was not delivered or nothing matched, 128 failure, 129 wrong usage"
    ).entry { (options, tool, output) throws(Failure) in
        let operands = options.operands
        switch options.action ?? .list {
        case .add:
            guard operands.count == 1 else { throw .usage("add needs one <url>", tool.command) }
            try WebhookList.add(
                operands[0], secretFile: options.secretFile, options.filter, tool, &output)
            return .done
        case .list:
            guard operands.isEmpty else { throw .usage("list takes no arguments", tool.command) }
            try WebhookList.found(tool)?.show(asJSON: options.asJSON, &output)
            return .done
        case .remove:
            guard !operands.isEmpty else { throw .usage("remove needs <webhook>", tool.command) }
            try WebhookList.known(tool).remove(operands, &output)
            return .done
        case .deadLetters:
            return try WebhookList.known(tool).showDeadLetters(operands, asJSON: options.asJSON, &output)
        case .test:
            return try WebhookRun(.known(tool), options.fetching, tool).test(operands, &output)
        case .retry:
            return try WebhookRun(.known(tool), options.fetching, tool).retry(operands, &output)
        }
    }
}

/// What `stet webhook` does.
private enum WebhookAction: String, ArgumentChoice {
    case add, list, remove, test
    case deadLetters = "dead-letters"
    case retry
}
