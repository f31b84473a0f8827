import Glibc

/// Bytes put aside in a temporary file, which has no name and ends with this value; one thread appends.
final class SpooledBytes: StoredBytes {
    private let descriptor: Int32

    /// Makes the file in a folder.
    init(in folder: String) throws(WebArchiveError) {
        var template = Array("\(folder)/stet.XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .cannotPutAside(reason: String(cString: strerror(errno))) }
        unlink(template)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        close(descriptor)
    }

    var count: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(RecordProblem) -> Int {
        try readFile(descriptor, at: offset, into: buffer)
    }

    /// Appends bytes; returns their offset.
    func append(_ bytes: [UInt8]) throws(WebArchiveError) -> Int {
        let offset = count
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress, $0.count, offset + bytes.count - rest.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw .cannotPutAside(reason: String(cString: strerror(errno)))
            }
            rest = rest.dropFirst(written)
        }
        return offset
    }
}
