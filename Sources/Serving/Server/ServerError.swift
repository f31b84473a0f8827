/// Why a server could not be started; the fault lies with its address or its surroundings.
public enum ServerError: Error, Hashable, Sendable {
    case cannotListen(address: String, reason: String)
    case cannotStart(reason: String)
}

extension ServerError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .cannotListen(let address, let reason):
            "cannot listen on \(address): \(reason); name another address or port with --listen"
        case .cannotStart(let reason): "the server cannot be started: \(reason)"
        }
    }
}
