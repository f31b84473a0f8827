import Glibc

/// The lines of a file or a pipe.
final class LineReader {
    /// How large the file is; nil where that is not known.
    let size: Int?
    private let name: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// How long input may stay away before it is said to be idle, in milliseconds.
    private static let patience: Int32 = 250
    private static let pieceSize = 1 << 18

    /// Opens a file; `-` is standard input.
    init(_ path: String) throws(Failure) {
        descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        name = path == "-" ? "standard input" : "'\(path)'"
        var status = stat()
        guard descriptor >= 0 else { throw Failure("cannot read \(name): \(String(cString: strerror(errno)))") }
        size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    deinit {
        close(descriptor)
    }

    /// What reading a line yields.
    enum Line {
        case line([UInt8])
        /// There is none yet; whoever writes the other end takes its time.
        case idle
        case end
    }

    /// The next line with its line feed.
    ///
    /// - Parameter waits: whether to wait for a line however long it takes.
    func next(waits: Bool) throws(Failure) -> Line {
        var searched = start
        while true {
            if let end = lineFeed(from: searched) {
                defer { start = end + 1 }
                return .line(Array(buffer[start...end]))
            }
            if isAtEnd || Interruption.isWanted {
                defer { start = buffer.count }
                return start < buffer.count && isAtEnd ? .line(Array(buffer[start...])) : .end
            }
            searched = buffer.count - start
            buffer.removeSubrange(..<start)
            start = 0
            if !waits, size == nil, isIdle { return .idle }
            try readMore()
        }
    }

    private func lineFeed(from place: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard place < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + place, 0x0A, bytes.count - place)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private var isIdle: Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, Self.patience) == 0
    }

    private func readMore() throws(Failure) {
        let length = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.pieceSize))
        let count = buffer.withUnsafeMutableBytes {
            read(descriptor, $0.baseAddress.map { $0 + length }, Self.pieceSize)
        }
        let problem = errno
        buffer.removeLast(Self.pieceSize - max(0, count))
        if count == 0 { isAtEnd = true }
        // Interrupted: the caller looks whether the work is to stop.
        guard count >= 0 || problem == EINTR else {
            throw Failure("cannot read \(name): \(String(cString: strerror(problem)))")
        }
    }
}
