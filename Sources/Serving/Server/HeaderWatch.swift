import Glibc
import Synchronization

/// Ends connections whose requests do not come to their point.
///
/// A client that sends a byte now and then is never idle; without a limit for the headers as a whole, some hundreds of
/// them would take all connections for hours (an attack known as Slowloris).
final class HeaderWatch: Sendable {
    private let seconds: Int
    /// When the headers must be there, by socket, in seconds of the monotonic clock.
    private let deadlines = Mutex<[Int32: Int]>([:])
    private let isStopped = Atomic(false)

    /// A watch over the sockets it is told of; nothing is watched until ``run()`` is called on a thread of its own.
    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Looks every second for connections whose time is up, until the watch is stopped.
    func run() {
        while !isStopped.load(ordering: .relaxed) {
            sleep(1)
            let now = Self.now
            deadlines.withLock { deadlines in
                for (socket, _) in deadlines.filter({ $0.value <= now }) {
                    // The server finds the socket at its end and closes it; a socket that it closed is forgotten first.
                    shutdown(socket, Int32(SHUT_RDWR))
                    deadlines[socket] = nil
                }
            }
        }
    }

    /// From now on the headers of a request are awaited.
    func expectHeaders(on socket: Int32) {
        guard socket >= 0 else { return }
        let deadline = Self.now + seconds
        deadlines.withLock { $0[socket] = deadline }
    }

    /// The headers have come, or the connection is closed.
    func forget(_ socket: Int32) {
        deadlines.withLock { $0[socket] = nil }
    }

    func stop() {
        isStopped.store(true, ordering: .relaxed)
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}
