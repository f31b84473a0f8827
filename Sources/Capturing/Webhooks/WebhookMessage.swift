/// What is sent to the receiver of a webhook, in the manner of the Standard Webhooks specification.
public struct WebhookMessage: Hashable, Sendable {
    /// Names the event, the same however often it is sent, so that a receiver can pass over what it has.
    ///
    /// It has no full stop, since that parts what is signed.
    public var id: String
    /// JSON in UTF-8.
    public var body: [UInt8]

    /// A message by its parts.
    public init(id: String, body: [UInt8]) {
        self.id = id
        self.body = body
    }

    /// The request that brings the message.
    ///
    /// - Parameters:
    ///   - secrets: each signs, so that a secret can be changed while both are valid.
    ///   - time: that of this attempt, in seconds since 1970.
    public func request(to address: WebAddress, secrets: [WebhookSecret], at time: Int64) -> FetchRequest {
        let signatures = secrets.map { $0.signature(of: self, at: time) }.joined(separator: " ")
        var request = FetchRequest(address, accept: "*/*")
        request.content = FetchRequest.Content(
            mediaType: "application/json", body: body,
            fields: [
                Headers.Field("webhook-id", id), Headers.Field("webhook-timestamp", "\(time)"),
                Headers.Field("webhook-signature", signatures),
            ])
        return request
    }
}
