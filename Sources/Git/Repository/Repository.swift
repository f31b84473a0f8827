import CGit2

/// An open Git repository: objects, references, configuration.
///
/// Values go in and values come out. A repository serves one thread at a time; several may be open on the same path, in
/// this process and others.
public struct Repository: ~Copyable {
    let handle: RepositoryHandle

    /// The repository's own folder, absolute, with `/` at its end.
    public var path: String { handle.path }

    private init(_ handle: RepositoryHandle) {
        self.handle = handle
    }

    /// Creates a bare repository, and the folders above it where they are missing.
    ///
    /// - Parameter initialBranch: the branch that `HEAD` names, without `refs/heads/`.
    /// - Throws: ``GitError/Code/exists`` where there is a repository already, ``GitError/Code/invalid`` for a name that
    ///   no branch can have.
    public static func create(bareAt path: String, initialBranch: String = "main") throws(GitError) -> Repository {
        let operation = "create a repository at \(path)"
        try Library.start()
        try GitError.check(text: path + initialBranch, operation)
        var isValid: Int32 = 0
        try GitError.check(git_reference_name_is_valid(&isValid, "refs/heads/\(initialBranch)"), operation)
        guard isValid == 1 else { throw GitError(.invalid, operation, "'\(initialBranch)' is no name for a branch") }

        var options = git_repository_init_options()
        try GitError.check(
            git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), operation)
        let flags = [GIT_REPOSITORY_INIT_BARE, GIT_REPOSITORY_INIT_NO_REINIT, GIT_REPOSITORY_INIT_MKPATH]
        options.flags = flags.reduce(0) { $0 | $1.rawValue }
        let handle = try RepositoryHandle(operation) { repository in
            initialBranch.withCString {
                options.initial_head = $0
                return git_repository_init_ext(repository, path, &options)
            }
        }
        return Repository(handle)
    }

    /// Opens the repository whose own folder is `path`: a bare repository, or the `.git` of another.
    ///
    /// Neither the folders above nor a `.git` inside are searched, and the folder may belong to another user.
    ///
    /// - Throws: ``GitError/Code/notRepository`` where `path` is missing or something else.
    public static func open(at path: String) throws(GitError) -> Repository {
        let operation = "open the repository \(path)"
        try GitError.check(text: path, operation)
        if let folder = RepositoryFolder(plainAt: path) { return Repository(RepositoryHandle(folder)) }
        do {
            return Repository(try RepositoryHandle(operation) { git_repository_open_ext($0, path, openingFlags, nil) })
        } catch {
            throw error.code == .notFound ? GitError(.notRepository, operation, error.detail) : error
        }
    }

    static let openingFlags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
}
