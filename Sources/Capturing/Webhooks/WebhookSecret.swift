import FoundationEssentials
import Hashing

/// A secret that the sender and the receiver of webhooks share, by which the sender signs: the symmetric scheme `v1` of the
/// Standard Webhooks specification.
///
/// It does not show itself: its description is the same for all.
public struct WebhookSecret: Hashable, Sendable {
    private let key: [UInt8]

    /// How many bytes the specification wants a secret to have.
    private static let sizes = 24...64
    private static let prefix = "whsec_"

    /// Reads a secret as it is written: `whsec_` and some bytes in Base64.
    public init(_ text: String) throws(WebhookSecretError) {
        guard text.hasPrefix(Self.prefix) else { throw .noPrefix }
        let digits = text.dropFirst(Self.prefix.count)
        let padding = String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: digits + padding) else { throw .notBase64 }
        guard Self.sizes.contains(bytes.count) else { throw .wrongSize(bytes.count) }
        key = Array(bytes)
    }

    /// The signature of a message, with the name of the scheme in front.
    public func signature(of message: WebhookMessage, at time: Int64) -> String {
        var code = HMAC(key: key)
        code.update(Array("\(message.id).\(time).".utf8))
        code.update(message.body)
        return "v1," + Data(code.code()).base64EncodedString()
    }
}

extension WebhookSecret: CustomStringConvertible, CustomReflectable {
    public var description: String { "whsec_..." }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
