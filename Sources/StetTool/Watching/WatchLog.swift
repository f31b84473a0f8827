import Archiving
import Articles
import History
import Rendering

/// Tells what a watch does: versions on standard output, what went wrong on standard error; or all of it as JSON.
struct WatchLog {
    private let format: WatchOptions.LogFormat
    private var progress = ProgressLine()
    private var visits = 0

    init(_ format: WatchOptions.LogFormat) {
        self.format = format
    }

    /// Tells what became of a page.
    mutating func tell(_ outcome: CommitOutcome, at time: Instant, _ output: inout Output) {
        switch format {
        case .json:
            var members = Self.members(outcome.event, outcome.reference.identity.display, time)
            switch outcome {
            case .committed(let entry):
                members.append(.init("version", .integer(entry.version.number)))
                members.append(.init("commit", .string(entry.version.commit)))
                let phrases = entry.previous == nil ? ["first version"] : EditPhrases(entry.diff).all
                members.append(.init("edits", JSON(phrases, JSON.string)))
            case .unchanged(_, let version): members.append(.init("version", .integer(version.number)))
            }
            output.writeNow(.object(members))
        case .text:
            guard case .committed = outcome else { return }
            progress.clear()
            output.report(outcome, isDryRun: false, asJSON: false)
            output.flush()
        }
    }

    /// Tells that there was nothing at an address, and why.
    mutating func tell(problem: String, with address: String, at time: Instant, _ output: inout Output) {
        switch format {
        case .json:
            let members = Self.members("problem", address, time) + [.init("message", .string(problem))]
            output.writeNow(.object(members))
        case .text:
            progress.clear()
            output.fail("\(TerminalEscaping.escaped(address)): \(TerminalEscaping.escaped(problem))")
        }
    }

    /// Tells what became of a change that a webhook is to be told of.
    mutating func tell(_ event: DeliveryEvent, at time: Instant, _ output: inout Output) {
        switch format {
        case .json: output.writeNow(.object([.init("time", .string(time.iso8601))] + event.members))
        case .text:
            guard let problem = event.problem else { return }
            progress.clear()
            output.fail(TerminalEscaping.escaped(problem))
        }
    }

    /// Tells what a source holds that was not known.
    mutating func tell(new count: Int, in address: String, at time: Instant, _ output: inout Output) {
        guard format == .json else { return }
        output.writeNow(.object(Self.members("source", address, time) + [.init("new", .integer(count))]))
    }

    /// Shows how many pages were visited.
    mutating func show(visits count: Int) {
        visits += count
        if format == .text, count > 0 { progress.showOnTerminal(visits, "visits") }
    }

    mutating func end() { progress.clear() }

    private static func members(_ event: String, _ page: String, _ time: Instant) -> [JSON.Member] {
        [.init("time", .string(time.iso8601)), .init("event", .string(event)), .init("page", .string(page))]
    }
}

extension CommitOutcome {
    fileprivate var event: String {
        switch self {
        case .committed: "version"
        case .unchanged: "unchanged"
        }
    }

    fileprivate var reference: ArticleReference {
        switch self {
        case .committed(let entry): entry.reference
        case .unchanged(let reference, _): reference
        }
    }
}
