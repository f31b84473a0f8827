extension GitError: CustomStringConvertible {
    /// One line: what failed, why, and what to do.
    public var description: String {
        let detail = detail.isEmpty ? "" : " (\(detail))"
        return GitError.oneLine("cannot \(operation): \(code.cause)\(detail); \(code.advice)")
    }

    /// Returns `text` with every control character as a space.
    private static func oneLine(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension GitError.Code {
    /// What went wrong, and whose fault it is where that is known.
    fileprivate var cause: String {
        switch self {
        case .notFound: "it is not there"
        case .notRepository: "this is no Git repository"
        case .ambiguous: "more than one object fits"
        case .exists: "it exists already"
        case .locked: "another process holds the lock"
        case .modified: "another process changed it meanwhile"
        case .invalid: "the request is not valid"
        case .damaged: "the repository is damaged"
        case .io: "the operating system refused"
        case .connection: "the connection failed"
        case .untrusted: "the server's key or certificate is not trusted"
        case .unauthorized: "the server does not let this user in"
        case .rejected: "the other side refused it"
        case .other: "libgit2 failed"
        }
    }

    /// What the reader of the message can do.
    fileprivate var advice: String {
        switch self {
        case .notFound: "check the name, and that this is the right repository"
        case .notRepository: "check the path, or create a repository there"
        case .ambiguous: "give more digits"
        case .exists: "choose another path, or use what is there"
        case .locked: "try again when it has finished; if none is running, remove the .lock file"
        case .modified: "read it again and repeat"
        case .invalid: "correct what was given"
        case .damaged: "see with 'git fsck' what is lost, and restore it from a copy"
        case .io: "check rights, free space and the disk"
        case .connection: "check the address and the network, and try again"
        case .untrusted:
            "make sure that it is the right server; then, for ssh, add its key to the known hosts, and for https, name its "
                + "authority with GIT_SSL_CAINFO"
        case .unauthorized: "check the address, and that the ssh agent holds the right key"
        case .rejected: "see what it says, and whether this user may write there"
        case .other: "try again, and report it if it stays"
        }
    }
}
