import Commands
import Diffing
import History

/// The options that say who is told of changes, and of which.
struct TellingOptions: Sendable {
    /// A line of shell.
    var command: String?
    /// Addresses.
    var webhooks: [String] = []
    var secretFile: String?
    var filter = ChangeFilter()

    static let group = ArgumentGroup<TellingOptions>(
        "Telling others",
        [
            .option(
                "--on-change", \.command, "<command>",
                "a line of shell that is given each change as JSON, in the form stet.diff/1"),
            .option(
                "--webhook", \.webhooks, "<url>",
                "send each change there as JSON, in the form stet.event/1, besides to the webhooks that are kept; may be repeated"
            ),
            secretFile.nested(in: \.secretFile),
        ] + ChangeFilter.options.map { $0.nested(in: \.filter) })

    static let secretFile = Argument<String?>.option(
        "--secret-file", \.self, "<file>",
        "where the secret stands by which a webhook is signed; \(WebhookSecrets.variable) when left out", kind: .file)
}

extension ChangeFilter {
    /// The options that choose changes.
    static let options: [Argument<ChangeFilter>] = [
        .option(
            "--only-kind", \.kinds, "<kind>,...", "tell of changes with edits of these kinds", separator: ",",
            as: .choice),
        .option(
            "--only-significance", \.significances, "<significance>,...", "tell of changes that weigh so much",
            separator: ",", as: .choice(of: [.cosmetic, .minor, .major])),
        .option(
            "--only-host", \.hosts, "<host>",
            "tell of changes on this host, or on those that a pattern such as '*.example' fits; may be repeated",
            as: .nonEmpty),
        .option(
            "--only-phrase", \.phrases, "<text>",
            "tell of changes that edit, bring or remove this text; may be repeated", as: .nonEmpty),
    ]
}

extension ValueParser where Value == String {
    /// Takes every text but the empty one.
    fileprivate static var nonEmpty: Self {
        ValueParser { (text: String) throws(ArgumentProblem) in
            if text.isEmpty { throw ArgumentProblem("must not be empty") }
            return text
        }
    }
}
