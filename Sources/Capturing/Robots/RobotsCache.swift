/// The rules of the sites that were visited, each for a day.
struct RobotsCache {
    private let crawler: String
    private var known: [String: (rules: RobotsRules, until: Double)] = [:]

    /// So long rules count, in seconds; RFC 9309 allows a day.
    private static let lifetime = 86_400.0
    /// So long a site counts as unreachable before it is asked again, in seconds.
    private static let unreachable = 600.0

    init(crawler: String) {
        self.crawler = crawler
    }

    /// Whether a page may be visited.
    enum Verdict {
        case allowed, forbidden
        /// It depends on the file at an address.
        case unknown(WebAddress)
    }

    func verdict(on address: WebAddress, now: Double) -> Verdict {
        if let (rules, until) = known[address.origin], until > now {
            return rules.allows(address.path) ? .allowed : .forbidden
        }
        guard let file = try? address.resolved("/robots.txt") else { return .forbidden }
        return .unknown(file)
    }

    /// The seconds between two requests that a site asks for, of which a minute is granted.
    func pause(at address: WebAddress) -> Double {
        min(60, known[address.origin]?.rules.crawlDelay ?? 0)
    }

    /// Notes the answer to the request for the file of a page's site; nil where there was none.
    mutating func note(_ response: Response?, at address: WebAddress, now: Double) {
        let rules = RobotsRules(status: response?.status, body: response?.body ?? [], for: crawler)
        let isReached = response.map { $0.status < 500 } ?? false
        known[address.origin] = (rules, now + (isReached ? Self.lifetime : Self.unreachable))
    }
}
