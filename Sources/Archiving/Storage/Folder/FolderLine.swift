import Glibc

/// A place in the line of those that want to write to a folder; it is given up with this object.
///
/// Each place is one byte of the file `stet.turn`, locked by whoever stands there (open file description locks, see
/// fcntl(2)), and a newcomer takes the byte behind the last that is locked. Nothing is written to the file, so a full disk
/// does no harm, and the kernel gives up the place of a process that dies.
final class FolderLine: Sendable {
    private let descriptor: Int32
    private let place: off_t
    private let folder: String
    private let deadline: Double

    /// The byte that is locked while somebody chooses a place.
    private static let door: off_t = 0

    /// Takes the place behind all others.
    ///
    /// - Parameters:
    ///   - folder: the folder of the archive.
    ///   - deadline: until when to wait, by ``Clock``.
    init(folder: String, until deadline: Double) throws(ArchiveError) {
        descriptor = open(folder + "/stet.turn", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotLock(path: folder, reason: String(cString: strerror(errno))) }
        self.folder = folder
        self.deadline = deadline
        do throws(ArchiveError) {
            let descriptor = descriptor
            try Pauses.wait(folder, until: deadline, longest: 1000) { () throws(ArchiveError) in
                try RecordLock.take(Self.door, descriptor, folder)
            }
            var last = Self.door
            while let taken = try RecordLock.taken(from: last + 1, to: nil, descriptor, folder) { last = taken }
            place = last + 1
            _ = try RecordLock.take(place, descriptor, folder)
            RecordLock.giveBack(Self.door, descriptor)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        close(descriptor)
    }

    /// Waits until nobody stands in front.
    func waitForTurn() throws(ArchiveError) {
        // Only the next in line has to be quick: a commit takes a few thousand microseconds.
        try wait(forPlacesTo: place - 2, longest: 4000)
        try wait(forPlacesTo: place - 1, longest: 200)
    }

    private func wait(forPlacesTo last: off_t, longest: UInt32) throws(ArchiveError) {
        guard last > Self.door else { return }
        try Pauses.wait(folder, until: deadline, longest: longest) { () throws(ArchiveError) in
            try RecordLock.taken(from: Self.door + 1, to: last, descriptor, folder) == nil
        }
    }
}

/// Locks of single bytes of a file, which belong to an open file and not to a process.
private enum RecordLock {
    // Glibc shows these only where `_GNU_SOURCE` is defined.
    private static let get: Int32 = 36  // F_OFD_GETLK
    private static let set: Int32 = 37  // F_OFD_SETLK

    /// Locks a byte; false where somebody else has it.
    static func take(_ byte: off_t, _ descriptor: Int32, _ folder: String) throws(ArchiveError) -> Bool {
        var lock = lock(F_WRLCK, from: byte, count: 1)
        if fcntl(descriptor, set, &lock) == 0 { return true }
        guard errno == EAGAIN || errno == EACCES || errno == EINTR else {
            throw .cannotLock(path: folder, reason: String(cString: strerror(errno)))
        }
        return false
    }

    static func giveBack(_ byte: off_t, _ descriptor: Int32) {
        var lock = lock(F_UNLCK, from: byte, count: 1)
        _ = fcntl(descriptor, set, &lock)
    }

    /// A byte in a range (to the end of all where there is no last one) that somebody else has locked.
    static func taken(
        from first: off_t, to last: off_t?, _ descriptor: Int32, _ folder: String
    ) throws(ArchiveError) -> off_t? {
        var lock = lock(F_WRLCK, from: first, count: last.map { $0 - first + 1 } ?? 0)
        guard fcntl(descriptor, get, &lock) == 0 else {
            throw .cannotLock(path: folder, reason: String(cString: strerror(errno)))
        }
        return lock.l_type == Int16(F_UNLCK) ? nil : lock.l_start
    }

    private static func lock(_ type: Int32, from first: off_t, count: off_t) -> Glibc.flock {
        Glibc.flock(l_type: Int16(type), l_whence: Int16(SEEK_SET), l_start: first, l_len: count, l_pid: 0)
    }
}
