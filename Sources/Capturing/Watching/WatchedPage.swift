/// A page that is visited again and again: an article, or a source that names articles.
public struct WatchedPage: Hashable, Sendable {
    /// What stands at the address.
    public enum Kind: Hashable, Sendable {
        case article, feed, sitemap
        /// A page whose links that fit the pattern lead to articles.
        case index(LinkPattern)
    }

    public var address: WebAddress
    public var kind: Kind
    public var history: VisitHistory
    /// By what the server told the state of the page that was seen last.
    public var known: Validators

    /// A page with what is known of it.
    public init(address: WebAddress, kind: Kind, history: VisitHistory, known: Validators = Validators()) {
        self.address = address
        self.kind = kind
        self.history = history
        self.known = known
    }

    /// A source is never left alone for long: what is new there is news.
    var schedule: Schedule {
        var schedule = Schedule()
        if kind != .article { schedule.longest = 3600 }
        return schedule
    }

    /// The request for the page.
    var request: FetchRequest {
        let accepted = kind == .article ? FetchRequest.pages : "*/*"
        var request = FetchRequest(address, accept: accepted)
        request.known = known
        return request
    }
}

/// What a visit to a page brought.
public struct Visit: Sendable {
    /// The number of the page.
    public var number: Int
    public var outcome: Outcome

    /// What came of it.
    public enum Outcome: Sendable {
        /// The server's answer for an article, whatever its status.
        case answer(Response)
        /// What a source holds, with the answer that it came in.
        case content(SourceContent, Response)
        /// The site does not want the page to be visited by crawlers.
        case forbidden
        case failed(String)
    }
}
