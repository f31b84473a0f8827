import Glibc

/// An address of the Internet Protocol, version 4 or 6.
public struct IPAddress: Hashable, Sendable {
    /// The 4 or 16 bytes in the order of the network.
    public let bytes: [UInt8]

    /// An address of 4 or 16 bytes; nil for any other number.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1`, and no other spelling.
    public init?(_ text: String) {
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var bytes = [UInt8](repeating: 0, count: count)
            if inet_pton(family, text, &bytes) == 1 {
                self.bytes = bytes
                return
            }
        }
        return nil
    }

    /// The address that this one stands for: the IPv4 address inside an IPv4-mapped one or one of NAT64's well-known
    /// prefix, else itself.
    var target: IPAddress {
        let isEmbedding = ["::ffff:0:0/96", "64:ff9b::/96"].contains { AddressRange($0)?.contains(self) == true }
        return isEmbedding ? IPAddress(bytes: Array(bytes.suffix(4))) ?? self : self
    }
}

extension IPAddress: CustomStringConvertible {
    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(bytes.count == 4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
