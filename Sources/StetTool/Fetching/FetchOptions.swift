import Archiving
import Commands

/// The options that say how pages are fetched.
public struct FetchOptions: Hashable, Sendable {
    /// Ranges of addresses that are not of the public Internet and allowed all the same.
    public internal(set) var allowed: [String] = []
    /// The longest answer in bytes.
    public internal(set) var largest = 32 << 20
    /// How long an answer may take, in seconds.
    public internal(set) var timeout = 60
    /// Whom a server's operator can turn to, as the header `User-Agent` names them.
    public internal(set) var contact: String?
    /// A file of certificates that are trusted besides the system's.
    public internal(set) var authorities: String?
    public internal(set) var proxy: String?
    /// The tool with its version, for the header `User-Agent`.
    public internal(set) var product = "stet/\(Version.text)"

    static let group = ArgumentGroup<FetchOptions>(
        "Fetching pages",
        [
            .option(
                "--allow-private", \.allowed, "<range>",
                "allow addresses such as 10.0.0.0/8, which are not of the public Internet"),
            .option(
                "--max-size", \.largest, "<bytes>", "the longest answer",
                as: .integer(from: 1024, to: 1 << 30)),
            .option(
                "--timeout", \.timeout, "<seconds>", "how long an answer may take at most",
                as: .integer(from: 1, to: 3600)),
            .option("--contact", \.contact, "<contact>", "an address or a mailbox that the User-Agent names"),
            .option("--cacert", \.authorities, "<file>", "certificates to trust besides the system's", kind: .file),
            .option("--proxy", \.proxy, "<url>", "the proxy to go through; those of the environment are not used"),
        ])
}

extension FetchOptions {
    /// The options with whom to contact, where they do not say: the one whom `STET_CONTACT` names, else the committer.
    func completed(_ tool: Tool, _ archive: borrowing Archive) throws(Failure) -> FetchOptions {
        var options = self
        let named = tool.environment["STET_CONTACT"].flatMap { $0.isEmpty ? nil : $0 }
        options.contact = contact ?? named ?? tool.person?.email
        if options.contact == nil {
            options.contact = try attempt { () throws(ArchiveError) in try archive.usualOperator()?.email }
        }
        return options
    }
}
