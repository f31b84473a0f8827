import Testing

@testable import Capturing

@Suite struct AddressPolicyTests {
    static let addresses: [(address: String, objection: String?)] = [
        ("1.1.1.1", nil), ("93.184.216.34", nil), ("172.15.255.255", nil), ("172.32.0.0", nil), ("100.63.0.1", nil),
        ("223.255.255.255", nil), ("198.17.0.1", nil), ("2606:4700::1111", nil), ("2a00:1450::1", nil),
        ("0.0.0.0", "unspecified"), ("0.1.2.3", "unspecified"), ("10.0.0.1", "private"), ("127.0.0.1", "loopback"),
        ("127.255.255.255", "loopback"), ("169.254.169.254", "link-local"), ("172.16.0.1", "private"),
        ("172.31.255.255", "private"), ("192.168.1.1", "private"), ("100.64.0.1", "carrier-grade NAT"),
        ("100.127.255.255", "carrier-grade NAT"), ("192.0.2.1", "documentation"), ("198.18.0.1", "benchmarking"),
        ("198.19.255.255", "benchmarking"), ("224.0.0.1", "multicast"), ("255.255.255.255", "reserved"),
        ("::", "unspecified"), ("::1", "loopback"), ("fe80::1", "link-local"), ("febf::1", "link-local"),
        ("fc00::1", "private"), ("fdff::1", "private"), ("fec0::1", "site-local"), ("ff02::1", "multicast"),
        ("2001:db8::1", "documentation"), ("2002:7f00:1::", "6to4"), ("2001:0:7f00:1::", "Teredo"),
        ("::127.0.0.1", "IPv4-compatible"), ("::ffff:127.0.0.1", "loopback"), ("::ffff:10.1.2.3", "private"),
        ("::ffff:1.1.1.1", nil), ("64:ff9b::7f00:1", "loopback"), ("64:ff9b::a9fe:a9fe", "link-local"),
        ("64:ff9b::101:101", nil), ("64:ff9b:1::1", "local NAT64"), ("::ffff:0:127.0.0.1", "reserved"),
        ("100::1", "reserved"), ("5f00::1", "reserved"), ("e000::1", "reserved"),
    ]

    @Test(arguments: addresses) func `only the public Internet may be connected to`(
        address: String, objection: String?
    ) throws {
        #expect(AddressPolicy().objection(to: try #require(IPAddress(address))) == objection)
    }

    @Test func `a range that the user allows is allowed, in every form of its addresses, and no other`() throws {
        let policy = AddressPolicy(allowing: ["127.0.0.0/8", "fd00:1::/32"].compactMap { AddressRange($0) })
        for (address, isAllowed) in [
            ("127.0.0.1", true), ("::ffff:127.0.0.1", true), ("64:ff9b::7f00:1", true), ("fd00:1::5", true),
            ("fd00:2::5", false), ("10.0.0.1", false), ("::1", false), ("128.0.0.1", true),
        ] {
            #expect((policy.objection(to: try #require(IPAddress(address))) == nil) == isAllowed, "\(address)")
        }
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "10.0.0.0/8/8", "localhost", "0x7f.1"])
    func `what is no range is refused`(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
