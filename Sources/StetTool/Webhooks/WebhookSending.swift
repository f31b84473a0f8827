/// What sends messages to webhooks; given to the tool as a capability.
public protocol WebhookSending: Sendable {
    /// Throws what is wrong with an address or a secret.
    func check(_ receiver: WebhookReceiver) throws(CapabilityError)

    /// What sends, with the options for fetching.
    ///
    /// - Parameter isInterrupted: asked several times a second whether to stop.
    func sender(
        _ options: FetchOptions, isInterrupted: @escaping @Sendable () -> Bool
    ) throws(CapabilityError) -> any WebhookSender
}

/// Sends messages to webhooks, many at once; one thread at a time uses it.
public protocol WebhookSender: AnyObject {
    /// Begins to send a message.
    ///
    /// - Parameters:
    ///   - time: the time of this attempt, in seconds since 1970.
    ///   - number: names the message in its answer.
    func send(
        _ message: OutgoingMessage, to receiver: WebhookReceiver, at time: Int64, number: Int
    ) throws(CapabilityError)

    /// The answers that have come; waits until one has, or so many seconds at most.
    func answers(waiting seconds: Double) -> [(number: Int, answer: ReceiverAnswer)]
}

/// Where messages go, and who signs them.
public struct WebhookReceiver: Hashable, Sendable {
    /// As it was written.
    public var address: String
    /// As they were written: `whsec_` and Base64.
    public var secrets: [String]
}

/// A message to a webhook.
public struct OutgoingMessage: Hashable, Sendable {
    /// The same however often the message is sent.
    public var id: String
    /// JSON in UTF-8.
    public var body: [UInt8]
}

/// What a receiver's answer means for a message.
public enum ReceiverAnswer: Hashable, Sendable {
    case delivered
    /// It wants no more messages.
    case gone
    /// It was broken off from here.
    case interrupted
    /// Another attempt may do better: the reason, the seconds for which the receiver wants to be left alone, and whether it
    /// takes no message at present, whichever it is.
    case failed(String, retryAfter: Int?, isOfReceiver: Bool)
}
