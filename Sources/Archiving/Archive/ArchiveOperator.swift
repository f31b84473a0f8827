import Articles
import Git

/// Whoever runs an archive: the committer of its commits.
public struct ArchiveOperator: Hashable, Sendable {
    public var name: String
    public var email: String

    /// A person or a machine by name and address.
    public init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

extension Archive {
    /// The signature of the operator; without one, that of the user's Git configuration, else Stet's own.
    static func signature(
        of person: ArchiveOperator?, in repository: borrowing Repository, at time: Instant
    )
        throws(GitError) -> Signature
    {
        if let person {
            return Signature(
                name: Signature.cleaned(person.name), email: Signature.cleaned(person.email, or: "stet@localhost"),
                seconds: time.seconds, offsetMinutes: time.offsetMinutes)
        }
        if let known = try repository.defaultSignature(seconds: time.seconds, offsetMinutes: time.offsetMinutes) {
            return known
        }
        return Signature(
            name: "Stet", email: "stet@localhost", seconds: time.seconds, offsetMinutes: time.offsetMinutes)
    }
}
