import Glibc

/// A file that a user named for what a command makes, or standard output.
struct OutputFile {
    private let name: String
    private let content: String

    /// A file by its name; `-` is standard output.
    ///
    /// - Parameter content: what it holds, for messages: `a picture`.
    init(_ name: String, of content: String) {
        self.name = name
        self.content = content
    }

    /// Writes the bytes; a file is replaced as a whole or left as it was.
    func write(_ bytes: [UInt8], _ output: inout Output) throws(Failure) {
        let pending = try begin(output)
        try pending.append(bytes, &output)
        try pending.keep()
    }

    /// Begins to write; what is written takes the place of the file once it is kept.
    func begin(_ output: borrowing Output) throws(Failure) -> PendingFile {
        if name == "-", output.isTerminal {
            throw Failure("\(content) is not for a terminal; name a file, or redirect the output")
        }
        return try PendingFile(name)
    }
}

/// A file that is being written beside the one whose place it takes, and removed with this value unless it is kept; or
/// standard output.
final class PendingFile {
    private let name: String
    private var temporary: String?
    private var descriptor: Int32 = -1

    init(_ name: String) throws(Failure) {
        self.name = name
        guard name != "-" else { return }
        var status = stat()
        if stat(name, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            // A device or a pipe is written to, not replaced.
            descriptor = open(name, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure() }
            return
        }
        // Whoever is interrupted lets go of this value on the way out, and of the file with it.
        Interruption.listen()
        var template = Array("\(name).XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure() }
        temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if let temporary { unlink(temporary) }
    }

    func append(_ bytes: [UInt8], _ output: inout Output) throws(Failure) {
        guard descriptor >= 0 else { return output.write(document: bytes) }
        guard Output.writeAll(bytes, to: descriptor) else { throw failure() }
    }

    /// Puts what was written in the place of the file.
    func keep() throws(Failure) {
        guard let temporary else { return }
        guard fchmod(descriptor, 0o666 & ~Self.mask) == 0, fsync(descriptor) == 0, rename(temporary, name) == 0 else {
            throw failure()
        }
        self.temporary = nil
    }

    /// The rights that new files do not get.
    private static var mask: mode_t {
        let mask = umask(0)
        umask(mask)
        return mask
    }

    private func failure() -> Failure {
        Failure("cannot write '\(name)': \(String(cString: strerror(errno)))")
    }
}
