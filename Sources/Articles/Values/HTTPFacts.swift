/// What HTTP said when a page was fetched.
public struct HTTPFacts: Hashable, Sendable {
    /// The status of the answer, after redirects.
    public var status: Int
    /// The address that answered.
    public var address: String
    public var redirects: [Redirect]
    /// The header fields that tell something of the page, in the order in which they came.
    public var headers: [Header]
    public var fetched: Instant

    /// One hop on the way to the answer.
    public struct Redirect: Hashable, Sendable {
        public var status: Int
        public var address: String

        /// A hop by its status and the address that it led to.
        public init(status: Int, address: String) {
            self.status = status
            self.address = address
        }
    }

    /// A header field as the server wrote it.
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        /// A field by its name and value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Facts by their parts.
    public init(
        status: Int, address: String, redirects: [Redirect] = [], headers: [Header] = [], fetched: Instant
    ) {
        self.status = status
        self.address = address
        self.redirects = redirects
        self.headers = headers
        self.fetched = fetched
    }

    /// The value of a header field, in whatever case its name is written.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
