public import Articles

/// What a record of a web archive holds of an address.
public struct ArchivedAnswer: Hashable, Sendable {
    /// What the body is.
    public enum Content: Hashable, Sendable {
        /// A page as it was sent.
        case page(Page)
        /// An article in the form `stet.article/1`, of which no page was kept.
        case article([UInt8])
        /// None: the address was answered with 404, 410 or 451.
        case gone
    }

    public var content: Content
    /// The address; nil where the article has a name in its place.
    public var address: Address?
    public var name: String?
    /// When it was captured.
    public var time: Instant
    /// What HTTP said; nil where the record does not tell.
    public var status: Int?
    public var headers = Headers()

    /// An answer by its parts.
    public init(
        content: Content, address: Address?, name: String? = nil, time: Instant, status: Int? = nil,
        headers: Headers = Headers()
    ) {
        self.content = content
        self.address = address
        self.name = name
        self.time = time
        self.status = status
        self.headers = headers
    }

    /// The largest block that is read, and the largest page that comes out of one.
    static let largest = 16 << 20
    /// The media type of articles.
    static let articleType = "application/json"
}
