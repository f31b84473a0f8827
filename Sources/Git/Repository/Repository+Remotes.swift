import CGit2
import Glibc

extension Repository {
    /// Copies a repository from a path or an address of the schemes file, ssh or https into a new bare one.
    ///
    /// An ssh connection uses the keys of the user's agent.
    public static func clone(from address: String, to path: String) throws(GitError) -> Repository {
        let operation = "clone \(address)"
        try Library.start()
        try GitError.check(text: address + path, operation)
        var options = git_clone_options()
        try GitError.check(git_clone_options_init(&options, UInt32(GIT_CLONE_OPTIONS_VERSION)), operation)
        options.bare = 1
        try withTries { tries throws(GitError) in
            options.fetch_opts.callbacks.credentials = cgit2_credentials
            options.fetch_opts.callbacks.payload = UnsafeMutableRawPointer(tries)
            _ = try Owned(operation, free: git_repository_free) { git_clone($0, address, path, &options) }
        }
        return try open(at: path)
    }

    /// Fetches a branch of the repository that this one was copied from, or of another address.
    ///
    /// - Returns: the commit at its tip there; nil where there is no such branch.
    public func fetch(branch: String, from address: String?) throws(GitError) -> ObjectID? {
        let operation = "fetch from \(address ?? "origin")"
        let remote = try remote(address, operation)
        var options = git_fetch_options()
        try GitError.check(git_fetch_options_init(&options, UInt32(GIT_FETCH_OPTIONS_VERSION)), operation)
        let target = Self.fetched(branch)
        try Self.withTries { tries throws(GitError) in
            options.callbacks.credentials = cgit2_credentials
            options.callbacks.payload = UnsafeMutableRawPointer(tries)
            try Self.withStrings(["+refs/heads/\(branch):\(target)"]) { specs throws(GitError) in
                try GitError.check(git_remote_fetch(remote.pointer, &specs, &options, operation), operation)
            }
        }
        return try reference(named: target)
    }

    /// The reference that keeps a branch as it was fetched.
    public static func fetched(_ branch: String) -> String { "refs/stet/fetched/\(branch)" }

    /// Pushes a branch to the repository that this one was copied from, or to another address.
    ///
    /// - Throws: ``GitError/Code/modified`` where the branch there holds what the one here does not,
    ///   ``GitError/Code/rejected`` where the other side does not take it.
    public func push(branch: String, to address: String?) throws(GitError) {
        let operation = "push to \(address ?? "origin")"
        let remote = try remote(address, operation)
        var options = git_push_options()
        try GitError.check(git_push_options_init(&options, UInt32(GIT_PUSH_OPTIONS_VERSION)), operation)
        try Self.withTries { tries throws(GitError) in
            options.callbacks.credentials = cgit2_credentials
            options.callbacks.payload = UnsafeMutableRawPointer(tries)
            options.callbacks.push_update_reference = cgit2_push_result
            try Self.withStrings(["refs/heads/\(branch):refs/heads/\(branch)"]) { specs throws(GitError) in
                try GitError.check(git_remote_push(remote.pointer, &specs, &options), operation)
            }
        }
    }

    /// Whether a commit is another one or follows it.
    public func isAncestor(_ id: ObjectID, of other: ObjectID) throws(GitError) -> Bool {
        if id == other { return true }
        var (commit, ancestor) = (other.oid, id.oid)
        let status = git_graph_descendant_of(try handle.repository(), &commit, &ancestor)
        try GitError.check(status, "compare the histories of \(id.abbreviated()) and \(other.abbreviated())")
        return status == 1
    }

    private func remote(_ address: String?, _ operation: String) throws(GitError) -> Owned {
        try GitError.check(text: address ?? "", operation)
        let repository = try handle.repository()
        return try Owned(operation, free: git_remote_free) { remote in
            if let address { return git_remote_create_anonymous(remote, repository, address) }
            return git_remote_lookup(remote, repository, "origin")
        }
    }

    /// Calls a function with a count of the attempts to sign in.
    private static func withTries<Result: ~Copyable>(
        _ body: (UnsafeMutablePointer<Int32>) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let tries = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
        tries.initialize(to: 0)
        defer { tries.deallocate() }
        return try body(tries)
    }

    /// Calls a function with texts as libgit2 takes them.
    private static func withStrings(
        _ texts: [String], _ body: (inout git_strarray) throws(GitError) -> Void
    ) throws(GitError) {
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count)
        for (index, text) in texts.enumerated() { (pointers + index).initialize(to: strdup(text)) }
        defer {
            for index in texts.indices { free(pointers[index]) }
            pointers.deallocate()
        }
        var array = git_strarray(strings: pointers, count: texts.count)
        try body(&array)
    }
}
