import Glibc

/// The writer's lock of a folder, given back with this object.
///
/// It is an advisory lock (`flock`) on a file of its own, so the kernel takes it back from a process that dies. Those that
/// want it stand in a line, so that it goes to whoever has waited longest.
final class FolderLock: Sendable {
    private let descriptor: Int32
    private let line: FolderLine

    /// Waits for the lock.
    ///
    /// - Parameters:
    ///   - folder: the folder of the archive.
    ///   - seconds: how long to wait at most.
    init(folder: String, waiting seconds: Int) throws(ArchiveError) {
        let deadline = Clock.now + Double(seconds)
        let line = try FolderLine(folder: folder, until: deadline)
        try line.waitForTurn()
        descriptor = try Self.locked(folder, until: deadline)
        self.line = line
    }

    deinit {
        close(descriptor)
    }

    private static func locked(_ folder: String, until deadline: Double) throws(ArchiveError) -> Int32 {
        let descriptor = open(folder + "/stet.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotLock(path: folder, reason: String(cString: strerror(errno))) }
        do throws(ArchiveError) {
            try Pauses.wait(folder, until: deadline, longest: 1000) { () throws(ArchiveError) in
                if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
                guard errno == EWOULDBLOCK || errno == EINTR else {
                    throw .cannotLock(path: folder, reason: String(cString: strerror(errno)))
                }
                return false
            }
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }
}

/// Waiting for what nobody tells of.
enum Pauses {
    /// Asks again and again, after pauses that grow up to so many microseconds.
    ///
    /// - Throws: ``ArchiveError/locked(path:)`` where the answer is still no at the deadline.
    static func wait(
        _ folder: String, until deadline: Double, longest: UInt32, for answer: () throws(ArchiveError) -> Bool
    ) throws(ArchiveError) {
        var pause: UInt32 = 250
        while try !answer() {
            guard Clock.now < deadline else { throw .locked(path: folder) }
            usleep(pause)
            pause = min(longest, pause * 2)
        }
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
