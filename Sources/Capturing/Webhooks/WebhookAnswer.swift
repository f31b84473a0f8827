/// What a receiver's answer means for a message.
public enum WebhookAnswer: Hashable, Sendable {
    /// A status from 200 to 299: the receiver has it.
    case delivered
    /// The status 410: the receiver wants no more messages.
    case gone
    /// Another attempt may do better.
    case failed(Problem)
    /// It was broken off from here.
    case interrupted

    /// Why a message was not taken.
    public struct Problem: Hashable, Sendable {
        public var reason: String
        /// For how long the receiver wants to be left alone, in seconds, where it says so.
        public var retryAfter: Int?
        /// Whether the receiver takes no message at present, whichever it is.
        public var isOfReceiver: Bool

        /// A problem by its parts.
        public init(reason: String, retryAfter: Int? = nil, isOfReceiver: Bool) {
            self.reason = reason
            self.retryAfter = retryAfter
            self.isOfReceiver = isOfReceiver
        }
    }

    /// Judges what came of a request.
    public init(_ result: Result<Response, FetchError>) {
        switch result {
        case .failure(.interrupted): self = .interrupted
        case .failure(let error): self = .failed(Problem(reason: error.description, isOfReceiver: true))
        case .success(let response): self.init(response)
        }
    }

    private init(_ response: Response) {
        switch response.status {
        case 200...299: self = .delivered
        case 410: self = .gone
        case 300...399:
            let place = (response.headers["Location"]).flatMap { try? response.address.resolved($0).origin }
            let hint = place.map { " to \($0)" } ?? ""
            self = .failed(
                Problem(
                    reason: "the receiver redirects\(hint) (\(response.status)), which is not followed",
                    isOfReceiver: false))
        case let status:
            self = .failed(
                Problem(
                    reason: "the receiver answers \(status)", retryAfter: response.retryAfter,
                    isOfReceiver: status == 429 || status >= 500))
        }
    }
}
