/// Why a web archive cannot be read at all.
public enum WebArchiveError: Error, Hashable, Sendable {
    case cannotOpen(String, reason: String)
    case notWebArchive(String)
    case notWACZ(String, reason: String)
    case otherCompression(String, program: String)
    case noMemory
    case cannotPutAside(reason: String)
    case interrupted
}

extension WebArchiveError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot read '\(path)': \(reason)"
        case .notWebArchive(let path): "'\(path)' is no web archive: it begins with no record of WARC 1.0 or 1.1"
        case .notWACZ(let path, let reason): "'\(path)' is no WACZ file that can be trusted: \(reason)"
        case .otherCompression(let path, let program):
            "'\(path)' is compressed in a way that is not read; decompress it with \(program)"
        case .noMemory: "there is no memory; close other programs and try again"
        case .interrupted: "interrupted"
        case .cannotPutAside(let reason):
            "cannot write a temporary file: \(reason); name a folder that has room by TMPDIR"
        }
    }
}
