/// When a host may be asked again.
public struct HostState: Hashable, Sendable {
    public var host: String
    /// In seconds since 1970.
    public var free: Double
    /// How many requests in a row found no server there, or one that wanted to be left alone.
    public var failures: Int

    /// A state by its parts.
    public init(host: String, free: Double, failures: Int = 0) {
        self.host = host
        self.free = free
        self.failures = failures
    }
}
