/// Which addresses may be connected to: those of the public Internet, and ranges that the user allows.
///
/// It judges the address that a socket is about to be connected to, not a name: a name may be resolved to another address
/// from one moment to the next.
public struct AddressPolicy: Hashable, Sendable {
    /// Ranges that are not public and allowed all the same.
    public var allowed: [AddressRange]

    /// A policy that allows the public Internet and some ranges besides.
    public init(allowing allowed: [AddressRange] = []) {
        self.allowed = allowed
    }

    /// Why an address may not be connected to, as the name of the kind of addresses it belongs to; nil where it may.
    ///
    /// An IPv4 address inside an IPv6 address is judged as the IPv4 address.
    public func objection(to address: IPAddress) -> String? {
        let target = address.target
        if allowed.contains(where: { $0.contains(address) || $0.contains(target) }) { return nil }
        if let kind = Self.special.first(where: { $0.range.contains(target) }) { return kind.name }
        let isUnicast = target.bytes.count == 4 || target.bytes[0] >> 5 == 0b001
        return isUnicast ? nil : "reserved"
    }

    /// The ranges of the IANA registries of special-purpose addresses (RFC 6890) that are not the public Internet's; of
    /// IPv6, what lies outside 2000::/3 is reserved anyway, and named only where the name tells more.
    private static let special: [(range: AddressRange, name: String)] = [
        ("0.0.0.0/8", "unspecified"), ("10.0.0.0/8", "private"), ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"), ("169.254.0.0/16", "link-local"), ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"), ("192.0.2.0/24", "documentation"), ("192.88.99.0/24", "6to4"),
        ("192.168.0.0/16", "private"), ("198.18.0.0/15", "benchmarking"), ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"), ("224.0.0.0/4", "multicast"), ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"), ("::1/128", "loopback"), ("::/96", "IPv4-compatible"),
        ("64:ff9b:1::/48", "local NAT64"), ("2001::/32", "Teredo"), ("2001:2::/48", "benchmarking"),
        ("2001::/23", "reserved"), ("2001:db8::/32", "documentation"), ("2002::/16", "6to4"),
        ("3fff::/20", "documentation"), ("fc00::/7", "private"), ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"), ("ff00::/8", "multicast"),
    ].compactMap { text, name in AddressRange(text).map { ($0, name) } }
}
