import CCurl

/// Fetches many pages at once, on one thread, as libcurl's multi interface does.
///
/// Each request is made once: whoever asks decides whether and when to try again. Redirects are followed, and judged, as a
/// ``Fetcher`` does.
public final class FetchPool {
    /// An answer, or why there is none, with the number that the request was given.
    public struct Completion: Sendable {
        public var number: Int
        public var result: Result<Response, FetchError>
    }

    private let settings: FetchSettings
    private let isInterrupted: @Sendable () -> Bool
    private let multi: UnsafeMutableRawPointer
    private var running: [UnsafeMutableRawPointer: Running] = [:]
    private var idle: [Slot] = []

    /// How many connections are kept open at most.
    private static let mostConnections = 256

    /// An easy handle for one transfer after the other.
    private final class Slot {
        let handle: CURLHandle

        init(_ settings: FetchSettings) throws(FetchError) {
            handle = try CURLHandle(settings)
        }
    }

    private struct Running {
        var slot: Slot
        var number: Int
        var request: FetchRequest
        var chain: RedirectChain
        var transfer: Transfer
        var fields: FieldList
    }

    /// A pool with its settings.
    ///
    /// - Parameter isInterrupted: asked several times a second whether to stop; what runs then fails.
    public init(
        _ settings: FetchSettings, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) throws(FetchError) {
        let first = try Slot(settings)
        guard let multi = curl_multi_init() else { throw .noMemory }
        self.settings = settings
        self.isInterrupted = isInterrupted
        self.multi = multi
        idle = [first]
        ccurl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, Self.mostConnections)
    }

    deinit {
        for handle in running.keys { curl_multi_remove_handle(multi, handle) }
        running = [:]
        idle = []
        curl_multi_cleanup(multi)
    }

    /// How many requests are under way.
    public var count: Int { running.count }

    /// Begins a request.
    ///
    /// - Parameter number: names it in its completion.
    public func add(_ request: FetchRequest, number: Int) throws(FetchError) {
        let slot: Slot
        if let last = idle.popLast() { slot = last } else { slot = try Slot(settings) }
        begin(slot, number, request, RedirectChain(request, most: settings.mostRedirects))
    }

    /// What has been completed; waits until something is, or so many seconds at most.
    public func completions(waiting seconds: Double) -> [Completion] {
        var active: Int32 = 0
        curl_multi_perform(multi, &active)
        var found = collect()
        if found.isEmpty {
            curl_multi_poll(multi, nil, 0, Int32(max(0, seconds) * 1000), nil)
            curl_multi_perform(multi, &active)
            found = collect()
        }
        return found
    }

    private func begin(_ slot: Slot, _ number: Int, _ request: FetchRequest, _ chain: RedirectChain) {
        let transfer = Transfer(settings, isInterrupted)
        let fields = slot.handle.prepare(chain.address, request, transfer)
        running[slot.handle.handle] = Running(
            slot: slot, number: number, request: request, chain: chain, transfer: transfer, fields: fields)
        curl_multi_add_handle(multi, slot.handle.handle)
    }

    private func collect() -> [Completion] {
        var found: [Completion] = []
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let code = message.pointee.data.result
            curl_multi_remove_handle(multi, handle)
            guard let done = running.removeValue(forKey: handle) else { continue }
            if let completion = complete(done, code) { found.append(completion) }
        }
        return found
    }

    /// What a transfer that ended completes; nothing where it is a redirect, which is then followed.
    private func complete(_ done: Running, _ code: CURLcode) -> Completion? {
        var done = done
        do throws(FetchError) {
            try done.slot.handle.check(code, done.chain.address, done.transfer)
            guard let response = try done.chain.response(done.transfer) else {
                begin(done.slot, done.number, done.request, done.chain)
                return nil
            }
            idle.append(done.slot)
            return Completion(number: done.number, result: .success(response))
        } catch {
            idle.append(done.slot)
            return Completion(number: done.number, result: .failure(error))
        }
    }
}
