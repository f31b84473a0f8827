/// When a host may be asked again.
public struct HostRecord: Hashable, Sendable {
    public var host: String
    /// In milliseconds since 1970.
    public var free: Int64
    /// How many requests in a row found no server there, or one that wanted to be left alone.
    public var failures: Int

    /// A record by its parts.
    public init(host: String, free: Int64, failures: Int) {
        self.host = host
        self.free = free
        self.failures = failures
    }
}
