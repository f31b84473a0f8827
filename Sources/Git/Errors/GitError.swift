/// Why something asked of a repository was not done.
public struct GitError: Error, Hashable, Sendable {
    /// The kind of failure, for a program to act on.
    public let code: Code

    /// What was attempted, in words that complete "cannot ...".
    public let operation: String

    /// What libgit2 or this module said of the cause.
    public let detail: String

    init(_ code: Code, _ operation: String, _ detail: String) {
        self.code = code
        self.operation = operation
        self.detail = detail
    }

    /// The kinds of failure that a caller may want to tell apart.
    public enum Code: Hashable, Sendable, CaseIterable {
        /// No such object, reference or path.
        case notFound
        /// The path holds no repository.
        case notRepository
        /// Several objects fit.
        case ambiguous
        /// Something of this name is there already.
        case exists
        /// Another process holds the lock, or left it behind.
        case locked
        /// The reference moved meanwhile: it is not where it was expected.
        case modified
        /// The request itself is wrong: a name, a path, a text.
        case invalid
        /// The repository's files do not hold what they should.
        case damaged
        /// The operating system refused: rights, space, a failing disk.
        case io
        /// The other side cannot be reached, or hung up.
        case connection
        /// The other side's key or certificate is not trusted.
        case untrusted
        /// The other side does not let the user in.
        case unauthorized
        /// The other side did not take what was sent.
        case rejected
        /// Anything else.
        case other
    }
}
