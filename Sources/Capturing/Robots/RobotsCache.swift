/// The rules of the sites that were visited, each for a day.
struct RobotsCache {
    private let crawler: String
    private var known: [String: Entry] = [:]

    private struct Entry {
        var rules: RobotsRules
        var until: Double
        /// Why the file could not be read, where it could not.
        var problem: String?
    }

    /// So long a site counts as unreachable before it is asked again, in seconds.
    private static let unreachable = 600.0

    init(crawler: String) {
        self.crawler = crawler
    }

    /// Whether a page may be visited.
    enum Verdict {
        case allowed, forbidden
        /// The file cannot be read, and why; the page is not visited meanwhile.
        case unreadable(String)
        /// It depends on the file at an address.
        case unknown(WebAddress)
    }

    func verdict(on address: WebAddress, now: Double) -> Verdict {
        if let entry = known[address.origin], entry.until > now {
            if let problem = entry.problem { return .unreadable(problem) }
            return entry.rules.allows(address.path) ? .allowed : .forbidden
        }
        guard let file = try? address.resolved("/robots.txt") else { return .forbidden }
        return .unknown(file)
    }

    /// The seconds between two requests that a site asks for, of which a minute is granted.
    func pause(at address: WebAddress) -> Double {
        min(60, known[address.origin]?.rules.crawlDelay ?? 0)
    }

    /// Notes what came of the request for the file of a page's site, and returns the answer where it counts for a day.
    mutating func note(
        _ result: Result<Response, FetchError>, at address: WebAddress, now: Double
    ) -> RobotsAnswer? {
        let problem: String
        switch result {
        case .success(let response) where response.status < 500:
            // More of a file is not read, so more is not kept.
            let body = Array(response.body.prefix(RobotsRules.longest))
            let answer = RobotsAnswer(origin: address.origin, status: response.status, body: body, time: now)
            recall(answer)
            return answer
        case .success(let response): problem = "the server answers \(response.status)"
        case .failure(let error): problem = error.description
        }
        known[address.origin] = Entry(rules: .forbiddingAll, until: now + Self.unreachable, problem: problem)
        return nil
    }

    /// Takes an answer from before.
    mutating func recall(_ answer: RobotsAnswer) {
        let rules = RobotsRules(status: answer.status, body: answer.body, for: crawler)
        known[answer.origin] = Entry(rules: rules, until: answer.time + RobotsAnswer.lifetime)
    }
}
