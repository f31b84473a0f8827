import Articles
import Git
import History

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
    /// The user of the Git configuration; nil where it names none.
    public func usualOperator() throws(ArchiveError) -> ArchiveOperator? {
        try viaGit { () throws(GitError) in try storage.usualOperator() }
    }

    /// The operator named; without one, the user of the Git configuration, else Stet itself.
    static func committer(
        _ person: ArchiveOperator?, in storage: any Storage
    ) throws(GitError) -> ArchiveOperator {
        if let person { return person }
        return try storage.usualOperator() ?? ArchiveOperator(name: "Stet", email: "stet@localhost")
    }

    /// The signature of an operator.
    static func signature(of person: ArchiveOperator, at time: Instant) -> Signature {
        Signature(
            name: Signature.cleaned(person.name), email: Signature.cleaned(person.email, or: "stet@localhost"),
            seconds: time.seconds, offsetMinutes: time.offsetMinutes)
    }

    /// The signature of the operator named, or of the one that the configuration names.
    static func signature(
        of person: ArchiveOperator?, in storage: any Storage, at time: Instant
    ) throws(GitError) -> Signature {
        signature(of: try committer(person, in: storage), at: time)
    }

    /// The source of the article as the author of the commit.
    static func author(of snapshot: Snapshot, _ identity: ArticleIdentity) -> Signature {
        let host = (snapshot.article.url ?? identity.url)?.host
        let name = snapshot.article.source?.name ?? host ?? identity.text
        return Signature(
            name: Signature.cleaned(name), email: Signature.cleaned(host ?? "stet@localhost"),
            seconds: snapshot.captured.seconds, offsetMinutes: snapshot.captured.offsetMinutes)
    }
}
