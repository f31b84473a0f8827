import Archiving
import CMicroHTTPD
import Glibc

/// A web server on one listening socket: it turns what comes in into requests, and hands out what a function makes of
/// them.
///
/// It owns the daemon of libmicrohttpd and its threads, which end with it.
final class HTTPServer {
    private let daemon: OpaquePointer
    private let core: Core
    private let watcher: Thread?

    /// What keeps clients from taking more than their share.
    struct Limits: Sendable {
        var threads = 2
        var connections = 2000
        /// Seconds without progress after which a connection is closed.
        var idleSeconds = 10
        /// Seconds in which the headers of a request must have come.
        var headerSeconds = 20
        /// Bytes for the request line and the headers together.
        var headerBytes = 32_768
    }

    /// Begins to serve a socket, which the server closes at its end.
    ///
    /// - Parameter answer: called on the server's threads, many at once.
    init(
        _ socket: borrowing ListeningSocket, limits: Limits, answer: @escaping @Sendable (IncomingRequest) -> Response
    ) throws(ServerError) {
        let core = Core(answer: answer, watch: HeaderWatch(seconds: limits.headerSeconds))
        let callbacks = cmhd_callbacks(
            context: Unmanaged.passUnretained(core).toOpaque(), connection: Exchange.connectionChanged,
            begun: Exchange.begun, headers: Exchange.headersRead, completed: Exchange.completed)
        let started = cmhd_start(
            socket.descriptor, UInt32(limits.threads), UInt32(limits.connections), UInt32(limits.idleSeconds),
            limits.headerBytes, callbacks)
        guard let started else { throw .cannotStart(reason: String(cString: strerror(errno))) }
        self.core = core
        daemon = started
        watcher = Thread { core.watch.run() }
    }

    /// Closes the connections and ends the threads.
    deinit {
        core.watch.stop()
        watcher?.join()
        MHD_stop_daemon(daemon)
    }
}

/// What the callbacks of a server share.
final class Core: Sendable {
    let answer: @Sendable (IncomingRequest) -> Response
    let watch: HeaderWatch

    init(answer: @escaping @Sendable (IncomingRequest) -> Response, watch: HeaderWatch) {
        self.answer = answer
        self.watch = watch
    }
}

/// A request as it stands on the wire: its first line in two parts, and the headers that are looked at.
struct IncomingRequest: Sendable {
    var method: String
    var target: String
    var host: String?
    var ifNoneMatch: String?
    var ifModifiedSince: String?
    var acceptEncoding: String?
}
