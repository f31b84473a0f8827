/// Where a server listens: an address of this machine and a port.
public struct ListenAddress: Hashable, Sendable {
    /// An IP address without brackets, or `localhost`.
    public var host: String
    /// From 0 to 65535; the system chooses one for 0.
    public var port: Int

    /// The address that no other machine reaches.
    public static let standard = ListenAddress(host: "127.0.0.1", port: 8732)

    /// An address by its parts.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// The address as it stands in a URL: `[::1]:8732`.
    public var text: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Whether only this machine reaches the address.
    public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
