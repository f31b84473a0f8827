import Glibc

/// A socket that takes connections.
struct ListeningSocket: ~Copyable {
    let descriptor: Int32
    /// The address with the port that the system chose, where it was left to it.
    let address: ListenAddress

    /// Listens on an address; it is free for others once the process has ended.
    init(_ address: ListenAddress) throws(ServerError) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(address.host, String(address.port), &hints, &found)
        guard status == 0, let found else {
            throw .cannotListen(address: address.text, reason: String(cString: gai_strerror(status)))
        }
        defer { freeaddrinfo(found) }
        let info = found.pointee
        let descriptor = socket(
            info.ai_family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), info.ai_protocol)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard descriptor >= 0, bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 1024) == 0
        else {
            let reason = String(cString: strerror(errno))
            if descriptor >= 0 { close(descriptor) }
            throw .cannotListen(address: address.text, reason: reason)
        }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        self.descriptor = descriptor
        self.address = ListenAddress(host: address.host, port: Self.port(of: descriptor) ?? address.port)
    }

    private static func port(of descriptor: Int32) -> Int? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                guard getsockname(descriptor, $0, &length) == 0 else { return nil as Int? }
                // Both families keep the port behind the two bytes of the family, in network order.
                let bytes = UnsafeRawPointer($0)
                return Int(bytes.load(fromByteOffset: 2, as: UInt8.self)) << 8
                    | Int(bytes.load(fromByteOffset: 3, as: UInt8.self))
            }
        }
    }
}
