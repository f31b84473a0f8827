/// The addresses that begin with certain bits: `10.0.0.0/8`.
public struct AddressRange: Hashable, Sendable {
    public let first: IPAddress
    /// How many leading bits all addresses of the range share.
    public let length: Int

    /// Reads a range in the notation of RFC 4632, or one address alone.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(String(parts[0])) else { return nil }
        let bits = address.bytes.count * 8
        guard let length = parts.count == 2 ? Int(parts[1]) : bits, (0...bits).contains(length) else { return nil }
        first = address
        self.length = length
    }

    /// Whether an address of the same version of the protocol lies in the range.
    public func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        let (whole, rest) = length.quotientAndRemainder(dividingBy: 8)
        guard address.bytes.prefix(whole) == first.bytes.prefix(whole) else { return false }
        return rest == 0 || (address.bytes[whole] ^ first.bytes[whole]) >> (8 - rest) == 0
    }
}

extension AddressRange: CustomStringConvertible {
    public var description: String { "\(first)/\(length)" }
}
