import Glibc

/// The bytes of a file, which stays open as long as this value.
final class FileBytes: StoredBytes {
    let count: Int
    private let descriptor: Int32

    /// Opens a file.
    init(_ path: String) throws(WebArchiveError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path, reason: String(cString: strerror(errno))) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .cannotOpen(path, reason: "it is no file")
        }
        count = Int(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(RecordProblem) -> Int {
        try readFile(descriptor, at: offset, into: buffer)
    }
}

/// Reads from an offset of a file on; 0 at the end alone.
func readFile(
    _ descriptor: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
) throws(RecordProblem) -> Int {
    while true {
        let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
        if count >= 0 { return count }
        guard errno == EINTR else { throw .unreadable(String(cString: strerror(errno))) }
    }
}
