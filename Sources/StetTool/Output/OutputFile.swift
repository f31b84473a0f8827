import Glibc

/// A file that a user named for what a command makes, or standard output.
struct OutputFile {
    private let name: String

    /// A file by its name; `-` is standard output.
    init(_ name: String) {
        self.name = name
    }

    /// Writes the bytes; a file is replaced as a whole or left as it was.
    func write(_ bytes: [UInt8], _ output: inout Output) throws(Failure) {
        guard name != "-" else {
            if output.isTerminal {
                throw Failure("a picture is not for a terminal; name a file, or redirect the output")
            }
            output.write(document: bytes)
            return
        }
        var template = Array("\(name).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure() }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isWritten = Output.writeAll(bytes, to: descriptor) && fchmod(descriptor, 0o666 & ~Self.mask) == 0
        let isKept = close(descriptor) == 0 && isWritten && rename(temporary, name) == 0
        if !isKept {
            let failure = failure()
            unlink(temporary)
            throw failure
        }
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
