public import Articles

/// What a server answered.
public struct Response: Hashable, Sendable {
    /// One hop on the way to the answer.
    public struct Redirect: Hashable, Sendable {
        public var status: Int
        public var from: WebAddress
        public var to: WebAddress

        /// A hop by its parts.
        public init(status: Int, from: WebAddress, to: WebAddress) {
            self.status = status
            self.from = from
            self.to = to
        }
    }

    public var status: Int
    /// The address that answered, after all redirects.
    public var address: WebAddress
    public var redirects: [Redirect]
    public var headers: Headers
    /// The body, decompressed.
    public var body: [UInt8]
    /// When the answer was whole.
    public var time: Instant
    /// How long it took, with its redirects and attempts.
    public var seconds: Double

    /// An answer by its parts.
    public init(
        status: Int, address: WebAddress, redirects: [Redirect] = [], headers: Headers = Headers(), body: [UInt8] = [],
        time: Instant, seconds: Double = 0
    ) {
        self.status = status
        self.address = address
        self.redirects = redirects
        self.headers = headers
        self.body = body
        self.time = time
        self.seconds = seconds
    }

    /// By what the server would tell whether the page is still the same.
    public var validators: Validators {
        Validators(tag: headers["ETag"], modified: headers["Last-Modified"])
    }

    /// For how long the server wants to be left alone, in seconds; nil where it does not say.
    public var retryAfter: Int? {
        headers["Retry-After"].flatMap { RetryAfter.seconds($0, now: time.seconds) }
    }
}
