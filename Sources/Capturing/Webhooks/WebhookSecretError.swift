/// What is wrong with the text of a secret; it does not tell the text.
public enum WebhookSecretError: Error, Hashable, Sendable {
    case noPrefix
    case notBase64
    /// So many bytes are too few or too many.
    case wrongSize(Int)
}

extension WebhookSecretError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .noPrefix: "a secret begins with whsec_; \(Self.advice)"
        case .notBase64: "what follows whsec_ in a secret is Base64; \(Self.advice)"
        case .wrongSize(let count): "a secret has 24 to 64 bytes, and this one \(count); \(Self.advice)"
        }
    }

    private static let advice = "make one with: echo whsec_$(openssl rand -base64 32)"
}
