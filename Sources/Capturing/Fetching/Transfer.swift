import CCurl

/// One request and what comes back of it; libcurl's callbacks are given it.
final class Transfer {
    private(set) var headers = Headers()
    private(set) var body: [UInt8] = []
    private(set) var status = 0
    /// Why the transfer was broken off from here, where it was.
    private(set) var objection: FetchError?

    private let settings: FetchSettings
    private let isInterrupted: @Sendable () -> Bool
    private var headerBytes = 0
    /// The host that is being connected to, for messages.
    var host = ""

    init(_ settings: FetchSettings, _ isInterrupted: @escaping @Sendable () -> Bool) {
        self.settings = settings
        self.isInterrupted = isInterrupted
    }

    /// Takes a line of the headers; false breaks the transfer off.
    func take(header line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= settings.largestHeaders else {
            objection = .tooManyHeaders(limit: settings.largestHeaders)
            return false
        }
        if line.starts(with: "HTTP/".utf8) {
            // An interim answer came before this one, or none did.
            headers = Headers()
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            status = words.count > 1 ? Int(words[1].trimmed) ?? 0 : 0
        } else if headers.continueLast(line) {
            return true
        } else if let field = Headers.field(line) {
            headers.fields.append(field)
        }
        return true
    }

    /// Takes a piece of the body, decompressed; false breaks the transfer off.
    func take(body piece: UnsafeRawBufferPointer) -> Bool {
        guard body.count + piece.count <= settings.largestBody else {
            objection = .tooLarge(limit: settings.largestBody)
            return false
        }
        body += piece
        return true
    }

    /// Hears how much has come over the network; false breaks the transfer off.
    func hear(received: Int) -> Bool {
        if received > settings.largestBody {
            objection = .tooLarge(limit: settings.largestBody)
        } else if isInterrupted() {
            objection = .interrupted
        }
        return objection == nil
    }

    /// Judges the address that a connection is about to be made to.
    func allows(_ address: IPAddress) -> Bool {
        guard let kind = settings.policy.objection(to: address) else { return true }
        objection = .refusedAddress(host: host, address: address.description, kind: kind)
        return false
    }
}
