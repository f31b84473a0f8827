/// What is to be fetched.
public struct FetchRequest: Hashable, Sendable {
    public var address: WebAddress
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
