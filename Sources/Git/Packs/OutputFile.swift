import CDeflate
import Glibc

/// A file that is written from its beginning to its end, then forced to the disk.
struct OutputFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private var buffer: [UInt8]
    private var flushed: UInt64 = 0

    private static let bufferSize = 1 << 18

    /// Makes a file that must not be there yet.
    init(path: String, beginningWith beginning: [UInt8] = []) throws(GitError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o444)
        guard descriptor >= 0 else { throw .system("make the file \(path)", errno) }
        self.path = path
        self.descriptor = descriptor
        buffer = beginning
    }

    /// How many bytes have been written.
    var length: UInt64 { flushed + UInt64(buffer.count) }

    mutating func write(_ bytes: [UInt8]) throws(GitError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    mutating func write(_ bytes: ArraySlice<UInt8>) throws(GitError) {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Writes what a function adds to the bytes it is given, and returns the checksum (CRC-32) of that.
    mutating func write(_ add: (inout [UInt8]) -> Void) throws(GitError) -> UInt32 {
        let start = buffer.count
        add(&buffer)
        let checksum = buffer.withUnsafeBytes { bytes in
            let added = UnsafeRawBufferPointer(rebasing: bytes[start...])
            return UInt32(libdeflate_crc32(0, added.baseAddress, added.count))
        }
        if buffer.count >= Self.bufferSize { try flush() }
        return checksum
    }

    /// Hands what is buffered to the system.
    private mutating func flush() throws(GitError) {
        try Self.writeAll(buffer, to: descriptor, at: flushed, path)
        flushed += UInt64(buffer.count)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Replaces the bytes that the file was made with.
    mutating func overwriteBeginning(_ bytes: [UInt8]) throws(GitError) {
        if flushed == 0 {
            buffer.replaceSubrange(..<bytes.count, with: bytes)
        } else {
            try Self.writeAll(bytes, to: descriptor, at: 0, path)
        }
    }

    /// Calls a function with all bytes of the file, piece by piece.
    func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(GitError) {
        if flushed > 0 { try forEachFlushedPiece(body) }
        buffer.withUnsafeBytes(body)
    }

    private func forEachFlushedPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(GitError) {
        var piece = [UInt8](repeating: 0, count: Self.bufferSize)
        var offset: UInt64 = 0
        while offset < flushed {
            let count = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
            guard count > 0 else { throw .system("read the file \(path)", errno) }
            piece.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            offset += UInt64(count)
        }
    }

    /// Forces the file to the disk.
    mutating func synchronize() throws(GitError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw .system("write the file \(path)", errno) }
    }

    deinit {
        close(descriptor)
    }

    private static func writeAll(
        _ bytes: [UInt8], to descriptor: Int32, at offset: UInt64, _ path: String
    ) throws(GitError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(offset) + off_t(done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system("write the file \(path)", errno) }
            done += count
        }
    }
}

/// Forces the entries of a folder to the disk.
func synchronizeFolder(_ path: String) throws(GitError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open the folder \(path)", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system("write the folder \(path)", errno) }
}

/// Forces the content of a file to the disk.
func synchronizeFile(_ path: String) throws(GitError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open the file \(path)", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system("write the file \(path)", errno) }
}

extension GitError {
    /// What the system said of a call that failed.
    static func system(_ operation: String, _ code: Int32) -> GitError {
        GitError(code == ENOENT ? .notFound : .io, operation, String(cString: strerror(code)))
    }
}
