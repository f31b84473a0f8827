import Archiving
import Articles
import History
import Pages

/// One run of `stet commit` on addresses: each page is fetched, read and committed by itself, so that one that cannot be had
/// holds up no other.
struct FetchRun {
    private let session: any FetchSession
    private let sites: SiteRules
    private let wait: Int
    private let isDryRun: Bool
    private let tool: Tool

    /// Whether an operand is an address to fetch and not the name of a file.
    static func isAddress(_ operand: String) -> Bool {
        let start = operand.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    init(_ options: FetchOptions, wait: Int, isDryRun: Bool, _ tool: Tool) throws(Failure) {
        guard let fetching = tool.capabilities.fetching else { throw tool.handOver(to: .fetch) }
        Interruption.listen()
        let options = try options.completed(tool, tool.archive())
        do {
            session = try fetching.session(options) { Interruption.isWanted }
        } catch {
            throw Failure(error.message)
        }
        sites = try tool.siteRules()
        self.wait = wait
        self.isDryRun = isDryRun
        self.tool = tool
    }

    /// Fetches and commits the pages; a page that cannot be had is told, and the status is then that of a failure.
    func run(_ addresses: [String], asJSON: Bool, _ output: inout Output) throws(Failure) -> ExitStatus {
        let archive = try tool.archive()
        var status = ExitStatus.done
        for address in addresses {
            do throws(Failure) {
                for outcome in try outcomes(address, archive) {
                    output.report(outcome, isDryRun: isDryRun, asJSON: asJSON)
                }
            } catch {
                output.fail(error.message)
                status = .failure
            }
            if Interruption.isWanted { return .interrupted }
        }
        return status
    }

    private func outcomes(_ address: String, _ archive: borrowing Archive) throws(Failure) -> [CommitOutcome] {
        let now = tool.now
        let fetched = try fetch(address, archive)
        switch try PageVisit(fetched, now: now, sites: sites, in: archive) {
        case .refused(let reason): throw Failure("\(fetched.asked.text): \(reason)")
        case .unchanged(let identity): return [try archive.unchanged(identity)]
        case .snapshots(let snapshots):
            var outcomes: [CommitOutcome] = []
            for (snapshot, identity) in snapshots {
                outcomes.append(try commit(snapshot, identity, archive))
            }
            return outcomes
        }
    }

    private func fetch(_ address: String, _ archive: borrowing Archive) throws(Failure) -> FetchedPage {
        var known: HTTPFacts?
        if let asked = Address(address) { known = try archive.lastAnswer(of: .url(asked)) }
        do {
            return try session.fetch(address, known: known)
        } catch {
            throw Failure(error.message)
        }
    }

    private func commit(
        _ snapshot: Snapshot, _ identity: ArticleIdentity, _ archive: borrowing Archive
    ) throws(Failure) -> CommitOutcome {
        try attempt { () throws(ArchiveError) in
            try archive.commit(snapshot, as: identity, operator: tool.person, isDryRun: isDryRun, waiting: wait)
        }
    }
}

extension Tool {
    /// The time now; ``clock`` tells when the command began.
    var now: Instant { Surroundings.clock().now }
}
