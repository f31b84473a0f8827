import Git

/// What a call of Git yields, its error as one of the archive.
func viaGit<Value: ~Copyable>(_ call: () throws(GitError) -> Value) throws(ArchiveError) -> Value {
    do { return try call() } catch { throw .git(error) }
}
