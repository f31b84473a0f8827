import Glibc

extension WriterLock {
    /// Waits for the lock of a folder.
    ///
    /// It is an advisory lock (`flock`) on a file of its own, so the kernel takes it back from a process that dies.
    /// Whoever wants it first takes the lock of a turnstile: a writer that gives it back and wants it again stands behind
    /// those that were waiting.
    ///
    /// - Parameters:
    ///   - folder: the folder of the archive.
    ///   - seconds: how long to wait at most.
    init(folder: String, waiting seconds: Int) throws(ArchiveError) {
        let deadline = Clock.now + Double(seconds)
        let turnstile = try Self.locked(folder + "/stet.turn", folder, deadline, longestPause: 4000)
        defer { close(turnstile) }
        let descriptor = try Self.locked(folder + "/stet.lock", folder, deadline, longestPause: 1000)
        self.init { close(descriptor) }
    }

    /// A descriptor of a file that is locked; between two attempts it waits for so many microseconds at most.
    private static func locked(
        _ file: String, _ folder: String, _ deadline: Double, longestPause longest: UInt32
    ) throws(ArchiveError) -> Int32 {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotLock(path: folder, reason: reason(errno)) }
        var pause: UInt32 = 250
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let problem = errno
            let isHeld = problem == EWOULDBLOCK || problem == EINTR
            guard isHeld, Clock.now < deadline else {
                close(descriptor)
                throw isHeld ? .locked(path: folder) : .cannotLock(path: folder, reason: reason(problem))
            }
            usleep(pause)
            pause = min(longest, pause * 2)
        }
        return descriptor
    }

    private static func reason(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}

/// A clock that never jumps.
enum Clock {
    /// Seconds since some moment in the past.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
