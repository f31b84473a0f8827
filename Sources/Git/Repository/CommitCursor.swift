/// Walks from a commit to its first parent, and on to the first commit of all.
///
/// It keeps the repository open and reads each commit once. It is a value: a copy goes on by itself.
public struct CommitCursor {
    private let handle: RepositoryHandle
    private var following: ObjectID?
    private var isInside = false

    init(_ handle: RepositoryHandle, from start: ObjectID) {
        self.handle = handle
        following = start
    }

    /// Returns the next older commit; nil after the first commit of all, and from then on.
    ///
    /// - Throws: ``GitError/Code/damaged`` where a parent is missing or its file is damaged, ``GitError/Code/notFound`` where
    ///   the walk's start is missing. A walk that failed fails again: it never looks finished.
    public mutating func next() throws(GitError) -> Commit? {
        guard let id = following else { return nil }
        do {
            let commit = try handle.commit(id)
            following = commit.parents.first
            isInside = true
            return commit
        } catch {
            throw isInside ? error.asDamage : error
        }
    }
}

extension Repository {
    /// Returns a walk along first parents, newest commit first, beginning with `id`.
    public func history(from id: ObjectID) -> CommitCursor {
        CommitCursor(handle, from: id)
    }
}
