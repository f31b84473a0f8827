/// What is to be fetched, or sent.
public struct FetchRequest: Hashable, Sendable {
    public var address: WebAddress
    /// What is sent with the method POST; nil for a request by GET.
    ///
    /// It goes to this address alone: a redirect is the answer, and not followed.
    public var content: Content?
    /// The validators of an earlier answer: with them, the server may answer 304, "not modified".
    public var known = Validators()
    /// Which media types are wanted, as the header `Accept` says it.
    public var accept: String

    /// What one wants of a page.
    public static let pages = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"

    /// A request for what is at an address.
    public init(_ address: WebAddress, accept: String = FetchRequest.pages) {
        self.address = address
        self.accept = accept
    }

    /// What a request brings to the server.
    public struct Content: Hashable, Sendable {
        public var mediaType: String
        public var body: [UInt8]
        /// Further fields of the header.
        public var fields: [Headers.Field]

        /// Content of a type.
        public init(mediaType: String, body: [UInt8], fields: [Headers.Field] = []) {
            self.mediaType = mediaType
            self.body = body
            self.fields = fields
        }
    }

    /// The header fields, but those that are the same for all requests.
    var fields: [Headers.Field] {
        // An empty field keeps libcurl from asking first whether the server wants a long body.
        let sent = content.map {
            [Headers.Field("Content-Type", $0.mediaType), Headers.Field("Expect", "")] + $0.fields
        }
        return [Headers.Field("Accept", accept)] + known.fields + (sent ?? [])
    }
}

/// By what a server tells one state of a page from another; RFC 9110, section 8.8.
public struct Validators: Hashable, Sendable {
    /// The value of the header `ETag`.
    public var tag: String?
    /// The value of the header `Last-Modified`.
    public var modified: String?

    /// Validators as an answer gave them.
    public init(tag: String? = nil, modified: String? = nil) {
        self.tag = tag
        self.modified = modified
    }

    public var isEmpty: Bool { tag == nil && modified == nil }

    /// The fields of a request that makes it conditional.
    var fields: [Headers.Field] {
        let tag = tag.map { Headers.Field("If-None-Match", $0) }
        let modified = modified.map { Headers.Field("If-Modified-Since", $0) }
        return [tag, modified].compactMap(\.self)
    }
}
