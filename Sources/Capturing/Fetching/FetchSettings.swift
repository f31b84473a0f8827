/// How a fetcher goes about its work.
public struct FetchSettings: Sendable {
    /// The header `User-Agent`: the tool, and whom to turn to about it.
    public var userAgent: String
    public var policy = AddressPolicy()
    /// The longest body, compressed or not, in bytes.
    public var largestBody = 32 << 20
    /// The largest headers of one answer, all lines together, in bytes.
    public var largestHeaders = 128 << 10
    public var mostRedirects = 10
    /// How long an answer may take as a whole, in seconds.
    public var timeout = 60
    /// How long it may take to connect, in seconds.
    public var connectTimeout = 15
    /// An answer that brings fewer bytes a second than this for ``slowSeconds`` is broken off.
    public var slowestBytes = 64
    public var slowSeconds = 20
    /// How often a request is made at most where it fails for a reason that passes.
    public var attempts = 3
    /// The longest pause between two attempts, in seconds; a server that asks for a longer one is left alone.
    public var longestPause = 60
    /// A file of certificates that are trusted besides the system's, in PEM.
    public var authorities: String?
    /// The proxy to go through; it connects in our place, so that ``policy`` then judges the proxy's address alone.
    public var proxy: String?
    /// Addresses for names, in libcurl's notation `host:port:address`, in place of what the network says.
    public var resolved: [String] = []

    /// Settings with the usual limits.
    public init(userAgent: String) {
        self.userAgent = userAgent
    }
}
