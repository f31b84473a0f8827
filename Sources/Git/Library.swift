import CGit2
import Glibc

/// libgit2 itself, started once for the process.
enum Library {
    /// The status of starting, negative where it failed; computed once, whichever thread asks first.
    private static let status: Int32 = {
        let started = git_libgit2_init()
        guard started >= 0 else { return started }
        // Whoever may read an archive may open it, as with `git --git-dir`; its owner is not asked for.
        let owners = cgit2_set_owner_validation(0)
        // An object is on the disk before a reference names it.
        let fsync = cgit2_set_fsync(1)
        // An archive is read here and there; what is kept for a second look need not be large.
        let cache = cgit2_set_cache_limit(16 << 20)
        let windows = cgit2_set_windows(1 << 18, 16 << 20)
        return min(owners, fsync, cache, windows, trust())
    }()

    /// Trusts the certificates that Git's own variables name, in place of the system's.
    private static func trust() -> Int32 {
        let (file, folder) = (getenv("GIT_SSL_CAINFO"), getenv("GIT_SSL_CAPATH"))
        return file == nil && folder == nil ? 0 : cgit2_set_certificates(file, folder)
    }

    /// Starts libgit2 unless it has been started.
    static func start() throws(GitError) {
        try GitError.check(status, "start libgit2")
    }
}
