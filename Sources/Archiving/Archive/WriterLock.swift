import Glibc

/// The right to write to an archive, which one process holds at a time.
///
/// It is an advisory lock (`flock`) on a file of its own, so the kernel takes it back from a process that dies.
struct WriterLock: ~Copyable {
    private let descriptor: Int32

    /// Waits for the lock.
    ///
    /// - Parameters:
    ///   - folder: the folder of the archive.
    ///   - seconds: how long to wait at most.
    private init(folder: String, waiting seconds: Int) throws(ArchiveError) {
        let file = folder + "/stet.lock"
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotLock(path: folder, reason: Self.reason(errno)) }
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let problem = errno
            let isHeld = problem == EWOULDBLOCK || problem == EINTR
            guard isHeld, waited < seconds * 1000 else {
                close(descriptor)
                throw isHeld ? .locked(path: folder) : .cannotLock(path: folder, reason: Self.reason(problem))
            }
            usleep(10_000)
            waited += 10
        }
        self.descriptor = descriptor
    }

    /// What a piece of work yields that is done while the lock is held.
    static func held<Value>(
        folder: String, waiting seconds: Int = 60, _ work: () throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value {
        let lock = try WriterLock(folder: folder, waiting: seconds)
        let value = try work()
        lock.release()
        return value
    }

    /// Gives the lock back.
    private consuming func release() {}

    deinit {
        close(descriptor)
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
