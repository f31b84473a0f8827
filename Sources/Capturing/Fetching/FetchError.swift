/// Why nothing was fetched.
public enum FetchError: Error, Hashable, Sendable {
    // The caller's to mend.
    case invalidAddress(String, String)
    case unsupportedScheme(String, String)
    case invalidSetting(String)
    // Against the rules that protect the caller.
    case refusedAddress(host: String, address: String, kind: String)
    case tooLarge(limit: Int)
    case tooManyHeaders(limit: Int)
    case tooManyRedirects(limit: Int)
    case redirectLoop(String)
    case redirectWithoutTarget(status: Int)
    // The server's, or what lies between.
    case unknownHost(String)
    case cannotConnect(host: String)
    case insecure(host: String, reason: String)
    case timedOut(seconds: Int)
    case tooSlow(bytes: Int, seconds: Int)
    case brokenOff
    case undecodable
    case senseless(String)
    // The caller wanted it to end.
    case interrupted
    case noMemory
}

extension FetchError {
    /// Whether another attempt a little later may succeed.
    public var isPassing: Bool {
        switch self {
        case .unknownHost, .cannotConnect, .timedOut, .tooSlow, .brokenOff: true
        default: false
        }
    }
}

extension FetchError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .invalidAddress(let text, let reason): "'\(text)' is no address of a page: \(reason)"
        case .unsupportedScheme(let text, let scheme):
            "'\(text)' is no http or https address; '\(scheme)' is not fetched"
        case .invalidSetting(let problem): problem
        case .refusedAddress(let host, let address, let kind):
            "'\(host)' leads to \(address), which is a \(kind) address and not of the public Internet; if that is meant, "
                + "allow it with --allow-private \(address)"
        case .tooLarge(let limit): "the answer is larger than \(limit) bytes; see --max-size"
        case .tooManyHeaders(let limit): "the headers of the answer are larger than \(limit) bytes"
        case .tooManyRedirects(let limit): "the server redirects more than \(limit) times"
        case .redirectLoop(let address): "the server redirects in a circle, back to \(address)"
        case .redirectWithoutTarget(let status): "the server answers \(status), a redirect, and does not say where to"
        case .unknownHost(let host): "the name '\(host)' is not known; check its spelling and the network"
        case .cannotConnect(let host): "'\(host)' does not take connections; try again later"
        case .insecure(let host, let reason):
            "the connection to '\(host)' is not secure (\(reason)); where its authority is yours, name it with --cacert"
        case .timedOut(let seconds): "there was no whole answer within \(seconds) s; try again later, or see --timeout"
        case .tooSlow(let bytes, let seconds):
            "the server sends less than \(bytes) bytes a second for \(seconds) s; try again later"
        case .brokenOff: "the server broke the answer off; try again later"
        case .undecodable: "the answer is not compressed in the way that its headers say"
        case .senseless(let reason): "the server's answer is not HTTP: \(reason)"
        case .interrupted: "interrupted"
        case .noMemory: "there is no memory; close other programs and try again"
        }
    }
}
