import Glibc

/// Fetches pages over HTTP/1.1 and HTTP/2, one after the other.
///
/// Connections are kept and used again. One thread at a time may use a fetcher.
public final class Fetcher {
    public let settings: FetchSettings

    private let handle: CURLHandle
    /// Whether the user wants the work to stop.
    private let isInterrupted: @Sendable () -> Bool

    /// A fetcher with its settings.
    ///
    /// - Parameter isInterrupted: asked several times a second whether to stop.
    public init(
        _ settings: FetchSettings, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) throws(FetchError) {
        self.settings = settings
        self.isInterrupted = isInterrupted
        handle = try CURLHandle(settings)
    }

    /// What the server answers, whatever the status, after redirects; each hop is checked as the first one is.
    ///
    /// Failures that pass, and the statuses 429, 502, 503 and 504, are tried again, after the pause that the server asks
    /// for where it does.
    public func fetch(_ request: FetchRequest) throws(FetchError) -> Response {
        let start = Self.seconds()
        var attempt = 1
        while true {
            let result = Result { () throws(FetchError) in try follow(request) }
            guard attempt < settings.attempts, let asked = Self.wish(after: result) else {
                var response = try result.get()
                response.seconds = Self.seconds() - start
                return response
            }
            let pause = Backoff.pause(after: attempt, asked: asked.seconds, spread: Double.random(in: 0...1))
            guard pause <= Double(settings.longestPause) else { return try result.get() }
            try wait(pause)
            attempt += 1
        }
    }

    /// Whether a result is worth another attempt, and when the server wants it.
    private static func wish(after result: Result<Response, FetchError>) -> (seconds: Int?, Void)? {
        switch result {
        case .success(let response):
            Backoff.isWorthwhile(response.status) ? (response.retryAfter, ()) : nil
        case .failure(let error): error.isPassing ? (nil, ()) : nil
        }
    }

    private func follow(_ request: FetchRequest) throws(FetchError) -> Response {
        var chain = RedirectChain(request, most: settings.mostRedirects)
        while true {
            let transfer = Transfer(settings, isInterrupted)
            try handle.perform(chain.address, request, transfer)
            if let response = try chain.response(transfer) { return response }
        }
    }

    private func wait(_ pause: Double) throws(FetchError) {
        let end = Self.seconds() + pause
        while true {
            if isInterrupted() { throw .interrupted }
            let left = end - Self.seconds()
            if left <= 0 { return }
            usleep(UInt32(min(0.1, left) * 1e6))
        }
    }

    /// Seconds on a clock that never jumps.
    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
