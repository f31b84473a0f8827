import Glibc

/// What one process does at a time, as a lock on a file of its own; given back with this object, and by the kernel where the
/// process dies.
public final class ProcessLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock of a file in a folder; nil where it is taken.
    init?(_ name: String, in folder: String) throws(ArchiveError) {
        descriptor = open("\(folder)/\(name)", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotLock(path: folder, reason: String(cString: strerror(errno))) }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return nil }
    }

    deinit {
        close(descriptor)
    }
}
