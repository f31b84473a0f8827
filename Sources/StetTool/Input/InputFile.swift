import Glibc

/// A file that a user named, or standard input.
struct InputFile {
    /// The name as given.
    let name: String
    let bytes: [UInt8]

    /// The largest input that is read, in bytes.
    private static let limit = 1 << 30

    /// Reads a file; `-` is standard input.
    init(_ name: String) throws(Failure) {
        self.name = name == "-" ? "standard input" : name
        let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(self.name, errno) }
        defer { if name != "-" { close(descriptor) } }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure("'\(name)' is a folder; name the files in it")
        }
        bytes = try Self.readAll(descriptor, self.name)
    }

    private static func readAll(_ descriptor: Int32, _ name: String) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(name, errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw Failure("'\(name)' is larger than 1 GiB; no page is so large") }
        }
    }

    private static func failure(_ name: String, _ code: Int32) -> Failure {
        let reason = String(cString: strerror(code))
        return Failure("cannot read '\(name)': \(reason)" + (code == ENOENT ? "; check the path" : ""))
    }
}
