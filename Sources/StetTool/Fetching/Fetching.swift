public import Articles

/// What brings pages from the web; given to the tool as a capability.
public protocol PageFetching: Sendable {
    /// Begins to fetch with some options.
    ///
    /// - Parameter isInterrupted: asked several times a second whether to stop.
    func session(
        _ options: FetchOptions, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(FetchProblem) -> any FetchSession
}

/// Fetches pages one after the other.
public protocol FetchSession: AnyObject {
    /// What a server answers, whatever its status, after redirects.
    ///
    /// - Parameters:
    ///   - address: as the user wrote it.
    ///   - known: what the server said of the page that the archive has, so that it need not send it again.
    func fetch(_ address: String, known: HTTPFacts?) throws(FetchProblem) -> FetchedPage
}

/// A page as it was fetched, or the answer that came in its place.
public struct FetchedPage: Hashable, Sendable {
    /// The address that was asked for.
    public var asked: Address
    /// The body and the encoding that the header names; its address is the one that answered.
    public var page: Page
    /// The media type that the header names, without parameters.
    public var mediaType: String?
    public var http: HTTPFacts
    /// For how long the server wants to be left alone, in seconds.
    public var retryAfter: Int?

    /// An answer by its parts.
    public init(asked: Address, page: Page, mediaType: String?, http: HTTPFacts, retryAfter: Int? = nil) {
        self.asked = asked
        self.page = page
        self.mediaType = mediaType
        self.http = http
        self.retryAfter = retryAfter
    }
}

/// Why nothing was fetched, in words for the user.
public struct FetchProblem: Error, Hashable, Sendable {
    public var message: String

    /// A problem by its message.
    public init(_ message: String) {
        self.message = message
    }
}
